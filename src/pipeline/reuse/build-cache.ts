import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createMemory, type AnalysisMemory } from '../../core/library/analysis-memory.ts';
import type { FinishedEssays } from './finished-pages.ts';

/** What a build leaves to those that follow. */
export interface KeptWork {
  readonly memory: AnalysisMemory;
  readonly finished: FinishedEssays;
}

/**
 * Reads what the last build left; nothing where there was none, or where it cannot be read.
 *
 * @param folder of the cache; removed with all in it, nothing is lost but time
 * @param code digest of the program: what another one left is not looked at
 */
export function readKept(folder: string, code: string): KeptWork {
  try {
    // The name depends on the program, so that this is what it wrote.
    return deserialize(readFileSync(path.join(folder, code))) as KeptWork;
  } catch {
    return { memory: createMemory(), finished: new Map() };
  }
}

/** Leaves work to the builds that follow, in place of what was left before. */
export function writeKept(folder: string, code: string, work: KeptWork): void {
  mkdirSync(folder, { recursive: true });
  const next = path.join(folder, `${code}.${process.pid}`);
  writeFileSync(next, serialize(work));
  // A reader of the file finds all of it or nothing.
  renameSync(next, path.join(folder, code));
  for (const name of readdirSync(folder))
    if (name !== code) rmSync(path.join(folder, name), { recursive: true, force: true });
}
