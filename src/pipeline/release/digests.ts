import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../shared/list-files.ts';
import { HISTORY_FILE } from './history.ts';
import { type FileDigest, RELEASE_FILE, type Release } from './manifest.ts';

/**
 * Reads the digests of all files of a built site but release.json and the history, in the order of
 * their paths.
 *
 * @param known digests of files that need not be read again
 */
export async function readDigests(
  folder: string,
  known: ReadonlyMap<string, FileDigest> = new Map(),
): Promise<Map<string, FileDigest>> {
  const digests = new Map<string, FileDigest>();
  for (const file of (await listFiles(folder)).filter(
    (name) => name !== RELEASE_FILE && name !== HISTORY_FILE,
  )) {
    const { sha256, bytes } = known.get(file) ?? digestOf(await readFile(path.join(folder, file)));
    digests.set(file, { sha256, bytes });
  }
  return digests;
}

/** The digest of a file's bytes. */
export function digestOf(content: Uint8Array): FileDigest {
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.byteLength };
}

/** The digest of what `sha256sum` prints of these files. */
export function digestFiles(files: ReadonlyMap<string, FileDigest>): string {
  const lines = [...files].map(([file, { sha256 }]) => `${sha256}  ${file}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** The name of a release that holds files with this digest. */
export function nameRelease(files: string): string {
  return files.slice(0, 16);
}

/** Writes down what a release holds. */
export async function writeRelease(
  folder: string,
  release: string,
  files: ReadonlyMap<string, FileDigest>,
): Promise<void> {
  const content: Release = { release, files: Object.fromEntries(files) };
  await writeFile(path.join(folder, RELEASE_FILE), `${JSON.stringify(content, null, 1)}\n`);
}
