/** A floating-point format: a bit for the sign, then exponent and mantissa. */
export interface Format {
  readonly name: 'E4M3' | 'E5M2' | 'BF16';
  readonly exponentBits: number;
  readonly mantissaBits: number;
  readonly bias: number;
  /** The largest finite number. */
  readonly max: number;
  /** The smallest number with full precision. */
  readonly minNormal: number;
  /** The smallest number above zero. */
  readonly minSubnormal: number;
}

/** OFP8 1.0 (https://github.com/opencomputeproject/FP8), Tables 1 and 2. */
export const E4M3: Format = {
  name: 'E4M3',
  exponentBits: 4,
  mantissaBits: 3,
  bias: 7,
  max: 448,
  minNormal: 2 ** -6,
  minSubnormal: 2 ** -9,
};

/** The same tables. */
export const E5M2: Format = {
  name: 'E5M2',
  exponentBits: 5,
  mantissaBits: 2,
  bias: 15,
  max: 57_344,
  minNormal: 2 ** -14,
  minSubnormal: 2 ** -16,
};

/** The upper half of an IEEE 754 number of 32 bits, in which a model is otherwise trained. */
export const BF16: Format = {
  name: 'BF16',
  exponentBits: 8,
  mantissaBits: 7,
  bias: 127,
  max: (2 - 2 ** -7) * 2 ** 127,
  minNormal: 2 ** -126,
  minSubnormal: 2 ** -133,
};

/** How many bits a code has. */
export function widthOf({ exponentBits, mantissaBits }: Format): number {
  return 1 + exponentBits + mantissaBits;
}

/** The number that a code stands for. @param code from 0, of as many bits as the format has */
export function decode(code: number, format: Format): number {
  const { exponentBits, mantissaBits, bias } = format;
  const sign = code >> (widthOf(format) - 1) ? -1 : 1;
  const exponent = (code >> mantissaBits) & (2 ** exponentBits - 1);
  const mantissa = code & (2 ** mantissaBits - 1);
  const isTop = exponent === 2 ** exponentBits - 1;
  // E4M3 gives its top exponent to numbers but for one pattern; the others as IEEE 754 does.
  if (format.name === 'E4M3' && isTop && mantissa === 7) return NaN;
  if (format.name !== 'E4M3' && isTop) return mantissa === 0 ? sign * Infinity : NaN;
  const fraction = mantissa / 2 ** mantissaBits;
  return exponent === 0
    ? sign * fraction * 2 ** (1 - bias)
    : sign * (1 + fraction) * 2 ** (exponent - bias);
}

/**
 * The number that a format keeps of another: rounded to nearest, ties to even, and then brought
 * into the range (OFP8, Table 3, with saturation).
 */
export function roundTo(value: number, { mantissaBits, max, minNormal }: Format): number {
  if (Number.isNaN(value)) return value;
  const size = Math.abs(value);
  const exponent = Math.floor(Math.log2(Math.max(size, minNormal)));
  const step = 2 ** (exponent - mantissaBits);
  return Math.sign(value) * Math.min(roundHalfEven(size / step) * step, max);
}

/** The code of a number, rounded and saturated. */
export function encode(value: number, format: Format): number {
  const { mantissaBits, bias, minNormal } = format;
  const signBit = 2 ** (widthOf(format) - 1);
  if (Number.isNaN(value)) return signBit - 1;
  const kept = Math.abs(roundTo(value, format));
  const sign = value < 0 || Object.is(value, -0) ? signBit : 0;
  const isNormal = kept >= minNormal;
  const exponent = isNormal ? Math.floor(Math.log2(kept)) : Math.log2(minNormal);
  const units = Math.round(kept / 2 ** (exponent - mantissaBits));
  return (
    sign | (isNormal ? ((exponent + bias) << mantissaBits) | (units - 2 ** mantissaBits) : units)
  );
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
