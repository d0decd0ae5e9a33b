import type { Difference } from './difference.ts';
import { hasAnyName, type Aliases } from './names.ts';
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
    const at = stated.indexOf(name);
    if (at < 0 || hasAnyName(clause, name, aliases)) return [];
    const behind = wordBehind(stated, at + name.length);
    const other = here.find((one) => {
      const place = clause.indexOf(one);
      return (
        place >= 0 &&
        !hasAnyName(stated, one, aliases) &&
        behind !== '' &&
        wordBehind(clause, place + one.length) === behind
      );
    });
    return other === undefined ? [] : [{ kind: 'name', here: other, there: name }];
  });
}

/** The next signs or the next word, without what joins it to a name. */
function wordBehind(text: string, at: number): string {
  const rest = text.slice(at).replace(/^[\s”"』」]+/, '');
  const [han] = new RegExp(String.raw`^\p{Script=Han}{${CONTEXT + 1}}`, 'u').exec(rest) ?? [];
  return han ?? /^[a-z]{3,}/.exec(rest)?.[0] ?? '';
}

/**
 * Lists amounts of a statement that a sentence puts to another thing: each stands behind the same
 * words as another amount of the same unit does in the statement.
 */
export function compareLabels(here: string, there: string): Difference[] {
  const stated = listLabelled(there);
  return listLabelled(here).flatMap((one): Difference[] => {
    const same = stated.filter(({ label, unit }) => label === one.label && unit === one.unit);
    const [only] = same;
    const isTold = stated.some(({ unit, value }) => unit === one.unit && isEqual(one, { value }));
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
    const before = text.slice(Math.max(0, start - 24), start).replace(/[\s:：$€£¥]+$/, '');
    const label =
      new RegExp(String.raw`\p{Script=Han}{${CONTEXT}}$`, 'u').exec(before)?.[0] ??
      /[a-z\d][a-z\d.]*$/.exec(before)?.[0];
    return label === undefined || isLoose
      ? []
      : [{ label, words: text.slice(start, end), unit, value }];
  });
}
