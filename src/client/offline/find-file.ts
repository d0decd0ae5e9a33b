import { FACET_NAMES } from '../search/facets.ts';

/** The queries that the site itself puts behind its addresses, each with the files that read it. */
const QUERIES: ReadonlyMap<string, RegExp> = new Map([
  ...['q', 'language', ...FACET_NAMES].map((name) => [name, /(?:^|\/)search\.html$/] as const),
  ['mark', /\.html$/],
  // Pagefind's own, against stale copies.
  ['ts', /(?:^|\/)pagefind\/pagefind-entry\.json$/],
]);

/**
 * Makes the function that finds which file of a release an address asks for; undefined where it
 * asks for none. The worker leaves everything else of the origin alone: other programs may run
 * beside and below the site.
 *
 * A page may be asked for without `.html` and a folder by its address with the closing slash, as
 * hosts answer them. A query must be one of the site's own.
 *
 * @param root address of the site, with the closing slash
 * @param has whether the release holds a file, by its path from the root
 */
export function makeFinder(
  root: string,
  has: (file: string) => boolean,
): (address: string) => string | undefined {
  const site = new URL(root);
  return (address) => {
    const { origin, pathname, searchParams } = new URL(address);
    if (origin !== site.origin || !pathname.startsWith(site.pathname)) return undefined;
    const name = decodePath(pathname.slice(site.pathname.length));
    if (name === undefined) return undefined;
    const file = completeName(name, has);
    const isOwn = [...searchParams.keys()].every((key) => QUERIES.get(key)?.test(file));
    return isOwn && has(file) ? file : undefined;
  };
}

function completeName(name: string, has: (file: string) => boolean): string {
  if (name === '' || name.endsWith('/')) return `${name}index.html`;
  return has(name) ? name : `${name}.html`;
}

/** Decodes a path but for `%2F`, which hosts do not take for a slash. */
function decodePath(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
