import { E4M3, roundTo } from './formats.ts';

/** How many of DeepSeek-V3's activations share a scale; its blocks of weights are as wide. */
export const TILE = 128;
/** How many tiles a row of the matrix has; it is as high as a tile is wide. */
export const TILES = 4;

/** Which numbers share a scale: all, those of a block of 128×128, or those of a tile of 1×128. */
export const GROUPS = ['tensor', 'block', 'tile'] as const;

/** Which numbers share a scale. */
export type Group = (typeof GROUPS)[number];

/** A number far larger than the rest; it counts for the scale and not for the outcome. */
export interface Outlier {
  /** In standard deviations of the rest. */
  readonly size: number;
  /** The tile of its row that it is in, from 0. */
  readonly tile: number;
}

/** How scales are set. */
export interface Scaling {
  readonly group: Group;
  /** Whether a scale is rounded up to a power of two (UE8M0), as kernel.py of DeepSeek-V3 may. */
  readonly isPower: boolean;
}

/** What scales do to the numbers below them, as shares of all. */
export interface Outcome {
  /** Numbers that keep the full precision of the format. */
  readonly normal: number;
  /** Numbers below its normal range that are not lost. */
  readonly subnormal: number;
  /** Numbers that become zero. */
  readonly zero: number;
  /** Root of the mean square of the errors, as a share of that of the numbers. */
  readonly error: number;
}

const INT8_MAX = 127;

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

/** The scale by which numbers are divided so that the largest of them is that of E4M3. */
export function scaleOf(largest: number, isPower: boolean): number {
  const scale = largest / E4M3.max;
  return isPower ? 2 ** Math.ceil(Math.log2(scale)) : scale;
}

/**
 * The scales of a row's tiles.
 *
 * @param isOwn whether the outlier is in this row, or in another one of the same block
 */
export function scaleTiles(
  row: readonly number[],
  { size, tile }: Outlier,
  { group, isPower }: Scaling,
  isOwn: boolean,
): number[] {
  const largest = Array.from({ length: row.length / TILE }, (_, index) =>
    Math.max(...row.slice(index * TILE, (index + 1) * TILE).map(Math.abs)),
  );
  const reaches = (index: number) =>
    group === 'tensor' || (index === tile && (group === 'block' || isOwn));
  const ofAll = Math.max(size, ...largest);
  return largest.map((own, index) => {
    const shared = group === 'tensor' ? ofAll : Math.max(own, size);
    return scaleOf(reaches(index) ? shared : own, isPower);
  });
}

/**
 * What becomes of a matrix of 128 rows, each with the same numbers, beside an outlier in one of
 * them.
 */
export function scaleMatrix(row: readonly number[], outlier: Outlier, scaling: Scaling): Outcome {
  const own = judge(row, scaleTiles(row, outlier, scaling, true));
  const other = judge(row, scaleTiles(row, outlier, scaling, false));
  const mix = (a: number, b: number) => (a + (TILE - 1) * b) / TILE;
  return {
    normal: mix(own.normal, other.normal),
    subnormal: mix(own.subnormal, other.subnormal),
    zero: mix(own.zero, other.zero),
    error: Math.sqrt(mix(own.error ** 2, other.error ** 2)),
  };
}

/** The error of numbers as integers of eight bits with one scale. */
export function errorOfIntegers(numbers: readonly number[], outlier: number): number {
  const scale = outlier / INT8_MAX;
  return relativeError(
    numbers,
    numbers.map((value) => Math.round(value / scale) * scale),
  );
}

/** @param scales of the tiles */
function judge(numbers: readonly number[], scales: readonly number[]): Outcome {
  const scaleAt = (index: number) => scales[Math.floor(index / TILE)] ?? 1;
  const kept = numbers.map((value, index) => roundTo(value / scaleAt(index), E4M3));
  const share = (test: (size: number) => boolean) =>
    kept.filter((value) => test(Math.abs(value))).length / numbers.length;
  return {
    normal: share((size) => size >= E4M3.minNormal),
    subnormal: share((size) => size > 0 && size < E4M3.minNormal),
    zero: share((size) => size === 0),
    error: relativeError(
      numbers,
      kept.map((value, index) => value * scaleAt(index)),
    ),
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
