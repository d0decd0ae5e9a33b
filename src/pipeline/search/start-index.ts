import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SearchFault, SearchTask } from './index-process.ts';

/**
 * Begins to write what search fetches, in a process of its own: it is made of the content alone,
 * and takes about as long as the pages do.
 *
 * @returns waits until all is written, and throws what went wrong
 */
export function startSearchIndex(task: SearchTask): () => Promise<void> {
  const child = fork(fileURLToPath(new URL('index-process.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  let fault = 'the search index was not written';
  child.on('message', (message: SearchFault) => (fault = message.fault));
  const done = new Promise<void>((resolve, reject) => {
    child
      .on('error', reject)
      .on('exit', (code) => (code === 0 ? resolve() : reject(new Error(fault))));
  });
  // Errors surface where the result is awaited; this handler only prevents an unhandled-rejection
  // warning.
  done.catch(() => {});
  // Their HTML is of no use there.
  child.send({ ...task, essays: task.essays.map(({ html: _html, ...essay }) => essay) });
  // A build that fails does not wait for it.
  child.unref();
  child.channel?.unref();
  return () => {
    child.ref();
    return done;
  };
}
