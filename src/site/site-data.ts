import { localizeInOrder } from '../core/shared/localized.ts';
import { pagePath } from '../core/shared/routes.ts';
import type { OwnPage } from '../core/pages/read-pages.ts';
import type { SiteSettings } from '../core/library/site.ts';
import { uiStrings } from '../i18n/ui-strings.ts';
import { getIndex } from './content-index.ts';

/** The site as a page in one language shows it. */
export interface SiteData {
  readonly settings: SiteSettings;
  readonly name: string;
  readonly tagline: string;
  /** Paragraphs of the first page. */
  readonly intro: readonly string[];
  /** The path of one of the site's pages in this language, from the site's root. */
  pathOf(page: string): string;
}

/**
 * The site in a language; what its settings leave open is as the interface has it. A text that is
 * not given in the language, in any of its regions, is taken in the language of the interface
 * there, then in the site's own language, then in any.
 */
export async function getSite(language: string): Promise<SiteData> {
  const { settings } = await getIndex();
  const t = uiStrings(language);
  const find = <Value>(texts: Readonly<Record<string, Value>> = {}) =>
    localizeInOrder(texts, [language, t.language, settings.language]);
  return {
    settings,
    name: find(settings.name) ?? t.siteName,
    tagline: find(settings.tagline) ?? t.siteTagline,
    intro: find(settings.intro) ?? [],
    pathOf: (page) => pagePath(page, language, settings.language),
  };
}

/** Whether any claim of the site has been reviewed. */
export async function isReviewed(): Promise<boolean> {
  return (await getIndex()).hasReviews;
}

/** The site's own language first, then every other language of an essay. */
export async function getSiteLanguages(): Promise<readonly string[]> {
  return (await getIndex()).languages;
}

/** The static paths of a page that the site has in each language. */
export async function getSitePaths(): Promise<
  { params: { language: string | undefined }; props: { language: string } }[]
> {
  return (await getSiteLanguages()).map((language, index) => ({
    params: { language: index === 0 ? undefined : language },
    props: { language },
  }));
}

/** The language of a page, by the parameters of its route. */
export async function getPageLanguage(
  params: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  return params['language'] ?? (await getIndex()).settings.language;
}

/** The site's own pages, which are not essays, in the order of their addresses. */
export async function getOwnPages(): Promise<readonly OwnPage[]> {
  return (await getIndex()).pages;
}
