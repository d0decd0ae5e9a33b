import { expect, test } from 'vitest';
import {
  countCrossings,
  crossingsOfRing,
  STEPS,
} from '../../../src/figures/fire-flyer/allreduce.ts';

test('around a ring the data cross the bus nearly twice in each direction', () => {
  expect([2, 8, 16].map(crossingsOfRing)).toEqual([1.5, 1.875, 1.9375]);
});

test('with HFReduce they go up once, on the first way, and down once, on the last', () => {
  expect(STEPS.map((step) => Object.values(countCrossings(step)))).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 1],
  ]);
});
