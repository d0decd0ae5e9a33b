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

/** The three ways of running the pipeline of a state. */
export interface Case {
  readonly durations: Durations;
  readonly methods: readonly MethodCase[];
  /** The time of the slowest. */
  readonly longest: number;
}

/**
 * Computes the schedules of a state: stages `pp`, micro-batches `mb`, and a pair's time in percent
 * of the sum of its parts.
 */
export function describeCase({ pp = 8, mb = 20, pair = 100 }: State): Case {
  const durations = { ...UNITS, pair: (pair / 100) * (UNITS.forward + UNITS.backward) };
  const methods = METHODS.map((method) => {
    const schedule = makeSchedule(method, pp, mb, durations);
    const idle = listIdle(schedule);
    return { method, schedule, idle, peak: Math.max(...listPeaks(schedule)) };
  });
  return {
    durations,
    methods,
    longest: Math.max(...methods.map(({ schedule }) => schedule.length)),
  };
}
