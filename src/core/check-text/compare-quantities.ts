import type { Difference } from './difference.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** Values that differ by less are one value, rounded: 5.58 and 5.576 million. */
const ROUNDING = 0.002;

/** An amount in words: as the text has it. */
type Placed = Quantity & { readonly words: string };

/**
 * Lists how the amounts of a sentence differ from those of a statement. An amount that the sentence
 * leaves out is no difference; one that it adds is, where it has a unit or an order, as nobody has
 * checked it.
 * @param here the sentence, folded
 * @param there the statement, folded
 */
export function compareQuantities(here: string, there: string): Difference[] {
  const said = place(here);
  const stated = place(there);
  const differences: Difference[] = [];
  const take = (list: Placed[], isSame: (one: Placed) => boolean): Placed | undefined => {
    const at = list.findIndex(isSame);
    return at < 0 ? undefined : list.splice(at, 1)[0];
  };
  const rest = said.filter((one) => {
    const same =
      take(stated, (other) => one.unit === other.unit && isEqual(one, other)) ??
      take(stated, (other) => (one.unit === '' || other.unit === '') && isEqual(one, other));
    if (same && limitOf(same) !== limitOf(one))
      differences.push({ kind: 'degree', here: one.words, there: same.words });
    return !same;
  });
  for (const one of rest) {
    const other =
      take(
        stated,
        ({ unit, value }) =>
          unit !== one.unit && !isCount(unit) && !isCount(one.unit) && isEqual(one, { value }),
      ) ??
      take(stated, ({ unit }) => unit === one.unit) ??
      (one.unit === ''
        ? undefined
        : take(stated, ({ unit }) => isAmount(unit) && isAmount(one.unit)));
    if (other)
      differences.push({
        kind: isEqual(one, other) ? 'unit' : 'number',
        here: one.words,
        there: other.words,
      });
    else if (!one.isLoose && (one.unit !== '' || one.value >= 10_000))
      differences.push({ kind: 'number', here: one.words, there: '' });
  }
  return differences;
}

/** “As low as 3” says the same as “3”. */
function limitOf({ degree }: Quantity): string {
  return degree === 'down to' ? '' : degree;
}

function place(text: string): Placed[] {
  return findQuantities(text).map((one) => ({
    ...one,
    words: text.slice(Math.max(0, one.start - wordsBefore(text, one)), one.end).trim(),
  }));
}

/** How many letters before a number say how it is limited. */
function wordsBefore(text: string, { start, degree }: Quantity): number {
  if (degree === '' || degree === 'down to') return 0;
  const before = text.slice(Math.max(0, start - 12), start);
  return before.length - Math.max(0, before.search(/[\p{L} ]*$/u)) > 4
    ? (/(?:(?:最|至)[多少])?\p{Script=Han}{1,2}$|[a-z]+ (?:than )?$/u.exec(before)?.[0].length ?? 0)
    : (/[\p{L} ]*$/u.exec(before)?.[0].length ?? 0);
}

/** Whether a unit says what is counted, which may be told in other words. */
function isCount(unit: string): boolean {
  return unit.startsWith('count:');
}

function isAmount(unit: string): boolean {
  return (
    !unit.startsWith('count:') &&
    !['', 'months', 'days', 'seconds', 'year', 'month', 'day', 'm', 'g'].includes(unit)
  );
}

/** Whether two values are one. Whole numbers below 10,000, years among them, are not rounded. */
export function isEqual({ value }: { value: number }, other: { value: number }): boolean {
  if ([value, other.value].every((one) => Number.isInteger(one) && one < 10_000))
    return value === other.value;
  return Math.abs(value - other.value) <= ROUNDING * Math.max(value, other.value);
}
