import type { FileDigest } from './manifest.ts';

/** A site up to this size, in bytes as it lies on the disk, is kept whole for reading without a network: a few essays. */
const WHOLE = 3_000_000;
/** Files that nobody reads in a page: for hosts, programs and other sites. */
const NOT_READ = /^(?:\.nojekyll|_headers|robots\.txt|og\.png|feed\.xml|sitemap\.xml)$|^schemas\//;
/** What grows with every essay. */
const GROWS = /(?:^|\/)(?:essays|search|check)\/|(?:^|\/)pagefind\/(?:fragment|index|filter)\//;

/**
 * Selects the files that a reader's device keeps from the first visit on. Of a large site these are the pages that belong to
 * no essay, with what they need; of the rest it keeps what the reader has opened.
 */
export function selectKept(
  files: ReadonlyMap<string, FileDigest>,
): [file: string, digest: FileDigest][] {
  const read = [...files].filter(([file]) => !NOT_READ.test(file));
  const size = read.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  return size <= WHOLE ? read : read.filter(([file]) => !GROWS.test(file));
}
