import type { Essay } from '../../core/essay/types.ts';
import { listEssayFiles } from '../../core/shared/routes.ts';
import type { CheckedPage } from '../pages/check-page.ts';
import type { FileDigest } from '../release/manifest.ts';
import { moveInto, takeOver } from './take-over.ts';

/** A file of an essay as the last build published it. */
export interface FinishedFile extends FileDigest {
  /** What a check of its links needs, where it is a page. */
  readonly page?: CheckedPage | undefined;
}

/** The files of one essay by their paths from the site's root, each finished to the last byte. */
type FinishedFiles = ReadonlyMap<string, FinishedFile>;

/**
 * What a build published, by the essays' ids, with the key of all that an essay's pages were made
 * of.
 */
export type FinishedEssays = ReadonlyMap<
  string,
  { readonly key: string; readonly files: FinishedFiles }
>;

/** Files that are taken over from earlier builds. */
export interface Finished {
  /** Ids of the essays whose files they are. */
  readonly essays: ReadonlySet<string>;
  readonly files: FinishedFiles;
  /** Puts the files into the site that is being built. */
  putInto(folder: string): void;
}

/** A build whose files may be taken over. */
export interface KnownBuild {
  /** The folder of its site, which another process may remove at any time. */
  readonly place: string;
  readonly essays: FinishedEssays;
}

/**
 * Finds the essays whose pages would be equal to those of an earlier build: those that have the
 * very same key, and whose files are still the ones that it made.
 *
 * @param keys of all that the pages of an essay are made of, by the essays' ids
 * @param stash folder for what is taken over, on the same disk
 */
export function findFinished(
  keys: ReadonlyMap<string, string>,
  builds: readonly KnownBuild[],
  stash: string,
): Finished {
  const files = new Map<string, FinishedFile>();
  const essays = new Set<string>();
  for (const { place, essays: known } of builds) {
    for (const [id, { key, files: own }] of known) {
      if (essays.has(id) || keys.get(id) !== key || !takeOver(place, stash, own)) continue;
      essays.add(id);
      own.forEach((file, name) => files.set(name, file));
    }
  }
  return { files, essays, putInto: (folder) => moveInto(stash, folder) };
}

/**
 * What a published site holds of each essay.
 *
 * @param keys of all that the pages of an essay are made of, by the essays' ids
 * @param digests of the files of the whole site
 * @param pages what is known of its pages
 */
export function describeFinished(
  essays: readonly Essay[],
  keys: ReadonlyMap<string, string>,
  digests: ReadonlyMap<string, FileDigest>,
  pages: ReadonlyMap<string, CheckedPage>,
): FinishedEssays {
  return new Map(
    essays.flatMap((essay) => {
      const key = keys.get(essay.id);
      if (key === undefined) return [];
      const names = listEssayFiles(essay.page).filter((file) => digests.has(file));
      const own = new Set(names);
      const files = new Map(
        names.map((file): [string, FinishedFile] => {
          const { sha256 = '', bytes = 0 } = digests.get(file) ?? {};
          const page = pages.get(file);
          // The pages of an essay come and go together, so that links among them need no second
          // check.
          return [
            file,
            {
              sha256,
              bytes,
              page: page && {
                ...page,
                farLinks: page.farLinks.filter(({ target }) => !own.has(target.file)),
              },
            },
          ];
        }),
      );
      return [[essay.id, { key, files }]];
    }),
  );
}

/** The pages among the files that are taken over. */
export function listPages({ files }: Finished): Map<string, CheckedPage> {
  return new Map([...files].flatMap(([file, { page }]) => (page ? [[file, page]] : [])));
}
