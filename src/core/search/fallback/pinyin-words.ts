import type { Readings } from '../index/tables.ts';

/** Words by how they are read: `ying wei da` → 英伟达. */
export type SoundingWords = ReadonlyMap<string, readonly string[]>;

/** Brings syllables into the form in which they are compared. */
export type Level = (syllable: string) => string;

const MOST_RUNS = 8;
const LONGEST_WORD = 8;

/** Groups words by their sound; of a character with several readings each counts. */
export function groupBySound(
  han: readonly string[],
  readings: Readings,
  level: Level,
): SoundingWords {
  const words = new Map<string, string[]>();
  for (const word of han) {
    const sounds = Array.from(word).reduce<string[]>(
      (before, character) => {
        const own = [...new Set(readings.get(character)?.map(level))];
        return before
          .flatMap((sound) =>
            own.map((syllable) => (sound === '' ? syllable : `${sound} ${syllable}`)),
          )
          .slice(0, MOST_RUNS);
      },
      [''],
    );
    for (const sound of sounds) words.set(sound, [...(words.get(sound) ?? []), word]);
  }
  return words;
}

/** The runs of words that sound like the syllables: `ji shu ping quan` → 技术平权. */
export function spellRuns(
  syllables: readonly string[],
  words: SoundingWords,
  level: Level,
): string[] {
  const levelled = syllables.map(level);
  const spellFrom = (from: number): string[] => {
    if (from === levelled.length) return [''];
    const runs: string[] = [];
    for (let to = Math.min(levelled.length, from + LONGEST_WORD); to >= from + 2; to--) {
      const heads = words.get(levelled.slice(from, to).join(' ')) ?? [];
      if (heads.length > 0)
        runs.push(...spellFrom(to).flatMap((tail) => heads.map((head) => `${head}${tail}`)));
    }
    return runs.slice(0, MOST_RUNS);
  };
  return spellFrom(0);
}
