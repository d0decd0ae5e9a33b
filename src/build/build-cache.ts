import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Values that outlast a build, each by a key that tells everything it was made of. */
export interface BuildCache {
  /** @returns undefined where there is no such value, or none that can be read */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  /** Says that a value is still of use, without reading it. */
  keep(key: string): void;
  /** Removes what nobody has read, written or kept since the cache was opened. */
  removeUnused(): void;
}

/**
 * Opens the cache of what a program makes.
 *
 * @param folder where caches lie; removed with all in it, nothing is lost but time
 * @param code digest of the program: what another made is never read
 */
export function openCache(folder: string, code: string): BuildCache {
  const own = path.join(folder, code);
  const used = new Set<string>();
  let exists = false;
  return {
    read(key) {
      used.add(key);
      try {
        return deserialize(readFileSync(path.join(own, key)));
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      used.add(key);
      if (!exists) mkdirSync(own, { recursive: true });
      exists = true;
      const next = path.join(own, `${key}.${process.pid}`);
      writeFileSync(next, serialize(value));
      // Whoever reads meanwhile finds all of it or nothing.
      renameSync(next, path.join(own, key));
    },
    keep: (key) => void used.add(key),
    removeUnused() {
      for (const [at, keep] of [[folder, new Set([code])], [own, used]] as const) {
        const names = readNames(at).filter((name) => !keep.has(name));
        names.forEach((name) => rmSync(path.join(at, name), { recursive: true, force: true }));
      }
    },
  };
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
