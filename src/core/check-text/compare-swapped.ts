import type { Difference } from './difference.ts';
import type { Aliases } from './names.ts';
import { isEnglishStopWord } from '../search/query/stop-words.ts';
import { isEqual } from './compare-quantities.ts';
import { findQuantities } from './quantities.ts';

/** How many signs next to a name or an amount must be equal, so that two stand in one place. */
const CONTEXT = 2;

/**
 * Lists the names that stand in the place of another one of the same statement: who is said to
 * have done it to whom.
 * @param clause of the sentence, folded
 * @param stated the clause of the statement that says the same, folded
 */
export function compareSwapped(
  clause: string,
  stated: string,
  here: readonly string[],
  there: readonly string[],
  { aliases }: { readonly aliases: Aliases },
): Difference[] {
  return there.flatMap((name): Difference[] => {
    const behind = wordBehind(stated, name);
    const isSame = (one: string) => one === name || (aliases.get(name) ?? []).includes(one);
    if (behind === '' || here.some((one) => isSame(one) && wordBehind(clause, one) === behind))
      return [];
    const other = here.find((one) => !isSame(one) && wordBehind(clause, one) === behind);
    return other === undefined ? [] : [{ kind: 'name', here: other, there: name }];
  });
}

/** The signs or the word behind a name; empty where the text does not have it. */
function wordBehind(text: string, name: string): string {
  const at = text.indexOf(name);
  if (at < 0) return '';
  const rest = text.slice(at + name.length).replace(/^(?:['’]s\s|[\s”"』」])+/, '');
  const [han] = new RegExp(String.raw`^\p{Script=Han}{${CONTEXT + 1}}`, 'u').exec(rest) ?? [];
  return han ?? /^[a-z]{3,}/.exec(rest)?.[0] ?? '';
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

interface Labelled {
  readonly label: string;
  readonly words: string;
  readonly unit: string;
  readonly value: number;
}

function listLabelled(text: string): Labelled[] {
  return findQuantities(text).flatMap(({ start, end, unit, value, isLoose }) => {
    const before = text
      .slice(Math.max(0, start - 24), start)
      .replace(/[\s:：$€£¥是为约达到有]+$/, '');
    const label =
      new RegExp(String.raw`\p{Script=Han}{${CONTEXT}}$`, 'u').exec(before)?.[0] ??
      /[a-z\d][a-z\d.]*$/.exec(before)?.[0];
    return label === undefined || isEnglishStopWord(label) || isLoose
      ? []
      : [{ label, words: text.slice(start, end), unit, value }];
  });
}
