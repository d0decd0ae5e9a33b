import { AMOUNT_SIGN } from './features.ts';
import type { CheckIndex, CheckTables } from './tables.ts';
import { partOfWord } from './tables.ts';

/** Most files of rare words that one check fetches. */
const MOST_PARTS = 24;
/** Most essays that one text is held against. */
const MOST_ESSAYS = 6;
/** The text is not like an essay that has less than this share of what the likest one has. */
const LEAST_OF_BEST = 0.2;
/** What rare words must weigh that a text and an essay have; 1 for a word no other essay has. */
const LEAST_WEIGHT = 0.6;

/**
 * Chooses the essays that a text may be like: all where they are few, else those that have most of
 * its rare words. The words that are looked up are taken from all of the text, names and amounts
 * first.
 * @param features of the text, in its order
 */
export async function chooseEssays(
  features: ReadonlySet<string>,
  { essays, parts }: CheckIndex,
  tables: Pick<CheckTables, 'readRareWords'>,
): Promise<number[]> {
  if (parts === 0) return Array.from({ length: essays }, (_, number) => number);
  const wanted = new Map<number, string[]>();
  for (const feature of orderTelling([...features])) {
    const part = partOfWord(feature, parts);
    const known = wanted.get(part);
    if (known) known.push(feature);
    else if (wanted.size < MOST_PARTS) wanted.set(part, [feature]);
  }
  const weights = new Map<number, number>();
  await Promise.all(
    [...wanted].map(async ([part, words]) => {
      const known = await tables.readRareWords(part);
      for (const word of words) {
        const having = (Object.hasOwn(known, word) ? known[word] : undefined) ?? [];
        for (const essay of having)
          weights.set(essay, (weights.get(essay) ?? 0) + 1 / having.length);
      }
    }),
  );
  const ranked = [...weights].toSorted(([, a], [, b]) => b - a);
  const least = Math.max(LEAST_WEIGHT, LEAST_OF_BEST * (ranked[0]?.[1] ?? 0));
  return ranked
    .filter(([, weight]) => weight >= least)
    .slice(0, MOST_ESSAYS)
    .map(([essay]) => essay);
}

/**
 * Amounts and words with a digit first, then Latin words, which among Han characters are names; all
 * others from the whole text in turn, as the first sentences may be of another subject.
 */
function orderTelling(features: readonly string[]): string[] {
  const isHan = features.some((one) => /\p{Script=Han}/u.test(one));
  const rankOf = (feature: string) => {
    if (feature.startsWith(AMOUNT_SIGN) || /\d/.test(feature)) return 0;
    return isHan && /[a-z]/.test(feature) ? 1 : 2;
  };
  const ranks = features.map(rankOf);
  return [0, 1, 2].flatMap((rank) => spread(features.filter((_, at) => ranks[at] === rank)));
}

/** Every eighth, then every fourth, and so on. */
function spread(list: readonly string[]): string[] {
  return [...new Set([8, 4, 2, 1].flatMap((step) => list.filter((_, at) => at % step === 0)))];
}
