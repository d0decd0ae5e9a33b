/** Draws whole numbers from 0 up to a limit, by a sequence that is the same at each run. */
export function createDraw(): (limit: number) => number {
  let state = 7;
  return (limit) => {
    // In 32 bits whole, as of a product beyond 2^53 the last digits are lost and the sequence soon
    // repeats itself.
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
