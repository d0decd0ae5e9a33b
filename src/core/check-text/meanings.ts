/** What dictionaries say of a word: others that say the same, and such as say the opposite. */
export interface WordMeaning {
  readonly same: readonly string[];
  readonly opposite: readonly string[];
}

/** What dictionaries say of the words of statements, by the words as `keyOfWord` has them. */
export type Meanings = ReadonlyMap<string, WordMeaning>;

/** A line for each word: `=`, what says the same, `!`, what says the opposite; `|` between. */
export interface MeaningTable {
  readonly words: string;
}

/** Packs the meanings of words. */
export function packMeanings(meanings: Meanings): MeaningTable {
  const lines = [...meanings].map(
    ([word, { same, opposite }]) => `${word}=${same.join('|')}!${opposite.join('|')}`,
  );
  return { words: lines.join('\n') };
}

/** Unpacks the meanings of words; what several tables say of one is joined. */
export function unpackMeanings(tables: readonly MeaningTable[]): Meanings {
  const meanings = new Map<string, WordMeaning>();
  for (const { words } of tables)
    for (const line of words.split('\n')) {
      const [word = '', same = '', opposite = ''] = line.split(/[=!]/);
      const known = meanings.get(word) ?? { same: [], opposite: [] };
      meanings.set(word, {
        same: [...known.same, ...same.split('|')],
        opposite: [...known.opposite, ...opposite.split('|')],
      });
    }
  return meanings;
}
