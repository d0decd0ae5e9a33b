/** The files of a release or a site: `mode id` as `git ls-tree` gives them, by path. */
export type Tree = ReadonlyMap<string, string>;

/** The result of merging a site and a newer release. */
export interface MergedTrees {
  readonly files: Map<string, string>;
  /** Files of the program that both have changed: their texts are to be merged. */
  readonly both: readonly string[];
  /** Other files that both have changed: they stay the site's. */
  readonly kept: readonly string[];
}

/** What of a site is its publisher's own and never of a release. */
const OWN = /^content\/|^public\/(?:icon\.svg$|icons\/|og\.png$)/;
/** The content that a release comes with, which its tests use. */
const FIRST_SITE = 'tests/fixtures/first-site/';
const OF_RELEASE = /^(?:content|public)\//;
const PROGRAM =
  /^(?:src|tests|\.ci)\/|^(?:package(?:-lock)?\.json|astro\.config\.mjs|tsconfig\.json)$/;

/**
 * Merges a newer release into a site, path by path: what only one of them has changed is taken from
 * it. Content and pictures stay the site's; those of the release go to where its tests read them. A
 * file that the site has removed stays away.
 *
 * @param base the release that the site was made of
 */
export function mergeTrees(base: Tree, site: Tree, release: Tree): MergedTrees {
  const files = new Map<string, string>();
  const both: string[] = [];
  const kept: string[] = [];
  for (const path of new Set([...site.keys(), ...release.keys()])) {
    if (path.startsWith(FIRST_SITE)) continue;
    const [before, ours, theirs] = [base.get(path), site.get(path), release.get(path)];
    const isSettled = OWN.test(path) || theirs === before || ours === theirs;
    const isChanged = !isSettled && ours !== before && ours !== undefined;
    if (isChanged) (PROGRAM.test(path) ? both : kept).push(path);
    const taken = isSettled || ours !== before ? ours : theirs;
    if (taken !== undefined) files.set(path, taken);
  }
  for (const [path, entry] of release)
    if (OF_RELEASE.test(path)) files.set(FIRST_SITE + path, entry);
  return { files, both, kept };
}
