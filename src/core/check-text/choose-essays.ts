import type { CheckIndex, CheckTables } from './tables.ts';
import { partOfWord } from './tables.ts';

/** Most files of rare words that one check fetches. */
const MOST_PARTS = 10;
/** Most essays that one text is held against. */
const MOST_ESSAYS = 6;

/**
 * Chooses the essays that a text may be like: all where they are few, else those that have most of
 * its rare words. Of the rare words only the files are read that hold most words of the text.
 * @param features of the text
 */
export async function chooseEssays(
  features: ReadonlySet<string>,
  { essays, parts }: CheckIndex,
  tables: Pick<CheckTables, 'readRareWords'>,
): Promise<number[]> {
  if (parts === 0) return Array.from({ length: essays }, (_, number) => number);
  const wanted = new Map<number, string[]>();
  for (const feature of features) {
    const part = partOfWord(feature, parts);
    wanted.set(part, [...(wanted.get(part) ?? []), feature]);
  }
  const fullest = [...wanted].toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_PARTS);
  const votes = new Map<number, number>();
  await Promise.all(
    fullest.map(async ([part, words]) => {
      const known = await tables.readRareWords(part);
      for (const word of words)
        for (const essay of (Object.hasOwn(known, word) ? known[word] : undefined) ?? [])
          votes.set(essay, (votes.get(essay) ?? 0) + 1);
    }),
  );
  return [...votes]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_ESSAYS)
    .map(([essay]) => essay);
}
