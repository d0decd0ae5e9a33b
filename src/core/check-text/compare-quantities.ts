import { isEnglishStopWord, isParticle } from '../search/query/stop-words.ts';
import { partWords } from '../search/text/segment-words.ts';
import type { Difference } from './difference.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** Values that differ by less are one value, rounded: 5.58 and 5.576 million. */
const ROUNDING = 0.002;
/** Values that differ by less are equal but for the arithmetic. */
const EXACT = 1e-9;
/** Digits that a rounded number has at most. */
const MOST_ROUNDED = 4;
/** A unit converted and rounded again differs by less: 1/3 and 33.33%. */
const FINE = 2e-4;

/** An amount in words: as the text has it. */
type Placed = Quantity & { readonly words: string };

/**
 * Lists how the amounts of a sentence differ from those of a statement. An amount that the sentence
 * leaves out is not a difference; one that it adds is, where it has a unit or an order, as it was
 * never checked.
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
      take(stated, (other) => isSameUnit(one.unit, other.unit) && isTold(one, other)) ??
      take(stated, (other) => lacksUnit(one, other) && isTold(one, other)) ??
      take(stated, (other) => isBare(one, other));
    if (same && limitOf(same) !== limitOf(one))
      differences.push({ kind: 'degree', here: one.words, there: same.words });
    return !same;
  });
  for (const one of rest) {
    const other =
      take(
        stated,
        (same) =>
          same.unit !== one.unit &&
          same.isLoose === one.isLoose &&
          ![one, same].some(({ unit }) => isCount(unit)) &&
          isEqual(one, same),
      ) ??
      take(stated, ({ unit }) => unit === one.unit) ??
      (one.unit === ''
        ? undefined
        : take(stated, ({ unit }) => isAmount(unit) && isAmount(one.unit)));
    if (other)
      differences.push({
        kind: one.unit !== other.unit && isEqual(one, other) ? 'unit' : 'number',
        here: one.words,
        there: other.words,
      });
    else if (!one.isLoose && (one.unit !== '' || one.value >= 10_000))
      differences.push({ kind: 'number', here: one.words, there: '' });
  }
  return differences;
}

/** Whether two amounts are the same, though one of them may lack its unit. */
export function isSameAmount(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit ? isEqual(one, other) : isBare(one, other);
}

/** “As low as 3” and “exactly 3” say the same as “3”. */
function limitOf({ degree }: Quantity): string {
  return degree === 'down to' || degree === 'exactly' ? '' : degree;
}

/** What is counted in words that no unit is known for: 6个, 64 layers. */
const COUNTED = /^(?:\p{Script=Han}+| [a-z]{3,}(?![a-z]))/u;

function place(text: string): Placed[] {
  return findQuantities(text).map((one) => {
    const { start, end } = one.limited;
    const behind = one.unit === '' ? (COUNTED.exec(text.slice(end))?.[0] ?? '') : '';
    const [first] = partWords(behind.trimStart());
    const thing = behind.startsWith(' ') ? behind : (first ?? '');
    const isTelling = !isEnglishStopWord(thing.trim()) && !isParticle(thing.charAt(0));
    return { ...one, words: text.slice(start, end) + (isTelling ? thing : '') };
  });
}

/** Whether one of two amounts has no unit, and neither is 一天, which is not a number. */
function lacksUnit(one: Quantity, other: Quantity): boolean {
  return (one.unit === '' || other.unit === '') && !one.isLoose && !other.isLoose;
}

/** A quarter is 25%. */
function isSameUnit(one: string, other: string): boolean {
  return one === other || [one, other].every((unit) => unit === 'ratio' || unit === 'fraction');
}

/** Whether a unit says what is counted, which other words may say too. */
function isCount(unit: string): boolean {
  return unit.startsWith('count:');
}

function isAmount(unit: string): boolean {
  return (
    !unit.startsWith('count:') &&
    !['', 'months', 'days', 'seconds', 'year', 'month', 'day', 'm', 'g'].includes(unit)
  );
}

/**
 * Whether two amounts are one, of which the one with fewer digits may be rounded or cut: 5.58 and
 * 5.576, but not 5.567 and 5.576. Whole numbers below 10,000, years among them, are not rounded.
 */
function isEqual(one: Measured, other: Measured): boolean {
  const [rough, exact] = [one, other].toSorted((a, b) => a.digits - b.digits);
  if (!rough || !exact || isClose(rough.value, exact.value, EXACT)) return true;
  if ([one, other].every(({ value }) => Number.isInteger(value) && value < 10_000)) return false;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(exact.value))) + 1 - rough.digits);
  const isRounded = Math.abs(rough.value - exact.value) < step * (1 - EXACT);
  const isRough = rough.digits < exact.digits && rough.digits <= MOST_ROUNDED;
  return isRough && isRounded && isClose(rough.value, exact.value, ROUNDING);
}

/** Whether a sentence has an amount: it may round it, and has no more digits of it. */
function isTold(said: Measured, stated: Measured): boolean {
  const isWhole = Number.isInteger(said.value) && Number.isInteger(stated.value);
  const isFiner =
    said.digits > stated.digits && !isClose(said.value, stated.value, isWhole ? EXACT : FINE);
  return isEqual(said, stated) && !isFiner;
}

type Measured = Pick<Quantity, 'value' | 'digits'>;

function isClose(one: number, other: number, share: number): boolean {
  return Math.abs(one - other) <= share * Math.max(Math.abs(one), Math.abs(other));
}

/** By what a number is multiplied in the commonest units of time, and of data and computing. */
const FACTORS: readonly (readonly [units: readonly string[], factors: readonly number[]])[] = [
  [
    ['seconds', 'days', 'months'],
    [12, 60, 3600, 7],
  ],
  [
    ['byte', 'bit', 'flop', 'byte/s', 'bit/s', 'flop/s'],
    [1e3, 1e6, 1e9, 1e12, 1e15, 1024, 1024 ** 2, 1024 ** 3, 1024 ** 4],
  ],
];

/**
 * Whether a number without a unit is that of an amount of time or data with one, as the unit was
 * said before: 11.9万 of 11.9万小时.
 */
function isBare(one: Quantity, other: Quantity): boolean {
  const [bare, timed] = one.unit === '' ? [one, other] : [other, one];
  const factors = FACTORS.find(([units]) => units.includes(timed.unit))?.[1] ?? [];
  return (
    bare.unit === '' && factors.some((factor) => isClose(bare.value * factor, timed.value, EXACT))
  );
}
