import { orderDualPipe, orderOneForwardOneBackward, orderZeroBubble } from './orders.ts';
import { placeChunks } from './place.ts';
import type { Durations, Schedule } from './work.ts';

/** The ways of running a pipeline that are compared, in the order in which they came. */
export const METHODS = ['1F1B', 'ZB1P', 'DualPipe', 'DualPipeV'] as const;

/** A way of running a pipeline. */
export type Method = (typeof METHODS)[number];

const ORDERS = {
  '1F1B': orderOneForwardOneBackward,
  ZB1P: orderZeroBubble,
  DualPipe: orderDualPipe,
} as const;

/**
 * The durations of the published picture: a backward pass takes twice as long as a forward pass,
 * and a pair saves nothing.
 */
export const UNITS: Durations = { forward: 1, backward: 2, weights: 1, pair: 3 };

/**
 * What every rank does, and when.
 *
 * @param stages of the model, even; each has a rank, but that DualPipeV puts two on a rank
 * @param microBatches even, at least twice the stages; of DualPipeV any number of at least as many
 * @throws RangeError for other numbers, which DualPipe does not run
 */
export function schedule(
  method: Method,
  stages: number,
  microBatches: number,
  durations: Durations = UNITS,
): Schedule {
  return method === 'DualPipeV'
    ? foldInHalf(schedule('DualPipe', stages, 2 * microBatches, durations))
    : place(method, stages, microBatches, durations);
}

/**
 * DualPipeV: the upper half of DualPipe's ranks for half of its micro-batches. dualpipev.py gives
 * rank k the eight steps that dualpipe.py gives it; what came from the other end of the pipeline is
 * now the same micro-batch on its way back, through the stages from the last to the first rank.
 */
function foldInHalf({ ranks, microBatches, chunks, length }: Schedule): Schedule {
  const half = microBatches / 2;
  const fold = (microBatch: number | undefined) =>
    microBatch === undefined ? undefined : microBatch % half;
  return {
    ranks: ranks / 2,
    microBatches: half,
    length,
    chunks: chunks
      .filter(({ rank }) => rank < ranks / 2)
      .map((chunk) => ({
        ...chunk,
        forward: fold(chunk.forward),
        backward: fold(chunk.backward),
      })),
  };
}

function place(
  method: Exclude<Method, 'DualPipeV'>,
  ranks: number,
  microBatches: number,
  durations: Durations,
): Schedule {
  if (ranks < 2 || ranks % 2 !== 0) throw new RangeError(`${ranks} ranks are not an even number`);
  if (microBatches % 2 !== 0 || microBatches < 2 * ranks)
    throw new RangeError(
      `${microBatches} micro-batches are not an even number of at least ${2 * ranks}`,
    );
  const isDual = method === 'DualPipe';
  const order = ORDERS[method];
  return placeChunks(
    {
      ranks,
      microBatches,
      orders: Array.from({ length: ranks }, (_, rank) => order(rank, ranks, microBatches)),
      stageOf: (rank, microBatch) =>
        isDual && microBatch >= microBatches / 2 ? ranks - 1 - rank : rank,
    },
    durations,
  );
}

/** The idle time of each rank by the formulas of the DeepSeek-V3 report (§3.2.1, Table 2). */
export function bubbleByFormula(
  method: Method,
  stages: number,
  { forward, backward, weights, pair }: Durations,
): number {
  switch (method) {
    case '1F1B':
      return (stages - 1) * (forward + backward);
    case 'ZB1P':
      return (stages - 1) * (forward + backward - 2 * weights);
    case 'DualPipe':
    case 'DualPipeV':
      return (stages / 2 - 1) * (pair + backward - 3 * weights);
  }
}

/**
 * A schedule as DeepSeek's picture writes it, a line a rank and a sign a unit of time. Durations
 * are whole units.
 */
export function writeGrid({ ranks, chunks, length }: Schedule): string[] {
  const signs: Readonly<Record<string, string>> = { F: 'F', B: 'BB', I: 'B', W: 'W', FB: 'FBB' };
  const rows = Array.from({ length: ranks }, () => Array.from({ length }, () => '.'));
  for (const { rank, start, kind } of chunks)
    for (const [index, sign] of [...(signs[kind] ?? '')].entries())
      (rows[rank] ?? [])[start + index] = sign;
  return rows.map((row) => row.join(''));
}
