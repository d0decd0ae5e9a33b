/** The pages that do not belong to an essay, from a language's root. */
export const SITE_PAGES = [
  'index.html',
  'all-essays.html',
  'search.html',
  'check.html',
  'about.html',
  'licences.html',
] as const;

/** A page of the list of all essays, from a language's root. @param number from 1 */
export function allEssaysPage(number: number): string {
  return number === 1 ? 'all-essays.html' : `all-essays/${number}.html`;
}

/**
 * The page of the essays with a tag, from a language's root. Its name has the letters and digits of
 * the tag.
 *
 * @returns undefined where it has none
 * @example tagPage('Open models') => 'tags/open-models.html'
 */
export function tagPage(tag: string): string | undefined {
  const words = tag
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? `tags/${words.join('-')}.html` : undefined;
}

/** Pages that exist at the root only: for unknown addresses, and for reading without a network. */
export const ROOT_PAGES = ['404.html', 'offline.html'] as const;

/**
 * A page's path from the site's root. The pages of the site's own language are at the root, others
 * below a folder of their language's name.
 *
 * @param main the site's own language
 * @example pagePath('about.html', 'en', 'zh-CN') => 'en/about.html'
 */
export function pagePath(page: string, language: string, main: string): string {
  return language === main ? page : `${language}/${page}`;
}

/** @example essayPage('on-stars', 'zh-CN', 'zh-CN') => 'essays/on-stars.html' */
export function essayPage(slug: string, language: string, main: string): string {
  return pagePath(`essays/${slug}.html`, language, main);
}

/** The pages that each essay has beside its text. */
export type EssayPageName = 'claims' | 'references' | 'sources';

/**
 * A page that belongs to an essay.
 * @param page the essay's own
 * @example besideEssay('essays/on-stars.html', 'claims') => 'essays/on-stars/claims.html'
 */
export function besideEssay(page: string, name: EssayPageName): string {
  return page.replace(/\.html$/, `/${name}.html`);
}

/** The data files that each essay has beside its pages. */
export const ESSAY_FILES = [
  'claims.json',
  'references.bib',
  'references.ris',
  'references.csl.json',
  'references.txt',
] as const;

/** The same of what its reviews rest on, where there are reviews. */
export const SOURCE_FILES = [
  'sources.bib',
  'sources.ris',
  'sources.csl.json',
  'sources.txt',
] as const;

/** Its checks as annotations, where there are reviews. */
export const ANNOTATIONS_FILE = 'annotations.jsonld' as const;

/** The essay as a book, where its text needs no program. */
export const BOOK_FILE = 'essay.epub' as const;

/** What the files beside the essay are, as metadata of a research object. */
export const CRATE_FILE = 'ro-crate-metadata.json' as const;

/**
 * The essay as Markdown, beside its page.
 * @example markdownFile('essays/on-stars.html') => 'essays/on-stars.md'
 */
export function markdownFile(page: string): string {
  return page.replace(/\.html$/, '.md');
}

/** A file of data that belongs to an essay. */
export type EssayFileName =
  | (typeof ESSAY_FILES)[number]
  | (typeof SOURCE_FILES)[number]
  | typeof ANNOTATIONS_FILE
  | typeof CRATE_FILE
  | typeof BOOK_FILE;

/**
 * @param page the essay's own
 * @example essayFile('essays/on-stars.html', 'references.bib') => 'essays/on-stars/references.bib'
 */
export function essayFile(page: string, name: EssayFileName): string {
  return page.replace(/\.html$/, `/${name}`);
}

/**
 * Everything that is built of an essay, by path from the site's root; some of it only where there
 * are reviews, or no program in the text.
 *
 * @param page the essay's own
 */
export function listEssayFiles(page: string): string[] {
  return [
    page,
    markdownFile(page),
    ...(['claims', 'references', 'sources'] as const).map((name) => besideEssay(page, name)),
    ...([...ESSAY_FILES, ...SOURCE_FILES, ANNOTATIONS_FILE, CRATE_FILE, BOOK_FILE] as const).map(
      (name) => essayFile(page, name),
    ),
  ];
}

/** The data of a figure. @example dataFile('training-cost') => 'figures/training-cost.csv' */
export function dataFile(figure: string): string {
  return `figures/${figure}.csv`;
}

/** What each field of claims.json means, as a JSON schema. */
export const CLAIMS_SCHEMA = 'schemas/claims.schema.json';

/**
 * The full address of a page, where the site's address is known. A folder's index goes by the
 * folder's name.
 * @param site the address of the site's root, with the closing slash
 * @example addressOf('essays/on-stars.html', new URL('https://a.example/b/')) =>
 *   'https://a.example/b/essays/on-stars.html'
 */
export function addressOf(page: string, site: URL | undefined): string | undefined {
  return site && new URL(`./${page.replace(/(^|\/)index\.html$/, '$1')}`, site).href;
}
