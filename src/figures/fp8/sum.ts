import { E4M3, roundTo } from './formats.ts';

/** How many products a step of the tensor cores adds at once. */
const STEP = 32;
/** Bits of the fraction that a step keeps of each product and of the running sum. */
const FRACTION_BITS = 13;

/** A long sum of products as the tensor cores are taken to work it out. */
export interface Sum {
  /** The relative error after each step. */
  readonly errors: readonly number[];
  /** The relative error of the whole sum. */
  readonly error: number;
}

/**
 * Adds products of numbers in E4M3, spread evenly between 0 and 1. Each step brings 32 products and
 * the running sum to the largest exponent among them and cuts off what lies below 13 bits of
 * fraction. How the hardware does it is not published; this is a model.
 *
 * @param length how many products
 * @param interval after how many the partial sum goes to an exact sum; `length` for never
 */
export function addProducts(length: number, interval: number): Sum {
  const random = createRandom();
  const errors: number[] = [];
  let [promoted, running, exact] = [0, 0, 0];
  for (let at = 0; at < length; at += STEP) {
    const products = Array.from({ length: STEP }, () => draw(random) * draw(random));
    exact += products.reduce((total, product) => total + product, 0);
    running = addAligned([running, ...products]);
    if ((at + STEP) % interval === 0) {
      promoted += running;
      running = 0;
    }
    errors.push((exact - promoted - running) / exact);
  }
  return { errors, error: errors.at(-1) ?? 0 };
}

function draw(random: () => number): number {
  return roundTo(random() * E4M3.max, E4M3) / E4M3.max;
}

function addAligned(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  if (largest === 0) return 0;
  const unit = 2 ** (Math.floor(Math.log2(largest)) - FRACTION_BITS);
  return values.reduce((sum, value) => sum + Math.trunc(value / unit), 0) * unit;
}

/** The same numbers each time (Park and Miller's minimal standard generator). */
function createRandom(): () => number {
  let seed = 20_241_226;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}
