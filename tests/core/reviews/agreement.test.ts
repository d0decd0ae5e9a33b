import { expect, test } from 'vitest';
import { measureAgreement } from '../../../src/core/reviews/agreement.ts';

/** Turns rows of observers, as the literature prints them, into what each thing was called. */
function byThing(...observers: string[]): string[][] {
  const rows = observers.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_value, thing) =>
    rows.map((row) => row[thing] ?? '').filter((value) => value !== '.'),
  );
}

/** Turns counts of things and the values that they were given into what each was called. */
function byCount(counts: readonly [count: number, ...values: string[]][]): string[][] {
  return counts.flatMap(([count, ...values]) => Array.from({ length: count }, () => values));
}

test.each<[work: string, judged: string[][], alpha: number, units: number]>([
  [
    'Krippendorff 2011, four observers, twelve units, values missing',
    byThing(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ),
    0.743,
    11,
  ],
  [
    'the computational example of the English encyclopaedia, three observers',
    byThing(
      '. . . . . 3 4 1 2 1 1 3 3 . 3',
      '1 . 2 1 3 3 4 3 . . . . . . .',
      '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
    ),
    0.691,
    12,
  ],
  [
    'Krippendorff 2011, two observers, two values',
    byThing('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'),
    0.095,
    10,
  ],
  [
    'Krippendorff 2011, two observers, five values',
    byThing('a a b b d c c c e d d a', 'b a b b b c c c e d d d'),
    0.692,
    12,
  ],
  [
    'the two abstractors of 100 pregnancies in the vignette of irrCAC',
    byCount([
      [13, 'e', 'e'],
      [20, 'a', 'a'],
      [7, 'a', 'n'],
      [4, 'n', 'a'],
      [56, 'n', 'n'],
    ]),
    0.7972585,
    100,
  ],
  [
    'six psychiatrists and fifteen patients in the vignette of irrCAC, after Fleiss',
    [
      'nnnnnn',
      'pppooo',
      'psssso',
      'oooooo',
      'pppnnn',
      'ddssss',
      'ssssoo',
      'ddsssn',
      'ddnnnn',
      'oooooo',
      'dnnnnn',
      'dpnnnn',
      'pppsss',
      'dnnnnn',
      'ppnnno',
    ].map((values) => [...values]),
    0.4204384,
    15,
  ],
  [
    'three coders, a value missing, in the tests of the Python package krippendorff',
    byThing('+ - 0 .', '+ - 0 +', '+ - + +'),
    0.722222,
    4,
  ],
])('agrees with %s', (_work, judged, alpha, units) => {
  const measured = measureAgreement(judged);
  expect(measured.alpha).toBeCloseTo(alpha, alpha.toString().length - 2);
  expect(measured.units).toBe(units);
});

test('says nothing of what nobody judged twice, or where every verdict is the same', () => {
  expect(measureAgreement([['partly'], []])).toEqual({ alpha: null, units: 0, alike: 0 });
  expect(measureAgreement([['partly', 'partly']])).toEqual({ alpha: null, units: 1, alike: 1 });
});
