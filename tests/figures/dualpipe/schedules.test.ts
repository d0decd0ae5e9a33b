import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bubbleByFormula,
  METHODS,
  type Method,
  schedule,
  UNITS,
  writeGrid,
} from '../../../src/figures/dualpipe/schedules.ts';
import {
  durationOf,
  listIdle,
  listPeaks,
  type PlacedChunk,
  type Schedule,
  splitTime,
} from '../../../src/figures/dualpipe/work.ts';

const PUBLISHED = readFileSync(new URL('published-grid.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'));

test('DualPipe with 8 ranks and 20 micro-batches is the published picture, sign by sign', () => {
  expect(writeGrid(schedule('DualPipe', 8, 20))).toEqual(PUBLISHED);
});

test('DualPipeV with 4 ranks and 10 micro-batches is the upper half of that picture', () => {
  expect(writeGrid(schedule('DualPipeV', 8, 10))).toEqual(PUBLISHED.slice(0, 4));
});

/** The ways that have a rank for each stage. */
const WITH_A_RANK_A_STAGE = METHODS.filter((method) => method !== 'DualPipeV');

/** The ranks of a column of the table below. */
function sizeAt(at: number): number {
  return [2, 4, 6, 8, 12, 16][at] ?? 2;
}

// By the formulas of the DeepSeek-V3 report, Table 2, with F = 1, B = 2, W = 1, F&B = 3.
describe.each<[method: Method, ranks: number, idle: number]>([
  ...[3, 9, 15, 21, 33, 45].map((idle, at): [Method, number, number] => ['1F1B', sizeAt(at), idle]),
  ...[1, 3, 5, 7, 11, 15].map((idle, at): [Method, number, number] => ['ZB1P', sizeAt(at), idle]),
  ...[0, 2, 4, 6, 10, 14].map((idle, at): [Method, number, number] => [
    'DualPipe',
    sizeAt(at),
    idle,
  ]),
])('%s with %i ranks', (method, ranks, idle) => {
  test.each([2 * ranks, 2 * ranks + 2, 4 * ranks, 10 * ranks])(
    `leaves every rank ${idle} units idle, with %i micro-batches`,
    (microBatches) => {
      expect(new Set(listIdle(schedule(method, ranks, microBatches)))).toEqual(new Set([idle]));
      expect(bubbleByFormula(method, ranks, UNITS)).toBe(idle);
    },
  );
});

test('a whole step takes 81, 67 and 66 units, and 405, 375 and 374 with 16 ranks and 120 micro-batches', () => {
  const lengthsOf = (stages: number, microBatches: number) =>
    WITH_A_RANK_A_STAGE.map((method) => schedule(method, stages, microBatches).length);
  expect(lengthsOf(8, 20)).toEqual([81, 67, 66]);
  expect(lengthsOf(16, 120)).toEqual([405, 375, 374]);
});

test('with the durations of the published trace a step of DualPipe is 41 % shorter than one of ZB1P', () => {
  const trace = { forward: 97.4, backward: 146.7, weights: 35.1, pair: 129 };
  const seconds = WITH_A_RANK_A_STAGE.map(
    (method) => schedule(method, 16, 120, trace).length / 1000,
  );
  expect(seconds.map((time) => time.toFixed(2))).toEqual(['32.95', '31.90', '18.79']);
});

test.each([
  ['an odd number of ranks', 7, 20, '7 ranks are not an even number'],
  ['too few micro-batches', 8, 14, '14 micro-batches are not an even number of at least 16'],
  [
    'an odd number of micro-batches',
    8,
    17,
    '17 micro-batches are not an even number of at least 16',
  ],
])('%s is refused in a sentence', (_name, ranks, microBatches, message) => {
  expect(() => schedule('DualPipe', ranks, microBatches)).toThrow(new RangeError(message));
});

const cases = fc
  .record({
    method: fc.constantFrom(...WITH_A_RANK_A_STAGE),
    half: fc.integer({ min: 1, max: 8 }),
    more: fc.integer({ min: 0, max: 16 }),
    forward: fc.integer({ min: 1, max: 9 }),
    weights: fc.integer({ min: 1, max: 9 }),
    inputs: fc.integer({ min: 1, max: 9 }),
    overlap: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ method, half, more, forward, weights, inputs, overlap }) => {
    const backward = inputs + weights;
    const least = Math.max(forward, backward);
    const durations = {
      forward,
      backward,
      weights,
      pair: least + overlap * (forward + backward - least),
    };
    const [ranks, microBatches] = [2 * half, 4 * half + 2 * more];
    return { method, durations, schedule: schedule(method, ranks, microBatches, durations) };
  });

describe('of schedules of any size and any durations', () => {
  test('no rank does two things at once, and none does more or less than its work', () => {
    fc.assert(
      fc.property(cases, ({ schedule: own, durations }) => {
        for (let rank = 0; rank < own.ranks; rank += 1) {
          const chunks = chunksOf(own, rank);
          chunks.forEach((chunk, index) =>
            expect(chunk.start).toBeGreaterThanOrEqual(chunks[index - 1]?.end ?? 0),
          );
          for (const { start, end, ...chunk } of chunks)
            expect(end - start).toBeCloseTo(durationOf(chunk, durations));
          const all = Array.from({ length: own.microBatches }, (_, index) => index);
          expect(passesOf(chunks, 'forward').sort(byNumber)).toEqual(all);
          expect(passesOf(chunks, 'backward').sort(byNumber)).toEqual(all);
          expect(weightsOf(chunks).sort(byNumber)).toEqual(all);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('work, what pairs save, and nothing else make up the time of the work done alone', () => {
    fc.assert(
      fc.property(cases, ({ schedule: own, durations }) => {
        const { work, idle, saved } = splitTime(own, durations);
        const alone = own.microBatches * (durations.forward + durations.backward);
        expect(work + saved).toBeCloseTo(alone);
        expect(work + idle).toBeCloseTo(own.length);
        expect(saved).toBeGreaterThanOrEqual(-1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('no pass begins before what it needs has ended', () => {
    fc.assert(
      fc.property(cases, ({ method, schedule: own }) => {
        const rankOf = (stage: number, microBatch: number) =>
          method === 'DualPipe' && microBatch >= own.microBatches / 2
            ? own.ranks - 1 - stage
            : stage;
        const find = (pass: 'forward' | 'backward', stage: number, microBatch: number) =>
          own.chunks.find(
            (chunk) =>
              chunk.kind !== 'W' &&
              chunk[pass] === microBatch &&
              chunk.rank === rankOf(stage, microBatch),
          );
        for (let microBatch = 0; microBatch < own.microBatches; microBatch += 1)
          for (let stage = 0; stage < own.ranks; stage += 1) {
            const forward = find('forward', stage, microBatch);
            const backward = find('backward', stage, microBatch);
            const before = find('forward', stage - 1, microBatch);
            const next = find('backward', stage + 1, microBatch) ?? forward;
            if (stage > 0)
              expect(forward?.start).toBeGreaterThanOrEqual((before?.end ?? Infinity) - 1e-6);
            expect(backward?.start).toBeGreaterThanOrEqual((next?.end ?? Infinity) - 1e-6);
          }
      }),
      { numRuns: 40 },
    );
  });

  test('no rank keeps activations of more micro-batches than there are ranks, and one more with DualPipe', () => {
    fc.assert(
      fc.property(cases, ({ method, schedule: own }) => {
        expect(Math.max(...listPeaks(own))).toBeLessThanOrEqual(
          own.ranks + (method === 'DualPipe' ? 1 : 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('DualPipeV of any size and any durations', () => {
  /** Of a rank's two passes of a micro-batch in a direction, the one on a stage. */
  const find = (own: Schedule, pass: 'forward' | 'backward', stage: number, batch: number) => {
    const last = 2 * own.ranks - 1;
    const rank = Math.min(stage, last - stage);
    const both = chunksOf(own, rank).filter((chunk) => chunk.kind !== 'W' && chunk[pass] === batch);
    expect(both).toHaveLength(2);
    // Forward the lower stage comes first, backward the higher one.
    return both[(stage === rank) === (pass === 'forward') ? 0 : 1];
  };

  test('sends each micro-batch through all stages and back, one after another', () => {
    fc.assert(
      fc.property(cases, ({ durations, schedule: { ranks: stages, microBatches } }) => {
        const own = schedule('DualPipeV', stages, microBatches / 2, durations);
        expect(own.ranks).toBe(stages / 2);
        for (let batch = 0; batch < own.microBatches; batch += 1)
          for (let stage = 0; stage < stages; stage += 1) {
            const forward = find(own, 'forward', stage, batch);
            const backward = find(own, 'backward', stage, batch);
            if (stage > 0)
              expect(forward?.start).toBeGreaterThanOrEqual(
                (find(own, 'forward', stage - 1, batch)?.end ?? Infinity) - 1e-6,
              );
            const next = stage === stages - 1 ? forward : find(own, 'backward', stage + 1, batch);
            expect(backward?.start).toBeGreaterThanOrEqual((next?.end ?? Infinity) - 1e-6);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('is as long and as idle as DualPipe with twice the ranks and the micro-batches', () => {
    fc.assert(
      fc.property(cases, ({ durations, schedule: { ranks, microBatches } }) => {
        const own = schedule('DualPipeV', ranks, microBatches / 2, durations);
        const whole = schedule('DualPipe', ranks, microBatches, durations);
        expect(own.length).toBeCloseTo(whole.length);
        expect(listIdle(own)).toEqual(listIdle(whole).slice(0, ranks / 2));
        expect(Math.max(...listPeaks(own))).toBeLessThanOrEqual(ranks + 1);
      }),
      { numRuns: 20 },
    );
  });
});

function chunksOf({ chunks }: Schedule, rank: number): PlacedChunk[] {
  return chunks.filter((chunk) => chunk.rank === rank);
}

function passesOf(chunks: readonly PlacedChunk[], pass: 'forward' | 'backward'): number[] {
  return chunks.flatMap((chunk) => (chunk.kind === 'W' ? [] : (chunk[pass] ?? [])));
}

/** The micro-batches whose gradients of the weights a rank works out. */
function weightsOf(chunks: readonly PlacedChunk[]): number[] {
  return chunks.flatMap(({ kind, backward }) =>
    kind === 'I' || kind === 'F' ? [] : (backward ?? []),
  );
}

function byNumber(a: number, b: number): number {
  return a - b;
}
