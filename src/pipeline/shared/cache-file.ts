import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * Reads what a program left in a file of a cache. The name of the file has to depend on the
 * program, as the form of the content is not checked.
 *
 * @returns undefined where there is no such file, or it cannot be read
 */
export async function readCached(file: string): Promise<unknown> {
  try {
    return deserialize(await readFile(file));
  } catch {
    return undefined;
  }
}

/**
 * Writes a value into a file of a cache. A reader of the file finds all of it or nothing.
 *
 * @throws when the file cannot be written
 */
export async function writeCached(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, serialize(value));
  await rename(draft, file);
}
