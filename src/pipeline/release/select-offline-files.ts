import type { FileDigest } from './manifest.ts';

/**
 * A site up to this size, in bytes as it lies on the disk, is kept whole for reading without a
 * network: a few essays.
 */
const WHOLE = 3_000_000;
/** Files that are not read in a page: for hosts, programs and other sites. */
const NOT_READ =
  /^(?:\.nojekyll|_headers|robots\.txt|og\.png|feed\.xml|sitemap\.xml)$|^schemas\/|\.md$|\/ro-crate-metadata\.json$/;
/** What grows with every essay. */
const GROWS =
  /(?:^|\/)(?:all-essays|essays|feed|reviews|search|check)\/|(?:^|\/)pagefind\/(?:fragment|index|filter)\//;

/** The files that a reader's device can keep. */
export interface OfflineFiles {
  /**
   * Kept when the reader asks: the whole site, or of a large one the pages that belong to no essay,
   * with what they load.
   */
  readonly whole: readonly [file: string, digest: FileDigest][];
  /** Kept once they are opened. */
  readonly others: readonly [file: string, digest: FileDigest][];
}

/** Selects the files that a reader's device can keep. */
export function selectOffline(files: ReadonlyMap<string, FileDigest>): OfflineFiles {
  const read = [...files].filter(([file]) => !NOT_READ.test(file));
  if (sumBytes(read) <= WHOLE) return { whole: read, others: [] };
  return {
    whole: read.filter(([file]) => !GROWS.test(file)),
    others: read.filter(([file]) => GROWS.test(file)),
  };
}

/** The size of files together, in bytes. */
export function sumBytes(files: readonly [file: string, digest: FileDigest][]): number {
  return files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
}
