import { digestFiles, nameRelease } from '../pipeline/release/digests.ts';
import { msg } from '../core/shared/message.ts';
import { ToldFault } from './speech.ts';
import { compareText } from '../core/shared/compare-text.ts';
import { RELEASE_FILE, releaseSchema, type Release } from '../pipeline/release/manifest.ts';

/** A release with the digest of its files, of which its name is the beginning. */
export type ReadRelease = Release & { readonly digest: string };

/** What follows from the name of a release, so that the name cannot depend on it. */
const DERIVED = new Set(['release.txt', 'sw.js']);

/**
 * Reads the text of a release.json and checks that its name is that of the files it lists.
 * @param place where it was looked for, for the message
 * @throws when there is none, or it has been changed
 */
export function readRelease(text: string | undefined, place: string): ReadRelease {
  if (text === undefined)
    throw new ToldFault(
      msg`There is no ${RELEASE_FILE} at ${place}: it is not a copy of a build, or not a whole one.`,
    );
  const release = parse(text);
  const named = Object.entries(release?.files ?? {})
    .filter(([file]) => !DERIVED.has(file))
    .sort(([a], [b]) => compareText(a, b));
  const digest = digestFiles(new Map(named));
  if (!release || nameRelease(digest) !== release.release) {
    throw new ToldFault(msg`${RELEASE_FILE} at ${place} is damaged: upload it again.`);
  }
  return { ...release, digest };
}

function parse(text: string): Release | undefined {
  try {
    return releaseSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
