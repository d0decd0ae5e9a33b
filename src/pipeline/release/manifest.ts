import { z } from 'astro/zod';
import { compareText } from '../../core/shared/compare-text.ts';

/** Where a release says what it holds, from the site's root. */
export const RELEASE_FILE = 'release.json';

/** Files that speak to a host and that it need not hand to anybody. */
export const HOST_FILES: readonly string[] = ['.nojekyll', '_headers'];

/** The content of a file, in short. */
const fileSchema = z.strictObject({
  /** Of its bytes, in hexadecimal digits. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
  bytes: z.number().int().nonnegative(),
});

/** A release of the site: the content of release.json. */
export const releaseSchema = z.strictObject({
  /** Changes with any change of any file. */
  release: z.string().regex(/^[\da-f]{16}$/),
  /** Every other file, by its path from the site's root. */
  files: z.record(z.string(), fileSchema),
});

/** A release of the site. */
export type Release = z.infer<typeof releaseSchema>;

/** The content of a file, in short. */
export type FileDigest = z.infer<typeof fileSchema>;

/** How a copy of a release differs from it: paths, each list in order. */
export interface Differences {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
}

/**
 * Compares a copy with its release.
 *
 * @param copy the files of the copy, without release.json
 */
export function compareRelease(
  { files }: Release,
  copy: ReadonlyMap<string, FileDigest>,
): Differences {
  const names = Object.keys(files).sort(compareText);
  return {
    missing: names.filter((name) => !copy.has(name)),
    changed: names.filter(
      (name) => copy.has(name) && copy.get(name)?.sha256 !== files[name]?.sha256,
    ),
    extra: [...copy.keys()].filter((name) => !Object.hasOwn(files, name)).sort(compareText),
  };
}
