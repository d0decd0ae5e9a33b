/**
 * What a machine does, one after another, to add up the gradients of its GPUs and of all others
 * (HFReduce): they are in the GPUs, go to the processor's memory, are added there, go through trees
 * of machines, and come back.
 */
export const STEPS = ['gpu', 'up', 'add', 'tree', 'back'] as const;

/** A step of HFReduce. */
export type Step = (typeof STEPS)[number];

/** How often the data of a GPU have crossed its bus, in each direction. */
export interface Crossings {
  readonly up: number;
  readonly down: number;
}

/** The crossings up to a step and with it. */
export function countCrossings(step: Step): Crossings {
  const at = STEPS.indexOf(step);
  return {
    up: at >= STEPS.indexOf('up') ? 1 : 0,
    down: at >= STEPS.indexOf('back') ? 1 : 0,
  };
}

/**
 * How often they cross it in each direction around a ring of GPUs: n - 1 parts of n are added up
 * and n parts handed on (Fire-Flyer 2, section on HFReduce).
 */
export function crossingsOfRing(gpus: number): number {
  return (2 * gpus - 1) / gpus;
}
