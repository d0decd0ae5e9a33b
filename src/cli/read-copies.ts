import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceCopy } from '../core/sources/narrow-to-place.ts';
import { readCopyBytes } from '../pipeline/copies/read-copy.ts';

/**
 * Finds the copy of a source: `<id>/<file>` for a file of a repository, else `<id>.<ending>`.
 *
 * @param folder of copies
 * @param file of the source, where it is a repository
 * @returns undefined where there is none
 */
export async function findCopy(
  folder: string,
  id: string,
  file: string | undefined,
): Promise<string | undefined> {
  if (file !== undefined) {
    const own = path.resolve(folder, id);
    const copy = path.resolve(own, file);
    const isInside = copy.startsWith(own + path.sep);
    return isInside && (await isFile(copy)) ? copy : undefined;
  }
  const names = await readdir(folder);
  const name = names.toSorted().find((candidate) => path.parse(candidate).name === id);
  const copy = name === undefined ? undefined : path.join(folder, name);
  return copy !== undefined && (await isFile(copy)) ? copy : undefined;
}

/**
 * Reads the text of a copy in a file.
 *
 * @throws Error with a message for people where the file holds no text that can be read
 */
export async function readCopy(file: string): Promise<SourceCopy> {
  return readCopyBytes(new Uint8Array(await readFile(file)), file);
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
