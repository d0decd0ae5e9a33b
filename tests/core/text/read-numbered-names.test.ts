import { expect, test } from 'vitest';
import { readNumberedNames } from '../../../src/core/text/read-numbered-names.ts';

const namesIn = (text: string) =>
  [...readNumberedNames(text)].flatMap(([stem, numbers]) =>
    [...numbers].map(([number, words]) => [stem, number, words]),
  );

test.each([
  [
    '用2,048块H800训练V3',
    [
      ['h', '800', 'H800'],
      ['v', '3', 'V3'],
    ],
  ],
  [
    'V3.2-Exp and V3-0324, like V3',
    [
      ['v', '3.2', 'V3.2'],
      ['v', '3-0324', 'V3-0324'],
      ['v', '3', 'V3'],
    ],
  ],
  [
    'o1-1217 on MATH-500, under Apache-2.0',
    [
      ['o', '1-1217', 'o1-1217'],
      ['math', '500', 'MATH-500'],
      ['apache', '2.0', 'Apache-2.0'],
    ],
  ],
  ['R1s, R1’s, r1', [['r', '1', 'R1']]],
  [
    'E4M3 and E5M2',
    [
      ['e', '4m3', 'E4M3'],
      ['e', '5m2', 'E5M2'],
    ],
  ],
  ['671B, 3FS, 27.3 times, 2 USD, p. 5', []],
])('the names with numbers of “%s”', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
