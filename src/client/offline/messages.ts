/** The messages between a page and the worker. */

/**
 * From a page: activate a worker that waits, take charge of the page, report, or keep what is
 * missing.
 */
export type Command = 'activate' | 'claim' | 'announce' | 'report' | 'complete';

/** From the worker: a newer release is ready for a page of an older one. */
export const NEWER = 'newer';

/** From the worker: how much of the site the device holds. */
export interface Report {
  readonly kept: number;
  /** The files that are kept when the reader asks. */
  readonly total: number;
  /** Whether there are files beyond these, which are kept once they are opened. */
  readonly hasMore: boolean;
  /** Whether work on it has ended before all were there. */
  readonly hasFailed: boolean;
}

/** Whether a message is a report. */
export function isReport(message: unknown): message is Report {
  return typeof message === 'object' && message !== null && 'kept' in message;
}
