import { E4M3, type Format, roundTo } from './formats.ts';

/** How many numbers share a scale in DeepSeek-V3's activations. */
export const TILE = 128;
/** How many tiles the figure has. */
export const TILES = 4;

const INT8_MAX = 127;

/** What a scale does to the numbers below it. */
export interface Outcome {
  /** Numbers that keep the full precision of the format. */
  readonly normal: number;
  /** Numbers below its normal range that are not lost. */
  readonly subnormal: number;
  /** Numbers that become zero. */
  readonly zero: number;
  /** Root of the mean square of the errors, as a share of that of the numbers. */
  readonly error: number;
  /** Of each number, whether it is normal, subnormal or zero. */
  readonly kinds: readonly ('normal' | 'subnormal' | 'zero')[];
}

/**
 * Numbers spread as a standard normal distribution spreads them, in an order that is the same each
 * time: the quantiles at equal steps, so that no luck of drawing is in them.
 */
export function makeNumbers(count = TILE * TILES): number[] {
  const numbers = Array.from({ length: count }, (_, index) => quantile((index + 0.5) / count));
  let seed = 1;
  for (let last = count - 1; last > 0; last -= 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const other = seed % (last + 1);
    [numbers[last], numbers[other]] = [numbers[other] ?? 0, numbers[last] ?? 0];
  }
  return numbers;
}

/**
 * The numbers kept in E4M3 when all share the scale of an outlier.
 *
 * @param outlier in standard deviations
 */
export function scaleTogether(numbers: readonly number[], outlier: number): Outcome {
  return judge(
    numbers,
    numbers.map(() => outlier),
  );
}

/**
 * The numbers kept in E4M3 when each tile has a scale of its own; the outlier stands in the first.
 */
export function scaleByTile(numbers: readonly number[], outlier: number): Outcome {
  const largest = Array.from({ length: numbers.length / TILE }, (_, tile) =>
    Math.max(
      tile === 0 ? outlier : 0,
      ...numbers.slice(tile * TILE, (tile + 1) * TILE).map(Math.abs),
    ),
  );
  return judge(
    numbers,
    numbers.map((_, index) => largest[Math.floor(index / TILE)] ?? outlier),
  );
}

/** The error of the same numbers as integers of eight bits with one scale. */
export function errorOfIntegers(numbers: readonly number[], outlier: number): number {
  const scale = outlier / INT8_MAX;
  return relativeError(
    numbers,
    numbers.map((value) => Math.round(value / scale) * scale),
  );
}

/** @param largest of each number, the largest that shares its scale */
function judge(
  numbers: readonly number[],
  largest: readonly number[],
  format: Format = E4M3,
): Outcome {
  const scales = largest.map((size) => size / format.max);
  const kept = numbers.map((value, index) => roundTo(value / (scales[index] ?? 1), format));
  const kinds = kept.map((value) => {
    if (value === 0) return 'zero';
    return Math.abs(value) < format.minNormal ? 'subnormal' : 'normal';
  });
  const count = (kind: string) => kinds.filter((own) => own === kind).length / numbers.length;
  const error = relativeError(
    numbers,
    kept.map((value, index) => value * (scales[index] ?? 1)),
  );
  return {
    normal: count('normal'),
    subnormal: count('subnormal'),
    zero: count('zero'),
    error,
    kinds,
  };
}

function relativeError(numbers: readonly number[], kept: readonly number[]): number {
  const sum = (values: readonly number[]) =>
    values.reduce((total, value) => total + value * value, 0);
  return Math.sqrt(sum(numbers.map((value, index) => value - (kept[index] ?? 0))) / sum(numbers));
}

/**
 * The quantile of the standard normal distribution, with an error of at most 4.5e-4: Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 26.2.23.
 */
function quantile(share: number): number {
  if (share > 0.5) return -quantile(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const over = 2.515517 + t * (0.802853 + t * 0.010328);
  const under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return over / under - t;
}
