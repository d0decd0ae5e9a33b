/** The language whose pages stand at the site's root; others stand below a folder of their name. */
export const DEFAULT_LANGUAGE = 'zh-CN';

/** The pages that do not belong to an essay, from a language's root. */
export const SITE_PAGES = ['index.html', 'search.html', 'about.html', '404.html'] as const;

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
