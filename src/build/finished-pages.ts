import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Essay } from '../core/essay.ts';
import type { FileDigest } from '../core/release.ts';
import { besideEssay, ESSAY_FILES, essayFile, SOURCE_FILES } from '../core/routes.ts';
import type { BuildCache } from './build-cache.ts';
import type { CheckedPage } from './relocate.ts';
import { digestOf } from './release.ts';

/** A file of an essay as the last build published it. */
export interface FinishedFile extends FileDigest {
  /** What a check of its links needs, where it is a page. */
  readonly page?: CheckedPage | undefined;
}

/** The files of one essay by their paths from the site's root, each finished to the last byte. */
type FinishedEssay = ReadonlyMap<string, FinishedFile>;

/** Files that are taken over from the last build. */
export interface Finished {
  /** Ids of the essays whose files they are. */
  readonly essays: ReadonlySet<string>;
  readonly files: FinishedEssay;
  /** Puts the files into the site that is being built. */
  putInto(folder: string): void;
}

/**
 * Finds the essays whose pages would come out as they stand in the last build: those of which the cache knows the very same
 * key, and whose files are still the ones that were published.
 *
 * @param keys by essay, of all that its pages are made of
 * @param place the last build, which another process may remove at any time
 * @param stash folder for what is taken over, on the same disk
 */
export function findFinished(keys: ReadonlyMap<Essay, string>, cache: BuildCache, place: string, stash: string): Finished {
  const found = new Set<string>();
  const files = new Map<string, FinishedFile>();
  const stamps = new Map<string, string>();
  for (const [essay, key] of keys) {
    // The key names the program too, so that this is what it wrote.
    const finished = cache.read(nameOf(essay, key)) as FinishedEssay | undefined;
    if (!finished || ![...finished].every(([file, { sha256 }]) => takeOver(path.join(place, file), path.join(stash, file), sha256))) continue;
    found.add(essay.id);
    for (const [file, content] of finished) {
      files.set(file, content);
      stamps.set(file, stampOf(path.join(stash, file)));
    }
  }
  return {
    essays: found, files,
    putInto(folder) {
      for (const file of files.keys()) {
        const from = path.join(stash, file);
        if (stampOf(from) !== stamps.get(file)) throw new Error(`${file} was changed while the site was built: build again`);
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        renameSync(from, path.join(folder, file));
      }
      rmSync(stash, { recursive: true, force: true });
    },
  };
}

/**
 * Notes what the pages of essays came to, for the builds that follow.
 *
 * @param keys by essay, of all that its pages are made of
 * @param digests of the files of the whole site
 * @param pages what is known of its pages
 */
export function keepFinished(keys: ReadonlyMap<Essay, string>, cache: BuildCache, digests: ReadonlyMap<string, FileDigest>, pages: ReadonlyMap<string, CheckedPage>): void {
  for (const [essay, key] of keys) {
    const names = listFilesOf(essay).filter((file) => digests.has(file));
    const own = new Set(names);
    cache.write(nameOf(essay, key), new Map(names.map((file): [string, FinishedFile] => {
      const { sha256 = '', bytes = 0 } = digests.get(file) ?? {};
      const page = pages.get(file);
      // The pages of an essay come and go together, so that links among them need no second check.
      return [file, { sha256, bytes, page: page && { ...page, farLinks: page.farLinks.filter(({ target }) => !own.has(target.file)) } }];
    })));
  }
}

/** The pages among the files that are taken over. */
export function listPages({ files }: Finished): Map<string, CheckedPage> {
  return new Map([...files].flatMap(([file, { page }]) => (page ? [[file, page]] : [])));
}

function listFilesOf({ page }: Essay): string[] {
  return [
    page,
    ...(['claims', 'references', 'sources'] as const).map((name) => besideEssay(page, name)),
    ...[...ESSAY_FILES, ...SOURCE_FILES].map((name) => essayFile(page, name)),
  ];
}

function nameOf({ id }: Essay, key: string): string {
  return `${createHash('sha256').update(JSON.stringify([id, key])).digest('hex')}.pages`;
}

/**
 * Gives a file a second name, where the disk can; the first one goes with the last build.
 * @returns whether the file is there and has the digest it should have
 */
function takeOver(from: string, to: string, sha256: string): boolean {
  try {
    mkdirSync(path.dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    return digestOf(readFileSync(to)).sha256 === sha256;
  } catch {
    return false;
  }
}

/** Changes when somebody writes to the file, and not with its names. */
function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}
