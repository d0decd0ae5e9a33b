import { levelSyllable } from './syllables.ts';
import type { Readings } from './tables.ts';

/** Words of a text, by how they are read when what many do not tell apart is levelled: `yin wei da` → 英伟达. */
export type LevelWords = ReadonlyMap<string, readonly string[]>;

const MOST_RUNS = 8;
const LONGEST_WORD = 8;

/** Groups words by their levelled sound; of a character with several readings each counts. */
export function levelReadings(han: readonly string[], readings: Readings): LevelWords {
  const words = new Map<string, string[]>();
  for (const word of han) {
    const sounds = Array.from(word).reduce<string[]>((before, character) => {
      const own = [...new Set(readings.get(character)?.map(levelSyllable))];
      return before.flatMap((sound) => own.map((syllable) => sound === '' ? syllable : `${sound} ${syllable}`)).slice(0, MOST_RUNS);
    }, ['']);
    for (const sound of sounds) words.set(sound, [...words.get(sound) ?? [], word]);
  }
  return words;
}

/** The runs of words that sound like the syllables when both are levelled: `ji su pin quan` → 技术平权. */
export function spellRun(syllables: readonly string[], words: LevelWords): string[] {
  const levelled = syllables.map(levelSyllable);
  const spellFrom = (from: number): string[] => {
    if (from === levelled.length) return [''];
    const runs: string[] = [];
    for (let to = Math.min(levelled.length, from + LONGEST_WORD); to >= from + 2; to--) {
      const heads = words.get(levelled.slice(from, to).join(' ')) ?? [];
      if (heads.length > 0) runs.push(...spellFrom(to).flatMap((tail) => heads.map((head) => `${head}${tail}`)));
    }
    return runs.slice(0, MOST_RUNS);
  };
  return spellFrom(0);
}
