/** How long each kind of work takes, in any unit of time. */
export interface Durations {
  readonly forward: number;
  /** A whole backward pass: the gradients of the inputs and those of the weights. */
  readonly backward: number;
  readonly weights: number;
  /** A forward and a backward pass of different micro-batches, run together. */
  readonly pair: number;
}

/**
 * Work of a rank: `F` forward, `B` whole backward, `I` backward for the inputs alone, `W` backward
 * for the weights, `FB` a forward and a whole backward together.
 */
export type WorkKind = 'F' | 'B' | 'I' | 'W' | 'FB';

/** A chunk of work in a rank's order. */
export interface Chunk {
  readonly kind: WorkKind;
  /** The micro-batch whose forward pass it is. */
  readonly forward?: number | undefined;
  /** The micro-batch whose backward pass it is. */
  readonly backward?: number | undefined;
  /** Takes the time of a pair and does its work at the end of it. */
  readonly inPairSlot?: boolean;
}

/** A chunk of work with its place in the schedule. */
export interface PlacedChunk extends Chunk {
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** What every rank does, and when. */
export interface Schedule {
  readonly ranks: number;
  readonly microBatches: number;
  /** In the order of ranks and, within each, of time. */
  readonly chunks: readonly PlacedChunk[];
  /** When the last rank has finished. */
  readonly length: number;
}

/** How long a chunk works. */
export function durationOf({ kind }: Chunk, durations: Durations): number {
  switch (kind) {
    case 'F':
      return durations.forward;
    case 'B':
      return durations.backward;
    case 'I':
      return durations.backward - durations.weights;
    case 'W':
      return durations.weights;
    case 'FB':
      return durations.pair;
  }
}

/** The time each rank does nothing between the start and the end of the whole schedule. */
export function listIdle({ ranks, chunks, length }: Schedule): number[] {
  const idle = Array.from({ length: ranks }, () => length);
  for (const { rank, start, end } of chunks) idle[rank] = (idle[rank] ?? 0) - (end - start);
  return idle.map((time) => Math.round(time * 1e6) / 1e6);
}

/** What the time of a rank goes to, on average over the ranks. */
export interface Shares {
  readonly work: number;
  readonly idle: number;
  /** What the same work would take beyond this if no pair ran together. */
  readonly saved: number;
}

/** Splits the length of a schedule into work and idle time, beside what its pairs save. */
export function splitTime(schedule: Schedule, { forward, backward, pair }: Durations): Shares {
  const { ranks, chunks, length } = schedule;
  const work = chunks.reduce((sum, { start, end }) => sum + end - start, 0) / ranks;
  const pairs = chunks.filter(({ kind }) => kind === 'FB').length / ranks;
  return { work, idle: length - work, saved: pairs * (forward + backward - pair) };
}

/**
 * The most micro-batches each rank keeps activations of: from the forward pass to the end of the
 * gradients of the inputs.
 */
export function listPeaks({ ranks, chunks }: Schedule): number[] {
  return Array.from({ length: ranks }, (_, rank) => {
    let [live, peak] = [0, 0];
    for (const chunk of chunks.filter((candidate) => candidate.rank === rank)) {
      if (chunk.forward !== undefined) live += 1;
      peak = Math.max(peak, live);
      if (chunk.backward !== undefined && chunk.kind !== 'W') live -= 1;
    }
    return peak;
  });
}
