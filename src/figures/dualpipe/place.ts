import { type Chunk, type Durations, durationOf, type PlacedChunk, type Schedule } from './work.ts';

/** A pipeline of stages, as the micro-batches see it. */
export interface Pipeline {
  readonly ranks: number;
  readonly microBatches: number;
  /** The order of work of each rank. */
  readonly orders: readonly (readonly Chunk[])[];
  /** The stage of the model that a rank holds for a micro-batch, from 0. */
  readonly stageOf: (rank: number, microBatch: number) => number;
}

/** Runs each rank's work in its order, each chunk as soon as what it needs is there. */
export function placeChunks(pipeline: Pipeline, durations: Durations): Schedule {
  const { ranks, microBatches, orders } = pipeline;
  const ends = createEnds(pipeline);
  const chunks: PlacedChunk[][] = orders.map(() => []);
  const free = orders.map(() => 0);
  let hasMoved = true;
  while (hasMoved) {
    hasMoved = false;
    for (const [rank, order] of orders.entries()) {
      for (;;) {
        const own = chunks[rank] ?? [];
        const chunk = order[own.length];
        const ready = chunk && ends.readyAt(chunk, rank);
        if (!chunk || ready === undefined) break;
        const placed = placeChunk(chunk, rank, Math.max(ready, free[rank] ?? 0), durations);
        own.push(placed);
        free[rank] = placed.end;
        ends.note(placed);
        hasMoved = true;
      }
    }
  }
  return { ranks, microBatches, chunks: chunks.flat(), length: Math.max(...free) };
}

/** Places a chunk; in the slot of a pair it begins late, so that it ends when a pair would. */
function placeChunk(chunk: Chunk, rank: number, ready: number, durations: Durations): PlacedChunk {
  const duration = durationOf(chunk, durations);
  const start = ready + (chunk.inPairSlot ? Math.max(0, durations.pair - duration) : 0);
  return { ...chunk, rank, start, end: start + duration };
}

/** Keeps when each pass of each micro-batch ended on each stage. */
function createEnds({ ranks, stageOf }: Pick<Pipeline, 'ranks' | 'stageOf'>) {
  const forwards = new Map<string, number>();
  const backwards = new Map<string, number>();
  const keyOf = (microBatch: number, stage: number) => `${microBatch} ${stage}`;
  /** When a forward pass may begin; undefined where the one on the stage before has no end yet. */
  const forwardReady = (microBatch: number, stage: number) =>
    stage === 0 ? 0 : forwards.get(keyOf(microBatch, stage - 1));
  const backwardReady = (microBatch: number, stage: number) => {
    const own = forwards.get(keyOf(microBatch, stage));
    const next = stage === ranks - 1 ? own : backwards.get(keyOf(microBatch, stage + 1));
    return own === undefined || next === undefined ? undefined : Math.max(own, next);
  };
  return {
    /** When what a chunk needs is there; undefined where that is not known yet. */
    readyAt({ kind, forward, backward }: Chunk, rank: number): number | undefined {
      if (kind === 'W') return 0;
      const needs = [
        ...(forward === undefined ? [] : [forwardReady(forward, stageOf(rank, forward))]),
        ...(backward === undefined ? [] : [backwardReady(backward, stageOf(rank, backward))]),
      ];
      const known = needs.filter((time) => time !== undefined);
      return known.length === needs.length ? Math.max(0, ...known) : undefined;
    },
    note({ kind, rank, end, forward, backward }: PlacedChunk): void {
      if (forward !== undefined) forwards.set(keyOf(forward, stageOf(rank, forward)), end);
      if (backward !== undefined && kind !== 'W')
        backwards.set(keyOf(backward, stageOf(rank, backward)), end);
    },
  };
}
