import { unpackCommonSounds } from './common-pinyin.ts';
import type { Lexicon, PinyinTable, Vocabulary, NameTables } from './tables.ts';

/**
 * The parts into which a lexicon is divided: by the letter that words, or the sounds of words,
 * begin with.
 */
export const LEXICON_PARTS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];

/** The part of a lexicon that holds words with this first letter. */
export function partOfLetter(letter: string): string {
  return LEXICON_PARTS.includes(letter) ? letter : 'a';
}

/** Unpacks how characters are read as it is transported. */
export function unpackPinyin({
  common,
  syllables,
}: PinyinTable): Pick<NameTables, 'readings' | 'syllables'> {
  const readings = unpackCommonSounds(common);
  for (const [character, others] of readReadings(syllables))
    readings.set(character, [...new Set([...(readings.get(character) ?? []), ...others])]);
  // Few type the ü of lü, nü and lüe.
  for (const [character, syllables] of readings) {
    const plain = syllables.filter((syllable) => syllable.includes('v'));
    if (plain.length > 0)
      readings.set(character, [
        ...new Set([...syllables, ...plain.map((syllable) => syllable.replace('v', 'u'))]),
      ]);
  }
  return { readings, syllables: new Set([...readings.values()].flat()) };
}

/** Unpacks parts of a lexicon as they are transported. */
export function unpackLexicon(parts: readonly Lexicon[]): Vocabulary {
  return {
    words: parts.flatMap(({ words }) => words.split(' ').filter(Boolean)),
    han: parts.flatMap(({ han }) => han.split(' ').filter(Boolean)),
  };
}

/** Turns characters by syllable into syllables by character. */
export function readReadings(syllables: Readonly<Record<string, string>>): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}
