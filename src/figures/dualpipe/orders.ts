import type { Chunk } from './work.ts';

/**
 * The order of work of a rank in DualPipe, as `step()` of dualpipe/dualpipe.py at commit 3da1bbe of
 * https://github.com/deepseek-ai/DualPipe has it. Micro-batches of the first half enter at rank 0,
 * the others at the last rank.
 *
 * One thing is not in the code but in the published picture: after the main phase, the first `ranks
 * / 2 - 1` single backward passes take the slot of a pair each.
 *
 * @param ranks even
 * @param microBatches even, at least twice the ranks
 */
export function orderDualPipe(rank: number, ranks: number, microBatches: number): Chunk[] {
  const half = ranks / 2;
  const depth = Math.min(rank, ranks - 1 - rank);
  const isMiddle = depth === half - 1;
  const take = createTaker(rank >= half, microBatches / 2);
  const lead = half - depth - 1;
  const main = microBatches / 2 - ranks + depth + 1;
  const chunks: Chunk[] = [];
  const repeat = (times: number, add: (index: number) => Chunk[]) => {
    for (let index = 0; index < times; index += 1) chunks.push(...add(index));
  };
  repeat(2 * lead, () => [take.forward(0)]);
  repeat(depth + 1, () => [take.forward(0), take.forward(1)]);
  repeat(lead, () => [take.inputs(1), take.weights(), take.forward(1)]);
  repeat(main, (index) => [
    ...(index === 0 && isMiddle ? [take.forward(0), take.backward(1)] : [take.pair(0, 1)]),
    take.pair(1, 0),
  ]);
  let slots = half - 1;
  const alone = (direction: Direction): Chunk => {
    slots -= 1;
    return { ...take.backward(direction), ...(slots >= 0 && { inPairSlot: true }) };
  };
  repeat(lead, () => [alone(1), take.pair(1, 0)]);
  const turn = Math.floor((depth + 1) / 2);
  const isOdd = depth % 2 === 1;
  repeat(depth + 1, (index) => [
    index > turn || (index === turn && isOdd) ? take.inputs(1) : alone(1),
    index >= turn ? take.inputs(0) : alone(0),
  ]);
  repeat(lead, () => [take.weights(), take.inputs(0)]);
  repeat(depth + 1, () => [take.weights()]);
  return chunks;
}

/**
 * The order of work of a rank in 1F1B: some forward passes, then one forward and one backward in
 * turn.
 */
export function orderOneForwardOneBackward(
  rank: number,
  ranks: number,
  microBatches: number,
): Chunk[] {
  const lead = Math.min(ranks - rank - 1, microBatches);
  const chunks: Chunk[] = Array.from({ length: lead }, (_, forward) => ({ kind: 'F', forward }));
  for (let index = 0; index < microBatches; index += 1) {
    const forward = index + lead;
    if (forward < microBatches) chunks.push({ kind: 'F', forward });
    chunks.push({ kind: 'B', backward: index });
  }
  return chunks;
}

/**
 * The order of work of a rank in ZB1P, which the zero bubble paper calls ZB-H1: 1F1B, but that rank
 * k puts off the gradients of the weights by k micro-batches.
 */
export function orderZeroBubble(rank: number, ranks: number, microBatches: number): Chunk[] {
  let weights = 0;
  const chunks = orderOneForwardOneBackward(rank, ranks, microBatches).flatMap((chunk): Chunk[] => {
    if (chunk.kind !== 'B') return [chunk];
    const backward = chunk.backward ?? 0;
    const inputs: Chunk = { kind: 'I', backward };
    if (backward < rank) return [inputs];
    weights += 1;
    return [inputs, { kind: 'W', backward: weights - 1 }];
  });
  const rest = Array.from(
    { length: microBatches - weights },
    (_, index): Chunk => ({ kind: 'W', backward: weights + index }),
  );
  return [...chunks, ...rest];
}

/**
 * Of the two directions in which a rank's micro-batches run, 0 is the one that enters at the rank's
 * own end.
 */
type Direction = 0 | 1;

/** Hands out the next micro-batch of each direction and pass. */
function createTaker(isInSecondHalf: boolean, perDirection: number) {
  const forwards = [0, 0];
  const backwards = [0, 0];
  const pending: number[] = [];
  const next = (counts: number[], direction: Direction) => {
    const index = counts[direction] ?? 0;
    counts[direction] = index + 1;
    return ((direction === 1) === isInSecondHalf ? 0 : perDirection) + index;
  };
  return {
    forward: (direction: Direction): Chunk => ({ kind: 'F', forward: next(forwards, direction) }),
    backward: (direction: Direction): Chunk => ({
      kind: 'B',
      backward: next(backwards, direction),
    }),
    inputs(direction: Direction): Chunk {
      const backward = next(backwards, direction);
      pending.push(backward);
      return { kind: 'I', backward };
    },
    weights(): Chunk {
      return { kind: 'W', backward: pending.shift() ?? 0 };
    },
    pair: (forward: Direction, backward: Direction): Chunk => ({
      kind: 'FB',
      forward: next(forwards, forward),
      backward: next(backwards, backward),
    }),
  };
}
