import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { compareText } from '../../core/shared/compare-text.ts';
import { extendHistory, HISTORY_FILE } from './history.ts';
import type { FileDigest } from './manifest.ts';
import { selectOffline, sumBytes } from './select-offline-files.ts';
import { digestFiles, digestOf, nameRelease, readDigests, writeRelease } from './digests.ts';
import { checkShipped } from './shipped-packages.ts';

const WORKER = 'src/client/offline/worker.ts';

/**
 * Bundles the program of the worker that keeps a site, without the names of what it keeps.
 *
 * @param root the project's folder
 * @throws Error where the bundler fails
 */
export async function bundleWorker(root: string): Promise<string> {
  const result = await build({
    plugins: [checkShipped()],
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rolldownOptions: {
        input: path.join(root, WORKER),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  if (Array.isArray(result) || !('output' in result))
    throw new Error('The worker was not bundled.');
  const [chunk] = result.output;
  return chunk.code;
}

/**
 * Gives a finished site its name as a release, and writes what follows from it: `offline.json` with
 * the size of what a reader can keep, `release.txt` with the name alone, `sw.js`, the worker that
 * keeps the release for offline reading, `release.json` with the digest of every file, and
 * `releases.txt` with all releases so far.
 *
 * @param folder the built site, to which nothing is done after
 * @param program of the worker
 * @param known digests of files that need not be read again
 * @param history of the site that is replaced; empty where there is none
 * @returns the digests of all files
 */
export async function finishRelease(
  folder: string,
  program: string,
  known: ReadonlyMap<string, FileDigest>,
  history: string,
): Promise<ReadonlyMap<string, FileDigest>> {
  const read = await readDigests(folder, known);
  const { whole, others } = selectOffline(read);
  const files = new Map(read);
  const write = async (file: string, text: string) => {
    await writeFile(path.join(folder, file), text);
    files.set(file, digestOf(Buffer.from(text)));
  };
  await write('offline.json', `${JSON.stringify({ bytes: sumBytes(whole) })}\n`);
  const inOrder = () => new Map([...files].sort(([a], [b]) => compareText(a, b)));
  const digest = digestFiles(inOrder());
  const release = nameRelease(digest);
  const listed = { release, whole: shorten(whole), others: shorten(others) };
  await write('release.txt', `${release}\n`);
  await write('sw.js', `self.yinju=${JSON.stringify(listed)};\n${program}`);
  await writeRelease(folder, release, inOrder());
  await writeFile(path.join(folder, HISTORY_FILE), extendHistory(history, digest));
  return files;
}

/**
 * The digests as the worker compares them: the first 72 bits of SHA-256 in Base64, which
 * distinguish the files of releases.
 */
function shorten(files: readonly [file: string, digest: FileDigest][]): Record<string, string> {
  return Object.fromEntries(
    files.map(([file, { sha256 }]) => [
      file,
      Buffer.from(sha256.slice(0, 18), 'hex').toString('base64'),
    ]),
  );
}
