import { nearestItem } from '../shared/nearest-name.ts';
import { findSitePlace } from '../shared/url-safety.ts';

/** The end of an address under which other programs show a page, or the text of one. */
const ENDING = /(?:\/index)?(?:\.(?:html?|mdx?|markdown))?$/;

/**
 * Finds the page that a dead link was probably meant to lead to: one that is called so with another
 * ending, in another folder or in other letters, or whose name differs a little.
 *
 * @param target as written
 * @param page path of the page that holds the link, from the site's root
 * @param pages paths of the site's files
 * @returns the address as from the site; undefined where the page is there
 */
export function suggestPage(
  target: string,
  page: string,
  pages: ReadonlySet<string>,
): string | undefined {
  const place = findSitePlace(target, page);
  if (!place || pages.has(place.path)) return undefined;
  const shown = [...pages].filter((path) => path.endsWith('.html'));
  const written = nameOf(place.path);
  // A text is called after its language, and its page after its folder.
  const folder = nameOf(place.path.replace(/\/[^/]*$/, ''));
  const isText = /\.(?:mdx?|markdown)$/.test(place.path);
  const found =
    shown.find((path) => nameOf(path) === written) ??
    (isText ? shown.find((path) => nameOf(path) === folder) : undefined) ??
    nearestItem(written, shown, nameOf, SHORTEST);
  return found === undefined ? undefined : `/${found}${place.id === '' ? '' : `#${place.id}`}`;
}

const SHORTEST = 4;

function nameOf(path: string): string {
  return (path.replace(ENDING, '').split('/').at(-1) ?? '').toLowerCase();
}
