import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statfsSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { RELEASE_FILE, releaseSchema } from './manifest.ts';

/**
 * In the order in which they are written: what pages load comes before them, and what names the
 * release comes last.
 */
const ORDER = [/(?<!\.html)$/, /\.html$/, /^(?:releases?\.txt|release\.json|sw\.js)$/];

/**
 * Fills a folder that cannot be moved with the files of another. Each file is replaced in one step,
 * and what pages load is there before them; but a reader who comes meanwhile may get a page of the
 * older release beside one of the newer. Of the older release goes what the newer does not have;
 * what no release put there stays.
 */
export function fillFolder(next: string, place: string): void {
  const older = listReleased(place);
  const files = listFiles(next).sort((a, b) => rank(a) - rank(b));
  checkRoom(next, files, place);
  for (const file of files) replaceFile(path.join(next, file), path.join(place, file));
  const kept = new Set(files);
  for (const file of older.filter((name) => !kept.has(name))) {
    rmSync(path.join(place, file), { force: true });
    removeEmpty(place, path.dirname(file));
  }
}

function rank(file: string): number {
  return ORDER.findLastIndex((pattern) => pattern.test(file));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** The files that the release in a folder lists; none where there is no release. */
function listReleased(folder: string): string[] {
  try {
    const text = readFileSync(path.join(folder, RELEASE_FILE), 'utf8');
    return Object.keys(releaseSchema.parse(JSON.parse(text)).files).map(path.normalize);
  } catch {
    return [];
  }
}

/** Throws before any change when the files could not all be beside those that they replace. */
function checkRoom(next: string, files: readonly string[], place: string): void {
  const needed = files.reduce((sum, file) => {
    const { size } = statSync(path.join(next, file));
    const found = statSync(path.join(place, file), { throwIfNoEntry: false });
    return sum + (found?.size === size ? 0 : size);
  }, 0);
  const { bavail, bsize } = statfsSync(place);
  if (bavail * bsize < needed)
    throw Object.assign(new Error('no room'), { code: 'ENOSPC', path: place });
}

function replaceFile(from: string, to: string): void {
  const found = lstatSync(to, { throwIfNoEntry: false });
  if (found?.isFile() && readFileSync(to).equals(readFileSync(from))) return;
  if (found?.isDirectory()) rmSync(to, { recursive: true });
  mkdirSync(path.dirname(to), { recursive: true });
  const draft = `${to}.${process.pid}`;
  try {
    copyFileSync(from, draft);
    renameSync(draft, to);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a folder and those above it, up to the place, as far as they are empty. */
function removeEmpty(place: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(path.join(place, folder));
  } catch {
    return; // It holds something yet.
  }
  removeEmpty(place, path.dirname(folder));
}
