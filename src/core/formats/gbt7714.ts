import { isHan } from '../shared/characters.ts';
import type { Name } from '../references/format-name.ts';
import type { CslItem } from '../references/csl-schemas.ts';

/**
 * The letter that GB/T 7714-2015 (appendix B) gives to a kind of work; what exists on a network
 * alone is EB.
 */
const LETTERS: Readonly<Record<CslItem['type'], string>> = {
  article: 'EB',
  'article-journal': 'J',
  'article-magazine': 'J',
  'article-newspaper': 'N',
  book: 'M',
  chapter: 'M',
  dataset: 'DS',
  document: 'Z',
  'paper-conference': 'C',
  post: 'EB',
  'post-weblog': 'EB',
  report: 'R',
  software: 'CP',
  speech: 'Z',
  thesis: 'D',
  webpage: 'EB',
};
const PERIODICALS = new Set<CslItem['type']>([
  'article-journal',
  'article-magazine',
  'article-newspaper',
]);
const PARTS = new Set<CslItem['type']>(['chapter', 'paper-conference']);
const MOST_NAMES = 3;

/**
 * Writes a work as GB/T 7714-2015 does in a numbered list, without the number: responsibility.
 * title[type]. edition. place: publisher, year: pages(date)[day of access]. address. DOI. What is
 * not known is left out, where the standard would say "出版者不详" or "佚名".
 *
 * @example 'DeepSeek-AI. DeepSeek-V3 technical report[R/OL]. (2024-12)[2025-01-20].
 *   https://example.org/report.pdf.'
 */
export function formatGbt(item: CslItem): string {
  const isOnline = item.URL !== undefined || item.DOI !== undefined || LETTERS[item.type] === 'EB';
  const title = `${formatTitle(item)}[${LETTERS[item.type]}${isOnline ? '/OL' : ''}]`;
  const origin = PERIODICALS.has(item.type)
    ? formatPeriodical(item)
    : formatPublication(item, isOnline);
  const accessed = item.accessed !== undefined && isOnline ? `[${item.accessed}]` : '';
  const host = PARTS.has(item.type) ? formatHost(item) : '';
  return [
    formatNames(item.author ?? (PARTS.has(item.type) ? undefined : item.editor), item),
    title + host,
    formatEdition(item),
    origin + accessed,
    item.URL,
    item.DOI && `DOI: ${item.DOI}`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `${part}.`.replace(/([?!。？！])\.$/, '$1'))
    .join(' ');
}

/** A report is known by its number, and some works by their version. */
function formatTitle({ title, number, type }: CslItem): string {
  return number !== undefined && type === 'report' ? `${title}: ${number}` : title;
}

/** The work that a chapter or a paper is in: editors and title of the book. */
function formatHost(item: CslItem): string {
  const container = item['container-title'];
  if (container === undefined) return '';
  return `//${[formatNames(item.editor, item), container].filter(Boolean).join('. ')}`;
}

/** The first edition is not counted. */
function formatEdition(item: CslItem): string | undefined {
  const edition = item.edition ?? item.version;
  if (edition === undefined || edition === '1') return undefined;
  if (!/^\d+$/.test(edition)) return edition;
  return isChinese(item) ? `${edition}版` : `${edition}${ordinalEnding(Number(edition))} ed`;
}

function ordinalEnding(number: number): string {
  const plural = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }[plural];
}

/** Name, year, volume(issue): pages; a newspaper has the day and the page in brackets. */
function formatPeriodical(item: CslItem): string {
  const { issued, volume, issue, page } = item;
  const name = item['container-title'];
  if (item.type === 'article-newspaper')
    return [name, issued].filter(Boolean).join(', ') + (page === undefined ? '' : `(${page})`);
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return (
    [name, issued?.slice(0, 4), number].filter(Boolean).join(', ') +
    (page === undefined ? '' : `: ${page}`)
  );
}

/**
 * Place: publisher, year: pages(date); for works only on a network, without an edition, the date
 * alone.
 */
function formatPublication(item: CslItem, isOnline: boolean): string {
  const publisher = item.publisher ?? (PARTS.has(item.type) ? undefined : item['container-title']);
  const place = [item['publisher-place'], publisher].filter(Boolean).join(': ');
  const hasDate = isOnline && item.issued !== undefined && (place === '' || item.issued.length > 4);
  const year = hasDate && place === '' ? undefined : item.issued?.slice(0, 4);
  const pages = item.page === undefined ? '' : `: ${item.page}`;
  return [place, year].filter(Boolean).join(', ') + pages + (hasDate ? `(${item.issued})` : '');
}

/** Three names at most. */
function formatNames(names: readonly Name[] | undefined, item: CslItem): string {
  if (!names) return '';
  const shown = names.slice(0, MOST_NAMES).map(formatGbtName);
  return [...shown, ...(names.length > MOST_NAMES ? [isChinese(item) ? '等' : 'et al'] : [])].join(
    ', ',
  );
}

/**
 * The family name first, in capitals where it has them, and initials without dots.
 *
 * @example 'LIANG W F'
 */
function formatGbtName(name: Name): string {
  if ('literal' in name) return name.literal;
  if (isHan(name.family.at(-1))) return name.family + (name.given ?? '');
  const initials = (name.given ?? '')
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((half) => half.charAt(0).toUpperCase())
        .join('-'),
    );
  return [name.family.toUpperCase(), ...initials].join(' ');
}

/** Whether a work is described in Chinese: by what is said of its language, else by its title. */
function isChinese({ language, title }: CslItem): boolean {
  return language === undefined ? /\p{Script=Han}/u.test(title) : /^zh\b/i.test(language);
}
