import { createHash } from 'node:crypto';

/** The path of a site's list of releases, oldest first, from the site's root. */
export const HISTORY_FILE = 'releases.txt';

/**
 * A history is a text with a line for each release: a link and the digest of what the release
 * holds. The link is the SHA-256 of the line before, without its line break, and of that digest, so
 * that a reader who has noted a link can check whether any earlier line was changed since. The
 * first line has an empty text before it.
 */
const LINE = /^([\da-f]{64}) ([\da-f]{64})$/;

/**
 * Adds a release to a history, unless it is the last one already.
 * @param files the digest of what the release holds, see `digestFiles`
 */
export function extendHistory(history: string, files: string): string {
  const last = linesOf(history).at(-1) ?? '';
  return last.endsWith(files) ? history : `${history}${linkTo(last, files)} ${files}\n`;
}

/**
 * Finds the first line of a history that does not follow from the one before it.
 * @returns its number, from 1; undefined where every line does
 */
export function findBreak(history: string): number | undefined {
  const lines = linesOf(history);
  const broken = lines.findIndex((line, index) => {
    const [, link, files = ''] = LINE.exec(line) ?? [];
    return link !== linkTo(lines[index - 1] ?? '', files);
  });
  return broken < 0 ? undefined : broken + 1;
}

/** The links and digests of a history that has no break. */
export function listReleases(history: string): { link: string; files: string }[] {
  return linesOf(history).map((line) => {
    const [link = '', files = ''] = line.split(' ');
    return { link, files };
  });
}

function linesOf(history: string): string[] {
  return history === '' ? [] : history.replace(/\n$/, '').split('\n');
}

function linkTo(line: string, files: string): string {
  return createHash('sha256')
    .update(line + files)
    .digest('hex');
}
