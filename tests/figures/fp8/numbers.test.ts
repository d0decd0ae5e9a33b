import { describe, expect, test } from 'vitest';
import {
  errorOfIntegers,
  makeNumbers,
  scaleByTile,
  scaleTogether,
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
  const together = scaleTogether(numbers, outlier);

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

  test('a scale for every tile keeps it from all tiles but its own', () => {
    const without = scaleByTile(numbers, 0).kinds.slice(TILE);
    expect(scaleByTile(numbers, outlier).kinds.slice(TILE)).toEqual(without);
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
