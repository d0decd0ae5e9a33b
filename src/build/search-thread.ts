import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { writeSearchIndex } from './search-index.ts';

/**
 * Begins to write what search fetches, on a thread of its own: it is made of the content alone, and takes about as long as the
 * pages do.
 *
 * @returns puts it into the built site as soon as it is there, and throws what went wrong
 */
export function startSearchIndex(input: Omit<Parameters<typeof writeSearchIndex>[0], 'folder'>): (folder: string) => Promise<void> {
  const place = mkdtempSync(path.join(tmpdir(), 'yinju-search-'));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), { workerData: { ...input, folder: place } });
  // A build that fails does not wait for it.
  worker.unref();
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject).on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the search index was not written: exit code ${code}`))));
  });
  // What went wrong is thrown where it is waited for.
  done.catch(() => {});
  return async (folder) => {
    worker.ref();
    await done;
    await cp(place, folder, { recursive: true });
  };
}
