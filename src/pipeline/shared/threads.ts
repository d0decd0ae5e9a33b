import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';

/** Fewer things than this for each are not worth a thread, which takes about as long to begin. */
const LEAST = 100;
/** More threads than this cost more memory than they save time. */
const MOST = 8;

/** Splits items evenly among this thread and as many others as the machine can run beside it. */
export function divide<Item>(items: readonly Item[]): Item[][] {
  const parts = Math.max(
    1,
    Math.min(availableParallelism(), MOST, Math.floor(items.length / LEAST)),
  );
  return Array.from({ length: parts }, (_, part) =>
    items.filter((_item, at) => at % parts === part),
  );
}

/** Has a program that calls `serveThread` do a task in a thread of its own. */
export function runThread<Task, Result>(program: URL, task: Task): Promise<Result> {
  return new Promise((resolve, reject) => {
    new Worker(program, { workerData: task }).once('message', resolve).once('error', reject);
  });
}

/** Does the task that this thread was begun for. */
export function serveThread<Task, Result>(work: (task: Task) => Result): void {
  // Given by runThread.
  parentPort?.postMessage(work(workerData as Task));
}
