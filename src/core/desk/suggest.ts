import { makeSlug } from '../import/write/make-slug.ts';

/** Fewest characters of a quote; a shorter one says too little to people who read the file. */
const SHORTEST = { han: 5, latin: 14 };
const MOST_WORDS = 4;
/** English words that say nothing in an id. */
const EMPTY = new Set(
  'a an the of in on at to for by with from and or but is are was were be been it its this that these those as than has have had not no so more most very their his her our'.split(
    ' ',
  ),
);

/**
 * Suggests words by which a review quotes a claim: the first clause with a number that no other
 * claim has, else the first clause that is unique, else the whole claim.
 */
export function suggestQuote(text: string, others: readonly string[]): string {
  const clauses = text
    .split(/[，。；：！？、]|[,;:.!?](?=\s|$)/)
    .map((clause) => clause.trim())
    .filter((clause) => {
      const least = /\p{Script=Han}/u.test(clause) ? SHORTEST.han : SHORTEST.latin;
      return clause.length >= least && !others.some((other) => other.includes(clause));
    });
  return clauses.find((clause) => /\d/.test(clause)) ?? clauses[0] ?? text;
}

/**
 * Suggests the id of a review: the first informative words of its quote.
 * @param taken ids that there are
 * @example suggestId('The cost of the bridge', new Set()) => 'cost-bridge'
 */
export function suggestId(quote: string, taken: ReadonlySet<string>): string {
  // 1,240 is one word.
  const words = makeSlug(quote.replaceAll(/(?<=\d),(?=\d{3})/g, ''))
    .split('-')
    .filter((word) => word !== '' && !EMPTY.has(word));
  const [first = 'claim', ...more] = words.slice(0, MOST_WORDS);
  const slug = [/^[a-z]/.test(first) ? first : `n${first}`, ...more].join('-');
  let id = slug;
  for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
  return id;
}
