import type { State } from '../figure-kind.ts';
import { METHODS, type Method, schedule as makeSchedule, UNITS } from './schedules.ts';
import { type Durations, listIdle, listPeaks, type Schedule } from './work.ts';

/** One way of running the pipeline of a state. */
export interface MethodCase {
  readonly method: Method;
  readonly schedule: Schedule;
  /** Of each rank. */
  readonly idle: readonly number[];
  /** The most micro-batches that a rank keeps at once. */
  readonly peak: number;
}

/** The ways of running the pipeline of a state. */
export interface Case {
  readonly durations: Durations;
  readonly methods: readonly MethodCase[];
  /** Those that are drawn: of DualPipe and DualPipeV the one that the reader chose. */
  readonly drawn: readonly MethodCase[];
  /** The time of the slowest. */
  readonly longest: number;
}

/**
 * Computes the schedules of a state: stages `pp`, micro-batches `mb`, a pair's time in percent of
 * the sum of its parts, and which `form` of DualPipe is drawn.
 */
export function describeCase({ pp = 8, mb = 20, pair = 100, form = 0 }: State): Case {
  const durations = { ...UNITS, pair: (pair / 100) * (UNITS.forward + UNITS.backward) };
  const methods = METHODS.map((method) => {
    const schedule = makeSchedule(method, pp, batchesOf(method, mb), durations);
    const idle = listIdle(schedule);
    return { method, schedule, idle, peak: Math.max(...listPeaks(schedule)) };
  });
  const hidden = form === 0 ? 'DualPipeV' : 'DualPipe';
  return {
    durations,
    methods,
    drawn: methods.filter(({ method }) => method !== hidden),
    longest: Math.max(...methods.map(({ schedule }) => schedule.length)),
  };
}

/** DualPipeV has half of the ranks, so that half of the micro-batches are as much work for each. */
export function batchesOf(method: Method, microBatches: number): number {
  return method === 'DualPipeV' ? microBatches / 2 : microBatches;
}
