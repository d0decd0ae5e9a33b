import type { Slices } from '../../core/check-text/check-text.ts';

/** Longest stretch of work between two looks at keys and paint, in milliseconds. */
const SLICE = 12;

/**
 * Cuts work into slices, so that no key waits.
 * @param report called with the share of the work that is done, 0 to 1, after each slice
 * @param signal stops the work: `pause` throws its reason
 */
export function createSlices(report: (share: number) => void, signal: AbortSignal): Slices {
  let since = performance.now();
  return {
    async pause(done, of) {
      signal.throwIfAborted();
      if (performance.now() - since < SLICE) return;
      report(of === 0 ? 1 : done / of);
      await new Promise((resume) => setTimeout(resume));
      signal.throwIfAborted();
      since = performance.now();
    },
  };
}
