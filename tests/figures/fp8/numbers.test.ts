import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { E4M3, roundTo } from '../../../src/figures/fp8/formats.ts';
import {
  errorOfIntegers,
  type Group,
  GROUPS,
  makeNumbers,
  scaleMatrix,
  scaleOf,
  scaleTiles,
  TILE,
  TILES,
} from '../../../src/figures/fp8/outlier.ts';
import { addProducts } from '../../../src/figures/fp8/sum.ts';

// Enough to be as good as the distribution itself.
const numbers = makeNumbers(TILE * 400);

/** The share of a normal distribution within a distance of its middle, by Simpson's rule. */
function shareWithin(distance: number): number {
  const steps = 2000;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const h = distance / steps;
  const sum = Array.from({ length: steps + 1 }, (_, index) => {
    const inner = index % 2 === 0 ? 2 : 4;
    return (index === 0 || index === steps ? 1 : inner) * density(index * h);
  }).reduce((total, value) => total + value, 0);
  return (2 * sum * h) / 3;
}

test('the numbers are those of a standard normal distribution', () => {
  expect(numbers).toHaveLength(TILE * 400);
  for (const distance of [0.1, 0.5, 1, 2, 3]) {
    const share = numbers.filter((value) => Math.abs(value) < distance).length / numbers.length;
    expect(share).toBeCloseTo(shareWithin(distance), 3);
  }
  expect(makeNumbers()).toHaveLength(TILE * TILES);
});

describe.each([
  [64, 2.65, 14.5],
  [256, 2.65, 57.9],
  [1024, 2.65, 100],
  [4096, 2.65, 100],
  [16_384, 2.93, 100],
  [65_536, 8.25, 100],
  [262_144, 32.98, 100],
])('beside an outlier of %i standard deviations', (outlier, error, integers) => {
  const place = { size: outlier, tile: 1 };
  const together = scaleMatrix(numbers, place, { group: 'tensor', isPower: false });

  test('as many numbers lose precision, and become zero, as the definition says', () => {
    // What rounds up to the smallest normal number counts as normal; a tie at half the smallest
    // number becomes zero.
    const below = shareWithin((outlier / 448) * 2 ** -6 * (15 / 16));
    const zero = shareWithin((outlier / 448) * 2 ** -10);
    expect(together.subnormal + together.zero).toBeCloseTo(below, 3);
    expect(together.zero).toBeCloseTo(zero, 3);
    expect(together.normal + together.subnormal + together.zero).toBeCloseTo(1);
  });

  test(`the error is ${error} %, and ${integers} % with integers of eight bits`, () => {
    expect(together.error * 100).toBeCloseTo(error, 1);
    expect(errorOfIntegers(numbers, outlier) * 100).toBeCloseTo(integers, 0);
  });

  test('a scale for each block or tile keeps it from all others', () => {
    const row = makeNumbers();
    const scalesOf = (group: Group, size: number, isOwn: boolean) =>
      scaleTiles(row, { size, tile: 1 }, { group, isPower: false }, isOwn);
    const without = scalesOf('tile', 0, true);
    const hit = without.with(1, outlier / 448);
    expect(scalesOf('tile', outlier, true)).toEqual(hit);
    expect(scalesOf('tile', outlier, false)).toEqual(without);
    expect(scalesOf('block', outlier, true)).toEqual(hit);
    expect(scalesOf('block', outlier, false)).toEqual(hit);
    for (const isOwn of [true, false])
      expect(scalesOf('tensor', outlier, isOwn)).toEqual(without.map(() => outlier / 448));
  });
});

describe('scales', () => {
  const row = makeNumbers();
  const belowOf = (group: Group, isPower: boolean) =>
    1 - scaleMatrix(row, { size: 16_384, tile: 0 }, { group, isPower }).normal;

  test('of a matrix worked out by hand', () => {
    // Two tiles whose largest are 7 and 14; an outlier of 896 in the second.
    const small = [...Array(TILE).fill(7), ...Array(TILE).fill(-14)];
    const outlier = { size: 896, tile: 1 };
    const scalesOf = (group: Group, isOwn: boolean, isPower = false) =>
      scaleTiles(small, outlier, { group, isPower }, isOwn);
    expect(scalesOf('tensor', false)).toEqual([2, 2]);
    expect(scalesOf('block', false)).toEqual([1 / 64, 2]);
    expect(scalesOf('tile', true)).toEqual([1 / 64, 2]);
    expect(scalesOf('tile', false)).toEqual([1 / 64, 1 / 32]);
    expect(scalesOf('tile', false, true)).toEqual([1 / 64, 1 / 32]);
  });

  test('of blocks hit a quarter of the numbers that one scale hits, of tiles a 512th', () => {
    const [tensor = 0, block, tile = 0] = GROUPS.map((group) => belowOf(group, false));
    expect(tensor).toBeGreaterThan(0.4);
    expect(block).toBeCloseTo(tensor / 4, 2);
    expect(tile).toBeCloseTo(tensor / 512, 3);
  });

  test('that are powers of two are at least the exact ones and less than twice as large', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), (largest) => {
        const [exact, power] = [scaleOf(largest, false), scaleOf(largest, true)];
        expect(Math.log2(power)).toBe(Math.round(Math.log2(power)));
        expect(power).toBeGreaterThanOrEqual(exact);
        expect(power).toBeLessThan(2 * exact);
      }),
    );
    for (const group of GROUPS)
      expect(belowOf(group, true)).toBeGreaterThanOrEqual(belowOf(group, false));
  });

  test('bring no number back larger than the largest by more than a 16th', () => {
    for (const value of row) {
      const scale = scaleOf(3, false);
      expect(Math.abs(roundTo(value / scale, E4M3) * scale)).toBeLessThanOrEqual(3 * (1 + 2 ** -4));
    }
  });
});

describe('a long sum', () => {
  test('with partial sums taken out at its end is the sum with none taken out', () => {
    for (const length of [128, 1024, 4096])
      expect(addProducts(length, length).error).toBe(addProducts(length, length * 2).error);
  });

  test('of 4,096 is off by several percent, and by far less with partial sums every 128', () => {
    const [plain, promoted] = [addProducts(4096, 4096).error, addProducts(4096, 128).error];
    expect(plain).toBeGreaterThan(0.05);
    expect(plain).toBeLessThan(0.1);
    expect(promoted).toBeLessThan(plain / 20);
  });

  test('is the worse the longer it is', () => {
    const errors = [128, 512, 2048, 8192].map((length) => addProducts(length, length).error);
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
  });
});
