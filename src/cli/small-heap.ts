import { getHeapStatistics } from 'node:v8';
import { type Message, msg } from '../core/shared/message.ts';

/** What a build of a few essays takes, in MB; with less Node ends it with an abort. */
const NEEDED = 256;
const MB = 2 ** 20;

/**
 * Says that Node may take too little memory for a build; undefined where it may take enough. A
 * build that runs out of memory is ended by Node, which leaves no time for a sentence.
 *
 * @param limit the most that Node may take, in bytes
 */
export function describeSmallHeap(
  limit = getHeapStatistics().heap_size_limit,
): Message | undefined {
  const allowed = Math.round(limit / MB);
  if (allowed >= NEEDED) return undefined;
  return msg`Node may take ${allowed} MB of memory, and a build needs at least ${NEEDED} MB. If it ends with “heap out of memory”, the last good build is kept: set NODE_OPTIONS=--max-old-space-size=1024 and build again.`;
}
