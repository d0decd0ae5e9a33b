import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import type { FileDigest } from '../release/manifest.ts';
import { digestOf } from '../release/digests.ts';

/**
 * Gives files a second name in another folder, where the disk can, and copies them elsewhere.
 *
 * @param files by path from the folder, with the digests they should have
 * @returns whether all of them are there and have their digests; if not, none is taken over
 */
export function takeOver(
  from: string,
  to: string,
  files: ReadonlyMap<string, FileDigest>,
): boolean {
  const names = [...files.keys()];
  try {
    for (const folder of new Set(names.map((name) => path.dirname(name))))
      mkdirSync(path.join(to, folder), { recursive: true });
    for (const [name, { sha256 }] of files) {
      linkOrCopy(path.join(from, name), path.join(to, name));
      if (digestOf(readFileSync(path.join(to, name))).sha256 !== sha256) throw new Error('changed');
    }
    return true;
  } catch {
    for (const name of names) rmSync(path.join(to, name), { force: true });
    return false;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Moves all of a folder into another that holds none of the same files, whole folders at a time
 * where it can.
 */
export function moveInto(from: string, to: string): void {
  if (!existsSync(from)) return;
  if (existsSync(to))
    for (const name of readdirSync(from)) moveInto(path.join(from, name), path.join(to, name));
  else renameSync(from, to);
  rmSync(from, { recursive: true, force: true });
}
