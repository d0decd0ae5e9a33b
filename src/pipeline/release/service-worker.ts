import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import type { FileDigest } from './manifest.ts';
import { selectKept } from './select-offline-files.ts';
import { digestOf, nameRelease, readDigests, writeRelease } from './digests.ts';
import { checkShipped } from './shipped-packages.ts';

const WORKER = 'src/client/offline/worker.ts';

/** Bundles the program of the worker that keeps a site, but for the names of what it keeps. @param root the project's folder */
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
 * Gives a finished site its name as a release, and writes what follows from it: `release.txt` with the name alone, `sw.js`, the
 * worker that keeps the release for reading without a network, and `release.json` with the digest of every file.
 *
 * @param folder the built site, to which nothing is done after
 * @param program of the worker
 * @param known digests of files that need not be read again
 * @returns the digests of all files
 */
export async function finishRelease(
  folder: string,
  program: string,
  known: ReadonlyMap<string, FileDigest>,
): Promise<ReadonlyMap<string, FileDigest>> {
  const files = await readDigests(folder, known);
  const release = nameRelease(files);
  const kept = selectKept(files).map(([file, { sha256 }]) => [
    file,
    Buffer.from(sha256, 'hex').toString('base64'),
  ]);
  const worker = `self.yinju=${JSON.stringify({ release, kept })};\n${program}`;
  for (const [file, text] of [
    ['release.txt', `${release}\n`],
    ['sw.js', worker],
  ] as const) {
    await writeFile(path.join(folder, file), text);
    files.set(file, digestOf(Buffer.from(text)));
  }
  await writeRelease(
    folder,
    release,
    new Map<string, FileDigest>([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return files;
}
