import type { Difference } from './difference.ts';
import type { ComparedText } from './compare-names.ts';
import { placeOfName, type Aliases } from './names.ts';
import { isEnglishStopWord } from '../search/query/stop-words.ts';
import { isEqual } from './compare-quantities.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** How many signs next to a name or an amount must be equal, so that two stand in one place. */
const CONTEXT = 2;

/**
 * Lists the names that stand in the place of another one of the same statement: who is said to
 * have done it to whom.
 * @param clause of the sentence, folded
 * @param stated the clause of the statement that says the same, folded
 * @param here all of the sentence, as a list may be parted between clauses
 */
export function compareSwapped(
  clause: string,
  stated: string,
  here: ComparedText,
  there: readonly string[],
  { aliases }: { readonly aliases: Aliases },
): Difference[] {
  return [wordBehind, wordBefore].flatMap((next) =>
    there.flatMap((name): Difference[] => {
      const word = next(stated, name);
      const isSame = (one: string) => one === name || (aliases.get(name) ?? []).includes(one);
      if (word === '' || here.names.some((one) => isSame(one) && next(here.folded, one) === word))
        return [];
      const other = here.names.find((one) => !isSame(one) && next(clause, one) === word);
      return other === undefined ? [] : [{ kind: 'name', here: other, there: name }];
    }),
  );
}

/** The signs or the word behind a name; empty where the text does not have it. */
function wordBehind(text: string, name: string): string {
  const at = placeOfName(text, name);
  if (at < 0) return '';
  const rest = text.slice(at + name.length).replace(/^(?:['’]s\s|[\s”"』」])+/, '');
  const [han] = new RegExp(String.raw`^\p{Script=Han}{${CONTEXT + 1}}`, 'u').exec(rest) ?? [];
  const amount = /^的?\d[\d./%]*/.exec(rest)?.[0];
  const word = /^[a-z]{3,}/.exec(rest)?.[0] ?? '';
  return han ?? amount ?? (/^(?:and|nor|but)$/.test(word) ? '' : word);
}

/** The verb before a name, as far as its place tells: 超过了, overtake. */
function wordBefore(text: string, name: string): string {
  const before = text.slice(0, Math.max(0, placeOfName(text, name))).replace(/[\s“"『「]+$/, '');
  const [han] = new RegExp(String.raw`\p{Script=Han}{${CONTEXT}}[了过着]$`, 'u').exec(before) ?? [];
  const word = /[a-z]{5,}$/.exec(before)?.[0] ?? '';
  return han ?? (isEnglishStopWord(word) ? '' : word);
}

/**
 * Lists amounts of a statement that a sentence puts to another thing: each stands behind the same
 * words as another amount of the same unit does in the statement.
 */
export function compareLabels(here: string, there: string): Difference[] {
  const stated = listLabelled(there);
  const told = findQuantities(there);
  return listLabelled(here).flatMap((one): Difference[] => {
    const same = stated.filter(({ label, unit }) => label === one.label && unit === one.unit);
    const [only] = same;
    const isTold = told.some((other) => isEqual(one, other));
    return same.length === 1 && only && isTold && !isEqual(one, only)
      ? [{ kind: 'number', here: one.label + one.words, there: only.label + only.words }]
      : [];
  });
}

/** What stands between two amounts that are compared with each other: 107比131, 107 against 131. */
const BETWEEN = /^\s?(?:比|对|:|\/|到|至|against|to|versus|vs\.?)\s?$/;

/** Lists amounts that are compared with each other the other way round: 131比107. */
export function compareOrder(here: string, there: string): Difference[] {
  const stated = listPairs(there);
  return listPairs(here).flatMap(({ words, values: [one, other] }): Difference[] => {
    const same = stated.find(
      ({ values }) => isEqual(values[0], other) && isEqual(values[1], one) && !isEqual(one, other),
    );
    return same ? [{ kind: 'number', here: words, there: same.words }] : [];
  });
}

function listPairs(text: string): { words: string; values: readonly [Quantity, Quantity] }[] {
  const found = findQuantities(text);
  return found.slice(1).flatMap((other, at) => {
    const one = found[at];
    return one && BETWEEN.test(text.slice(one.end, other.start))
      ? [{ words: text.slice(one.start, other.end), values: [one, other] as const }]
      : [];
  });
}

/** Verbs that any amount stands behind, and that tell none apart. */
const VERB =
  /^(?:t(?:ake[sn]?|ook)|us(?:e[sd]?|ing)|need(?:s|ed)|cost|costs|reach(?:es|ed)?|ma[dk]es?|c[ao]mes?|giv(?:es?|ing)|gave|g[eo]ts?|spen[dt]s?|total(?:s|ed)?|contains?|have|having)$/;

interface Labelled extends Quantity {
  readonly label: string;
  readonly words: string;
}

function listLabelled(text: string): Labelled[] {
  return findQuantities(text).flatMap((amount) => {
    const { start, end, isLoose } = amount;
    const before = text
      .slice(Math.max(0, start - 24), start)
      .replace(/[\s:：$€£¥是为约达到有]+$/, '');
    const label =
      new RegExp(String.raw`\p{Script=Han}{${CONTEXT}}$`, 'u').exec(before)?.[0] ??
      /[a-z\d][a-z\d.]*$/.exec(before)?.[0];
    return label === undefined || isEnglishStopWord(label) || VERB.test(label) || isLoose
      ? []
      : [{ ...amount, label, words: text.slice(start, end) }];
  });
}
