/** The language whose pages stand at the site's root; others stand below a folder of their name. */
export const DEFAULT_LANGUAGE = 'zh-CN';

/** The languages in which there are pages. */
export const PAGE_LANGUAGES: readonly string[] = [DEFAULT_LANGUAGE];

/** The pages that do not belong to an essay, from a language's root. */
export const SITE_PAGES = ['index.html', 'search.html', 'about.html', 'licences.html', 'offline.html', '404.html'] as const;

/** A page's path from the site's root. @example pagePath('about.html', 'en') => 'en/about.html' */
export function pagePath(page: string, language: string): string {
  return language === DEFAULT_LANGUAGE ? page : `${language}/${page}`;
}

/** @example essayPage('on-stars', 'zh-CN') => 'essays/on-stars.html' */
export function essayPage(slug: string, language: string): string {
  return pagePath(`essays/${slug}.html`, language);
}

/** @example claimsPage('on-stars', 'zh-CN') => 'essays/on-stars/claims.html' */
export function claimsPage(slug: string, language: string): string {
  return pagePath(`essays/${slug}/claims.html`, language);
}

/** @example referencesPage('on-stars', 'zh-CN') => 'essays/on-stars/references.html' */
export function referencesPage(slug: string, language: string): string {
  return pagePath(`essays/${slug}/references.html`, language);
}

/** The files of data that stand beside an essay's pages. */
export const ESSAY_FILES = ['claims.json', 'references.bib', 'references.ris', 'references.csl.json', 'references.txt'] as const;

/** @example essayFile('on-stars', 'zh-CN', 'references.bib') => 'essays/on-stars/references.bib' */
export function essayFile(slug: string, language: string, name: (typeof ESSAY_FILES)[number]): string {
  return pagePath(`essays/${slug}/${name}`, language);
}

/** What each field of claims.json means, as a JSON schema. */
export const CLAIMS_SCHEMA = 'schemas/claims.schema.json';

/**
 * The full address of a page, where the site's address is known. A folder's index goes by the folder's name.
 * @param site the address of the site's root, with the closing slash
 * @example addressOf('essays/on-stars.html', new URL('https://a.example/b/')) => 'https://a.example/b/essays/on-stars.html'
 */
export function addressOf(page: string, site: URL | undefined): string | undefined {
  return site && new URL(`./${page.replace(/(^|\/)index\.html$/, '$1')}`, site).href;
}
