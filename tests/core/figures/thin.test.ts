import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplifyLine } from '../../../src/core/figures/simplify-line.ts';
import { thinRows } from '../../../src/core/figures/thin-rows.ts';

describe('a long table', () => {
  const rows = Array.from({ length: 101 }, (_, index) => [`${index}`, 'x']);
  test('has rows at even distances, with its ends and those that must be there', () => {
    expect(thinRows(rows, 5, new Set(['26'])).map(([name]) => name)).toEqual([
      '0',
      '25',
      '26',
      '50',
      '75',
      '100',
    ]);
  });
  test('is whole where it is short', () => {
    expect(thinRows(rows, 101)).toBe(rows);
  });
});

describe('a line', () => {
  const place = fc.float({ min: -1000, max: 1000, noNaN: true });
  test('is nowhere off its course by more than the tolerance, and keeps its ends', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 60 }),
        fc.float({ min: Math.fround(0.1), max: 50, noNaN: true }),
        (heights, tolerance) => {
          const points = heights.map((y, x) => ({ x, y }));
          const kept = simplifyLine(points, tolerance);
          expect([kept[0], kept.at(-1)]).toEqual([0, points.length - 1]);
          for (const [index, { x, y }] of points.entries()) {
            const after = Math.max(
              1,
              kept.findIndex((candidate) => candidate >= index),
            );
            const [start, end] = [points[kept[after - 1] ?? 0], points[kept[after] ?? 0]];
            if (!start || !end) throw new Error('a kept point is one of the line');
            const rise = (end.y - start.y) / (end.x - start.x);
            const off = Math.abs(start.y + rise * (x - start.x) - y) / Math.hypot(1, rise);
            expect(off).toBeLessThanOrEqual(tolerance + 1e-6);
          }
        },
      ),
    );
  });
  test('that is straight needs its ends alone', () => {
    const points = Array.from({ length: 9 }, (_, x) => ({ x, y: 2 * x }));
    expect(simplifyLine(points, 0.01)).toEqual([0, 8]);
  });
  test('of one point is that point', () => {
    expect(simplifyLine([{ x: 1, y: 1 }], 1)).toEqual([0]);
  });
});
