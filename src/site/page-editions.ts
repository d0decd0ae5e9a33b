import { getSite } from './site-data.ts';

/** A page in a language. */
export interface PageEdition {
  readonly language: string;
  /** Its path from the site's root. */
  readonly page: string;
}

/**
 * The path of the page that an address names, from the site's root.
 *
 * @example readPage('/en/') => 'en/index.html'
 */
export function readPage(pathname: string): string {
  return pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
}

/**
 * A page in each of its languages.
 * @param page path from the site's root
 * @param language of the page
 */
export async function listEditions(
  page: string,
  language: string,
  languages: readonly string[],
): Promise<PageEdition[]> {
  const { pathOf } = await getSite(language);
  // The same page without the folder of its language.
  const common = page.slice(pathOf('').length);
  return Promise.all(
    languages.map(async (other) => ({
      language: other,
      page: (await getSite(other)).pathOf(common),
    })),
  );
}
