import { workerData } from 'node:worker_threads';
import { writeSearchIndex } from './search-index.ts';

// A thread of its own, started by search-thread.ts.
await writeSearchIndex(workerData);
