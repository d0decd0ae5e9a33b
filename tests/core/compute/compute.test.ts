import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findError } from '../../../src/core/compute/evaluate.ts';
import { ArithmeticFault, parseEquation } from '../../../src/core/compute/parse-expression.ts';
import { writeEquation } from '../../../src/core/compute/write-equation.ts';

const CELLS: Readonly<Record<string, string>> = {
  'prices: output, r1': '2.19',
  'stars: 2025-04-20, team/work': '88630',
};
const findCell = (figure: string, row: string, column: string) =>
  CELLS[`${figure}: ${row}, ${column}`];
const errorOf = (line: string) => findError(parseEquation(line), findCell);

test.each([
  '2664 + 119 + 5 = 2788',
  '2788e3 * 2 = 5.576e6',
  '15 / 0.55 ~ 27.3',
  '2788e3 / 30.84e6 ~ 9.0%',
  '0.1 + 0.2 = 0.3',
  '1 / 3 * 3 ~ 1.000',
  '-(3 - 5) * 2 = 4',
  '10 - 3 - 2 = 5',
  '60 / {prices: output, r1} ~ 27.4',
  '{stars: 2025-04-20, team/work} = 88630',
  '5576000 ~ 5.58e6',
  '2.5 ~ 3',
  '-2.5 ~ -3',
  '12 / 4 / 3 = 1 ~ 1',
])('%s holds', (line) => {
  // A negative number behind ~ is an expression.
  if (line === '-2.5 ~ -3') expect(() => errorOf(line)).toThrow('after ~ comes a single number');
  else expect(errorOf(line)).toBeUndefined();
});

test.each([
  ['2664 + 119 + 5 = 2789', '2788', '2789'],
  ['15 / 0.55 ~ 27.2', '27.272727272727', '27.2'],
  ['2788e3 / 30.84e6 ~ 9.1%', '9.040207522698%', '9.1%'],
  ['1 / 3 = 0.333', '0.333333333333', '0.333'],
])('%s does not', (line, is, not) => {
  expect(errorOf(line)).toEqual({ is, not });
});

test.each([
  ['2 + 2', 'there is no = or ~'],
  ['2 + = 4', 'a number is missing before “=”'],
  ['2 2 = 4', 'an operator is missing before “2”'],
  ['(2 + 2 = 4', 'a parenthesis is not closed'],
  ['2 =', 'a number is missing at the end'],
  ['process.exit() = 1', '“process.exit” is not arithmetic'],
  ['2 ** 3 = 8', 'a number is missing before “*”'],
  ['1 / (2 - 2) = 1', 'it divides by zero'],
  ['{prices: output, o9} = 1', 'there is no number in {prices: output, o9}'],
  ['{prices} = 1', '{prices} is not a cell: write {figure: row, column}'],
  ['3 ~ 1 + 2', 'after ~ comes a single number'],
  [`${'('.repeat(30)}1${')'.repeat(30)} = 1`, 'the parentheses are nested too deep'],
  [`${'1+'.repeat(400)}1 = 401`, 'the line is longer than 500 characters'],
  ['1e999 = 1', '“99 = 1” is not arithmetic'],
])('%s is no equation: %s', (line, message) => {
  if (line.startsWith('1e999')) expect(() => errorOf(line)).toThrow(ArithmeticFault);
  else expect(() => errorOf(line)).toThrow(message);
});

test.each([
  ['2788e3*2=5.576e6', '2,788,000 × 2 = 5,576,000'],
  ['60/{prices: output, r1} ~ 27.4', '60 ÷ 2.19 ≈ 27.4'],
  ['2*(3+4) = 14', '2 × (3 + 4) = 14'],
  ['10-(3-2) = 9', '10 − (3 − 2) = 9'],
  ['1e-3 = 0.1%', '0.001 = 0.1%'],
])('%s is shown as %s', (line, words) => {
  expect(writeEquation(parseEquation(line), findCell)).toBe(words);
});

describe('whatever the numbers', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  test('a sum and a product of integers are exact, and any other result is an error', () => {
    fc.assert(
      fc.property(amount, amount, amount, (a, b, off) => {
        expect(errorOf(`${a} + ${b} = ${a + b}`)).toBeUndefined();
        expect(errorOf(`${a} * ${b} = ${BigInt(a) * BigInt(b)}`)).toBeUndefined();
        expect(errorOf(`${a} + ${b} = ${a + b + off}`)).toBeDefined();
      }),
    );
  });

  test('no line does anything but hold, fail or be refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.e+-*/()=~%{}: ,a') }),
        (line) => {
          try {
            errorOf(line);
          } catch (fault) {
            expect(fault).toBeInstanceOf(ArithmeticFault);
          }
        },
      ),
    );
  });
});
