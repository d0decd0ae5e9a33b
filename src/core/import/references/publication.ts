import type { CslItem } from '../../references/csl-schemas.ts';
import { DATE_PATTERN, readDate } from './dates.ts';
import { readNames } from './names.ts';
import { hasInnerStop, hasPublisherWord, isPlace, isPublisher, isPhrase } from './phrases.ts';

/** What an entry says of where and when a work appeared. */
export type PublicationFields = Partial<Omit<CslItem, 'type' | 'title' | 'author'>>;

const CONTAINER = '(?<container>.+?)';
const VOLUME = String.raw`(?<volume>(?!(?:1[5-9]|20)\d\d(?!\d))\d{1,4}(?:\/\d{1,4})?)`;
/** Behind the word “vol.” a volume may be numbered by its year. */
const NAMED_VOLUME = String.raw`(?<volume>\d{1,4}(?:\/\d{1,4})?)`;
const ISSUE = String.raw`(?<issue>(?!${DATE_PATTERN})[\p{L}\d][^()（）,;:]{0,20}?)`;
const SERIAL = String.raw`(?<issue>[\p{L}\d]+(?:[-–/][\p{L}\d]+)?)`;
const ONE_PAGE = String.raw`(?:[A-Za-z]{0,3}\d+(?:\.\d+)?[A-Za-z]?|[ivxlc]+)`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d(?!\d|\s*[-–])`;
const PAGES = String.raw`(?<page>(?!${YEAR})${ONE_PAGE}(?:\s*[-‐‑–—−~～]\s*${ONE_PAGE})?(?:\s*,\s*(?!${YEAR})${ONE_PAGE}(?:\s*[-–]\s*${ONE_PAGE})?)*\+?)`;
const DATE = `(?<date>${DATE_PATTERN})`;
const PP = String.raw`(?:(?:pp?|pages?)\.?\s*|S(?:\.\s*|\s+))`;
const VOL = String.raw`v(?:ol(?:ume)?)?\.?\s*`;
const NO = String.raw`(?:(?:nos?|nr|numbers?|issues?)(?:\.\s*|\s+)|n°\s*)`;

const compile = (source: string) => new RegExp(`^(?:${source})$`, 'iu');

/** How the styles write a journal with its volume. */
const JOURNALS = [
  // APA and Harvard: Journal, 10(2), 100–110 · Journal, 10(2), pp. 100–110
  String.raw`${CONTAINER},\s*${VOLUME}(?:\s*[(（]${ISSUE}[)）])?(?:[,，]\s*(?:${PP})?(?:(?:Article|e-?location)\s*)?${PAGES})?(?:,\s*${DATE})?`,
  // Chicago notes, ACM: Journal 10, no. 2 (2005): 100–110 · Journal 10, 2 (2005), 100–110
  String.raw`${CONTAINER}[,.]?\s+${VOLUME}(?:,\s*${NO}${SERIAL})?\s*\(${DATE}\)(?:\s*[:,]\s*(?:${PP})?${PAGES})?`,
  String.raw`${CONTAINER}[,.]?\s+${VOLUME},\s*(?<issue>\d{1,2})\s*\(${DATE}\)\s*[:,]\s*(?:${PP})?${PAGES}`,
  // Google Scholar's MLA: Journal 10.2 (2005): 100-110
  String.raw`${CONTAINER},?\s+${VOLUME}\.${SERIAL}\s*\(${DATE}\)(?:\s*:\s*${PAGES})?`,
  // Journal ahead of print, without pages: Journal, Published online May 4, 2019
  String.raw`${CONTAINER}(?:[.,]\s*(?:published online|ahead of print),?\s*${DATE}|\s*\[preprint\])`,
  // Nature without pages: Journal 5, (2013)
  String.raw`${CONTAINER}\s+${VOLUME},\s*\(${DATE}\)`,
  // EndNote: Journal, 2012. 336(6082): p. 736-9
  String.raw`${CONTAINER}[.,]\s*${DATE}\.\s*${VOLUME}(?:\s*\(${ISSUE}\))?\s*[:：]\s*(?:${PP})?${PAGES}`,
  // APA's proceedings: Proceedings, 12–34
  String.raw`${CONTAINER},\s*(?<page>\d+\s*[-–]\s*\d+)`,
  // Chicago author-date, Wikipedia: Journal 10 (2): 100–110 · Journal. 10 (2): 100–110
  String.raw`${CONTAINER}[.,]?\s+${VOLUME}\s*(?:[(（]${ISSUE}[)）])?\s*[:：]\s*(?:${PP})?${PAGES}`,
  String.raw`${CONTAINER}[.,]?\s+${VOLUME}\s*[(（]${ISSUE}[)）]`,
  // Ahead of print: Journal, pp. 1–32
  String.raw`${CONTAINER},?\s+${PP}${PAGES}`,
  // Wikipedia: Magazine. Vol. 10, no. 2. pp. 100–110
  String.raw`${CONTAINER}[.,]\s*${VOL}${NAMED_VOLUME}(?:[,.]\s*${NO}${SERIAL})?(?:[,.]\s*${DATE})?(?:[,.]\s*${PP}${PAGES})?`,
  // IEEE: Journal, vol. 10, no. 2, pp. 100–110, Mar. 2005
  String.raw`${CONTAINER},\s*${VOL}${NAMED_VOLUME}(?:(?:,\s*${NO}|\s*\((?=[\w–-]+\)))${SERIAL}\)?)?(?:,\s*(?:${PP}|Art\.?\s*(?:no|ID)\.?\s*)${PAGES})?,\s*${DATE}`,
  // Nature: Journal 10, 100–110 (2005)
  String.raw`${CONTAINER},?\s+${VOLUME}(?:\s*\(${ISSUE}\))?,\s*(?:${PP})?${PAGES}(?:\s*\(${DATE}\)|,\s*${DATE.replace('date', 'end')})?`,
  // Vancouver: Journal. 2005 Mar 4;10(2):100-10
  String.raw`${CONTAINER}[.,]?\s+${DATE}\s*[;；]\s*${VOLUME}(?:\s*[(（]${ISSUE}[)）])?(?:\s*[:：]\s*${PAGES})?`,
  // GB/T 7714 and Chinese Wikipedia: Journal, 2005, 10(2): 100-110 · Journal, 2005(2): 100-110
  String.raw`${CONTAINER}[.,，．]\s*${DATE}(?:[,，]\s*${VOLUME})?\s*(?:[(（]${ISSUE}[)）])?(?:\s*[:：]\s*${PAGES})?`,
  // ACS and BioMed Central: Journal 2005, 10, 100–110 · Journal 2005, 10(2):100–110
  String.raw`${CONTAINER}[.,]?\s+${DATE},\s*${VOLUME}(?:\s*\(${ISSUE}\))?\s*[,:]\s*(?:${PP})?${PAGES}`,
  // BibTeX's plain: Journal, 10(2):100–110, 2005
  String.raw`${CONTAINER},\s*${VOLUME}(?:\s*\(${ISSUE}\))?:\s*${PAGES}(?:,\s*${DATE})?`,
  // MLA without a volume: Journal, no. 12, 2005, pp. 100–110
  String.raw`${CONTAINER},\s*${NO}${SERIAL}(?:,\s*${DATE})?(?:,\s*${PP}${PAGES})?`,
].map(compile);

const EDITORS = String.raw`(?<editor>[^()]+?)`;
const BOOK = '(?<book>.+?)';
const TOWN_NAME = String.raw`(?!\p{Lu}\.|Eds?\b)\p{Lu}[\p{L}.'’ -]{1,25}`;
const TOWN = String.raw`(?<place>${TOWN_NAME}(?:,\s*${TOWN_NAME}){0,2})`;
const LOCATED = String.raw`\s*\((?:(?<edition>\d+)(?:st|nd|rd|th)\s+ed\.,\s*)?(?:${VOL}${NAMED_VOLUME},\s*)?${PP}${PAGES}\)`;
const IMPRINT = String.raw`(?:(?<place>[^:：]{2,60}?)\s*[:：]\s*)?(?<publisher>[^:：]+?)`;

/** How the styles write a part of a book or of proceedings. */
const CHAPTERS = [
  // APA: In K. Berg (Ed.), The ice book (pp. 12–34). Quay Press
  String.raw`In:?\s+${EDITORS}\s*\((?:Eds?|Hrsg)\.\)[,.:]?\s+${BOOK}${LOCATED}(?:\.\s*${IMPRINT})?`,
  String.raw`In:?\s+${BOOK}${LOCATED}(?:\.\s*${IMPRINT})?`,
  // Harvard: in Berg, K. (ed.) The ice book. London: Quay Press, pp. 12–34
  String.raw`In:?\s+${EDITORS}\s*\((?:Eds?|Hrsg)\.?\)[,.:]?\s+${BOOK}\.\s+${IMPRINT}(?:,\s*${DATE})?[.,]\s*${PP}${PAGES}`,
  // Wikipedia: In Berg, Karl (ed.). The Ice Book. London: Quay Press. pp. 12–34
  String.raw`In:?\s+${EDITORS}\s*\(eds?\.\)\.\s+${BOOK}\.\s+${IMPRINT}`,
  // Chicago: In The Ice Book, edited by Karl Berg, 12–34. London: Quay Press, 1931
  String.raw`In:?\s+${BOOK}(?:,\s*${VOL}${NAMED_VOLUME})?,\s*(?:edited by|eds?\.)\s+${EDITORS}(?:,\s*(?:(?<number>\d+):)?${PAGES})?\.\s+${IMPRINT}(?:,\s*${DATE})?`,
  // MLA: The Ice Book, edited by Karl Berg, Quay Press, 1931, pp. 12–34
  String.raw`(?:In:?\s+)?${BOOK},\s*edited by\s+${EDITORS},\s*(?:${VOL}${NAMED_VOLUME},\s*)?(?<publisher>[^,]+),\s*${DATE}(?:,\s*${PP}${PAGES})?`,
  // Vancouver: In: Berg K, editor. The ice book. London: Quay Press; 1931. p. 12-34
  String.raw`In:?\s+${EDITORS},\s*(?:editors?|eds?)\.\s+${BOOK}\.\s+${IMPRINT}\s*[;,]\s*${DATE}(?:\.\s*${PP}${PAGES}|:\s*${PAGES.replace('page', 'pages')})?`,
  // Elsevier: In: Berg K, editor. The ice book, vol. 2, London: Quay Press; 1931, p. 12–34
  String.raw`In:?\s+${EDITORS},\s*(?:editors?|eds?)\.\s+${BOOK},\s*(?:${VOL}${NAMED_VOLUME},\s*)?${TOWN}\s*:\s*(?<publisher>[^:;]+?);\s*${DATE}(?:,\s*${PP}${PAGES})?`,
  // Nature: in The Ice Book (eds. Berg, K. & Lind, A.) vol. 2 12–34 (Quay Press, London, 1931)
  String.raw`In:?\s+${BOOK}(?:\s*\(eds?\.?\s+${EDITORS}\))?(?:\s+${VOL}${NAMED_VOLUME})?(?:,?\s+(?:${PP})?${PAGES})?\s*\((?<publisher>[^(),]+)(?:,\s*(?<place>[^()\d]+))?,\s*${DATE}\)`,
  // AMA: In: The Ice Book. Quay Press; 1931:12-34
  String.raw`In:?\s+${BOOK}\.\s+${IMPRINT};\s*${DATE}(?::\s*${PAGES})?`,
  // IEEE: in The Ice Book, K. Berg, Ed. London: Quay Press, 1931, pp. 12–34
  String.raw`In:?\s+${BOOK},\s*(?<editor>(?:\p{Lu}\.[\s-]?)+[^()]+?),\s*Eds?\.(?:,\s*|\s+)${IMPRINT},\s*${DATE}(?:,\s*${PP}${PAGES})?`,
  // IEEE: in Proceedings of the Harbours, Oslo, Norway: Quay Press, May 2019, pp. 12–34
  String.raw`In:?\s+${BOOK},\s*${TOWN}:\s*(?<publisher>[^:,]+),\s*${DATE}(?:,\s*${PP}${PAGES})?`,
  // BibTeX: in Proceedings of the Harbours, pages 12–34, Oslo, Norway, 2019
  String.raw`In:?\s+${BOOK},\s*${PP}${PAGES},\s*${TOWN},\s*${DATE}(?:\.\s*(?<publisher>[^:,]+))?`,
  // IEEE and BibTeX: in Proceedings of the Harbours, pp. 12–34, 2019
  String.raw`In:?\s+${BOOK},\s*(?:${DATE},\s*)?${PP}${PAGES}(?:,\s*${DATE.replace('date', 'end')})?(?:\.\s*${IMPRINT})?`,
  // IEEE: in The Ice Book. London: Quay Press, 1931, pp. 12–34
  String.raw`In:?\s+${BOOK}\.\s+${IMPRINT},\s*${DATE},\s*${PP}${PAGES}`,
  // ACM: In Proceedings of the Harbours. Quay Press, 12–34
  String.raw`In:?\s+${BOOK}\.\s+(?:${IMPRINT},\s*)?${PAGES}`,
  String.raw`In:?\s+${BOOK}[,.]\s*${DATE}`,
  String.raw`In:?\s+${BOOK}\.\s+${IMPRINT},\s*${DATE}`,
  String.raw`In:?\s+${BOOK}`,
].map(compile);

const EDITION = String.raw`(?:(?<edition>\d+)(?:st|nd|rd|th)\s+ed(?:ition|n)?\.?|(?<revised>Rev\.?|Revised)\s+ed(?:ition|n)?\.?)`;

/** How the styles write the imprint of a book. */
const BOOKS = [
  String.raw`(?:\(?${EDITION}\)?[.,;]?\s*)?${IMPRINT}(?:\s*[,;.]\s*${DATE})?(?:\s*[,:]\s*(?:${PP})?${PAGES}|\.\s*${PP}${PAGES.replace('page', 'pages')})?`,
  // Chicago note: (London: Quay Press, 1931), 12–34
  String.raw`\((?:${EDITION}[.,;]?\s*)?${IMPRINT},\s*${DATE}\)(?:,\s*(?:${PP})?${PAGES})?`,
  // Nature: (Quay Press, London, 1931)
  String.raw`\((?<publisher>[^(),:]+),\s*(?<place>[^():\d]+),\s*${DATE}\)`,
].map(compile);

/** How the styles write a site or a newspaper. */
const SITES = [
  String.raw`\(?${DATE}\)?`,
  String.raw`${CONTAINER}(?:[,.，。．]\s*(?:(?:published|posted|last updated|updated)\s*)?\(?${DATE}\)?)?(?:[,.]\s*${PP}${PAGES})?`,
  String.raw`${CONTAINER}\s+\(${DATE}\)`,
].map(compile);

const AHEAD_OF_PRINT = /\b(?:published online|ahead of print)\b|\[preprint\]/i;

/**
 * Reads a journal with its volume.
 *
 * @returns undefined where the text is not one whole, or leaves a part untold
 */
export function readJournal(text: string): PublicationFields | undefined {
  return readFirst(JOURNALS, text, (groups) => {
    const { container, volume, issue, page } = groups;
    const day = groups['date'] ?? groups['end'] ?? '';
    // A number alone behind a name may be a volume or a page.
    if (
      issue === undefined &&
      page === undefined &&
      volume !== undefined &&
      !/\bvol/i.test(text) &&
      !/^\d{4}$/.test(day)
    )
      return undefined;
    const isPaged = /\bpp?\.?\s*\d/.test(text) || /\d\s*[-–]\s*\d/.test(page ?? '');
    const isSerial = (volume ?? issue) !== undefined || isPaged || AHEAD_OF_PRINT.test(text);
    return isSerial && isContainer(container) ? withoutName(groups) : undefined;
  });
}

/** Reads “In” with a book, its editors, pages and imprint. */
export function readChapter(text: string): PublicationFields | undefined {
  return readFirst(CHAPTERS, text, ({ editor, book, place, publisher, edition, ...groups }) => {
    const editors = editor === undefined ? undefined : readNames(editor);
    if ((editor !== undefined && !editors) || !isContainer(book) || !isBook(book)) return undefined;
    const imprint = readImprint(place, publisher);
    const [whole, behind] = /\s*\((\d+)(?:st|nd|rd|th)?\s+ed(?:ition|n)?\.?\)$/i.exec(book) ?? [];
    return (
      imprint && {
        'container-title': whole === undefined ? book : book.slice(0, -whole.length),
        ...((edition ?? behind) && { edition: edition ?? behind }),
        ...(editors && { editor: [...editors.names] }),
        ...imprint,
        ...withoutName(groups),
      }
    );
  });
}

/** Reads the imprint of a book: edition, place, publisher, date, pages. */
export function readBook(text: string): PublicationFields | undefined {
  return readFirst(BOOKS, text, ({ place, publisher, edition, revised, ...groups }) => {
    const imprint = readImprint(place, publisher);
    const which = edition ?? revised;
    if (groups['page'] !== undefined && place === undefined && !/\bpp?\.\s*\d/.test(text))
      return undefined;
    return imprint && { ...(which && { edition: which }), ...imprint, ...withoutName(groups) };
  });
}

/** Reads the name of a site or newspaper, and a date. */
export function readSite(text: string): PublicationFields | undefined {
  return readFirst(SITES, text, ({ container, ...groups }) =>
    container === undefined || (isPhrase(container) && isContainer(container))
      ? { ...(container && { 'container-title': container }), ...withoutName(groups) }
      : undefined,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function readFirst(
  patterns: readonly RegExp[],
  text: string,
  read: (groups: Groups) => PublicationFields | undefined,
): PublicationFields | undefined {
  const whole = text.trim().replace(/[\s.．。,，]+$/u, '');
  for (const pattern of patterns) {
    const groups = pattern.exec(whole)?.groups;
    const fields = groups && read(groups);
    if (fields) return fields;
  }
  return undefined;
}

function readImprint(
  place: string | undefined,
  publisher: string | undefined,
): PublicationFields | undefined {
  if (publisher === undefined)
    return place !== undefined && isPlace(place) ? { 'publisher-place': place } : {};
  const [, name, town] = /^([^,，]+)[,，]\s*([^,，]+)$/u.exec(publisher) ?? [];
  if (place === undefined && name !== undefined && town !== undefined && hasPublisherWord(name))
    return isPublisher(name) && isPlace(town)
      ? { 'publisher-place': town, publisher: name }
      : undefined;
  if (!isPublisher(publisher) || (place !== undefined && !isPlace(place))) return undefined;
  return { ...(place && { 'publisher-place': place }), publisher };
}

function isContainer(name: string | undefined): name is string {
  return (
    name !== undefined &&
    /\p{L}/u.test(name) &&
    !/^(?:(?:[IVX]+|Part \w+)\.\s|\d+(?:st|nd|rd|th) ed)/u.test(name) &&
    /^[\p{Lu}\p{Lo}\d«“"《]|^[a-z]+[A-Z]|^(?:e|i|the)\b|^[a-z]{2,4}\s\p{Lu}|^[\w-]+(?:\.[\w-]+)+$/u.test(
      name,
    ) &&
    !/[,.\s]\s*\d[\d()\s,.:;–-]*$|,\s*\(?\w{1,2}\)?$|,\s*\d|\(\d{4}\)|^(?:in|vol|pp?|eds?)\b[.:]?\s|\b(?:vol|volume|no|n°|pp?|pages?)\.?(?:\s*\d|$)|\bedited by\b|\((?:eds?|hrsg|hg|trans)\b/iu.test(
      name,
    ) &&
    !/\btrans\. /u.test(name) &&
    !hasInnerStop(name)
  );
}

/** A book's name without a place or a series behind it: its commas join a list. */
function isBook(name: string): boolean {
  return /^[^,]*$|^[^,]+(?:,[^,]+)*,?\s(?:and|&)\s[^,]+$/u.test(name);
}

function withoutName({
  container,
  volume,
  issue,
  page,
  pages,
  number,
  date,
  end,
}: Groups): PublicationFields {
  const day = date ?? end;
  const issued = day === undefined ? undefined : readDate(day);
  return {
    ...(container && { 'container-title': container.replace(/[.,]$/, '') }),
    ...((volume ?? number) && { volume: volume ?? number }),
    ...(issue && { issue: issue.trim() }),
    ...((page ?? pages) && { page: (page ?? pages ?? '').replace(/\s+/g, '') }),
    ...(issued && { issued }),
  };
}
