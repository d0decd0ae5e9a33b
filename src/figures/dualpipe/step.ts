import type { Model } from '../../core/figures/figure-schemas.ts';
import { batchesOf } from './case.ts';
import { type Method, schedule } from './schedules.ts';
import { type Shares, splitTime } from './work.ts';

/**
 * What a step of DeepSeek-V3's training would be with the durations of the published trace, in
 * seconds.
 */
export function modelStep(method: Method, { given = {} }: Model): Shares & { length: number } {
  const { stages = 0, microBatches = 0, forward = 0, backward = 0, weights = 0, pair = 0 } = given;
  const durations = { forward, backward, weights, pair };
  const own = schedule(method, stages, batchesOf(method, microBatches), durations);
  const { work, idle, saved } = splitTime(own, durations);
  return { work: work / 1000, idle: idle / 1000, saved: saved / 1000, length: own.length / 1000 };
}
