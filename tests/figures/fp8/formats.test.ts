import { describe, expect, test } from 'vitest';
import {
  BF16,
  decode,
  E4M3,
  E5M2,
  encode,
  roundTo,
  widthOf,
} from '../../../src/figures/fp8/formats.ts';

const CODES = Array.from({ length: 256 }, (_, code) => code);

// OFP8 1.0, Tables 1 and 2.
describe.each([
  [E4M3, { finite: 254, values: 253, nan: 2, infinite: 0, binades: 18 }],
  [E5M2, { finite: 248, values: 247, nan: 6, infinite: 2, binades: 32 }],
])('$name', (format, expected) => {
  const numbers = CODES.map((code) => decode(code, format));
  const finite = numbers.filter(Number.isFinite);

  test('has as many numbers of each sort as the specification', () => {
    const positive = finite.filter((value) => value > 0);
    expect({
      finite: finite.length,
      values: new Set(finite.map((value) => value + 0)).size,
      nan: numbers.filter(Number.isNaN).length,
      infinite: numbers.filter((value) => Math.abs(value) === Infinity).length,
      binades: new Set(positive.map((value) => Math.floor(Math.log2(value)))).size,
    }).toEqual(expected);
    expect(Math.max(...finite)).toBe(format.max);
    expect(Math.min(...positive)).toBe(format.minSubnormal);
  });

  test('gives every finite code back', () => {
    for (const [code, value] of numbers.entries())
      if (Number.isFinite(value)) expect(encode(value, format)).toBe(code);
  });

  test('rounds every number to the nearest it has, and a tie to the even code', () => {
    const positive = CODES.slice(0, 128).filter((code) => Number.isFinite(decode(code, format)));
    for (const [index, code] of positive.slice(0, -1).entries()) {
      const [low, high] = [decode(code, format), decode(positive[index + 1] ?? 0, format)];
      const middle = (low + high) / 2;
      expect(roundTo(middle, format)).toBe(code % 2 === 0 ? low : high);
      expect(roundTo(low + (high - low) * 0.49, format)).toBe(low);
      expect(roundTo(-low - (high - low) * 0.51, format)).toBe(-high);
    }
  });

  test('is off by one part in 17 or 9 at worst in its normal range', () => {
    const worst = 1 / (2 ** (format.mantissaBits + 1) + 1);
    const step = 2 ** -format.mantissaBits;
    expect(Math.abs(roundTo(1 + step / 2, format) - (1 + step / 2)) / (1 + step / 2)).toBeCloseTo(
      worst,
    );
  });
});

describe('BF16', () => {
  /** The upper half of a number of 32 bits, as the machine writes it. */
  const upperHalf = (value: number) => {
    const bytes = new DataView(new ArrayBuffer(4));
    bytes.setFloat32(0, value);
    return bytes.getUint16(0);
  };

  test('is the upper half of an IEEE 754 number of 32 bits, code by code', () => {
    for (let code = 0; code < 2 ** widthOf(BF16); code += 1) {
      const value = decode(code, BF16);
      if (!Number.isFinite(value)) continue;
      expect(encode(value, BF16)).toBe(code);
      expect(upperHalf(value)).toBe(code);
    }
  });

  test('keeps 0.1 to two parts in a thousand', () => {
    expect(roundTo(0.1, BF16)).toBe(0.10009765625);
    expect(roundTo(1e39, BF16)).toBe(BF16.max);
  });
});

test('the bits of the extremes are those of the specification', () => {
  const bits = (value: number, format: typeof E4M3) =>
    encode(value, format).toString(2).padStart(8, '0');
  expect(bits(448, E4M3)).toBe('01111110');
  expect(bits(-448, E4M3)).toBe('11111110');
  expect(bits(2 ** -6, E4M3)).toBe('00001000');
  expect(bits(0.875 * 2 ** -6, E4M3)).toBe('00000111');
  expect(bits(57_344, E5M2)).toBe('01111011');
  expect(bits(0.75 * 2 ** -14, E5M2)).toBe('00000011');
  expect(bits(-0, E4M3)).toBe('10000000');
});

test.each([
  [464, 448],
  [1e9, 448],
  [0.1, 0.1015625],
  [1 / 3, 0.34375],
  [Math.PI, 3.25],
  [17, 16],
  [18, 18],
  [19, 20],
  [2 ** -10, 0],
  [2 ** -10 * 1.000001, 2 ** -9],
])('E4M3 keeps %d as %d', (value, kept) => {
  expect(roundTo(value, E4M3)).toBe(kept);
  expect(roundTo(-value, E4M3) + 0).toBe(-kept + 0);
});
