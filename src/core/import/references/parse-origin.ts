import type { CslItem } from '../../references/csl-schemas.ts';
import { DATE_PATTERN, ENGLISH_MONTH, readDate } from './dates.ts';
import { hasPublisherWord, isPhrase } from './phrases.ts';
import {
  readBook,
  readChapter,
  readJournal,
  readSite,
  type PublicationFields,
} from './publication.ts';

/** What is known of an entry when the words behind its title are read. */
export interface OriginContext {
  /** Whether the title is in quotation marks, as the titles of parts are; a book's never is. */
  readonly isQuoted: boolean;
  /** Whether the entry gives an address. */
  readonly isOnline: boolean;
  /** The date before the title; '' where there is none. */
  readonly date: string;
}

/** The kind of a work, and where it appeared. */
export type Origin = Pick<CslItem, 'type'> & PublicationFields;

/** Words that name proceedings of a meeting. */
export const PROCEEDINGS =
  /\b(?:proceedings|conference|symposium|workshop|congress|advances in neural)\b|\bproc\.?\s|会议|论文集|研讨会/iu;
const SERVER =
  '(?:arXiv|bioRxiv|medRxiv|chemRxiv|PsyArXiv|SocArXiv|EarthArXiv|TechRxiv|SSRN|Research Square)';
/** The number of a preprint; a year alone is none. */
const NUMBER = String.raw`(?!(?:1[5-9]|20)\d\d(?![\d.]))[\w./-]*\d[\w./-]*`;
const PREPRINT = new RegExp(
  String.raw`^(?:(?<before>${DATE_PATTERN})[,.]\s*)?(?:in:?\s+|preprint[,.]\s*)?(?<container>${SERVER}(?:\s+(?:e-?print|preprint))?(?:[,:]?\s*(?:arXiv:\s?)?${NUMBER})?(?:\s*\[[\w.,\s-]+\])?)(?:\s*\((?:${SERVER}:)?${NUMBER}\))?(?:[,.:]\s*${SERVER}(?=$|[,.;\s(]))?(?:[,.;]?\s*(?:published online|ahead of print,)?\s*\(?(?<date>${DATE_PATTERN})\)?)?$`,
  'iu',
);
const THESIS = new RegExp(
  String.raw`^\(?(?<genre>(?:unpublished\s+)?(?:ph\.?\s?d\.?|d\.?phil\.?|doctoral|master(?:['’]s|s)?|m\.?sc\.?|bachelor(?:['’]s)?)(?:\s+(?:thesis|dissertation|diss\.))|diss\.|thesis|dissertation)\)?[,.:]?\s*(?<publisher>[^,]+?(?:,\s*[^,\d]+?)?)(?:,\s*\(?(?<date>${DATE_PATTERN})\)?)?$`,
  'iu',
);
const DAY_ALONE = new RegExp(String.raw`(?<=[.,]\s*)(${ENGLISH_MONTH}\s+\d{1,2})$`, 'iu');
const SCHOOL =
  /univ|[Ii]nstit|[Cc]ollege|[Ss]chool|[Aa]cademy|[Pp]olytech|[Hh]ochschule|Univ|\b[A-Z]{3,}\b|大学|学院/u;
const REPORT = new RegExp(
  String.raw`^(?<genre>(?:technical|tech\.|working|research)\s+(?:report|rep\.|paper))(?:\s+(?:no\.\s*)?(?<number>[\w/.-]*(?:\s[\w/.-]*)?\d[\w/.-]*))?,\s*(?<publisher>[^,]+(?:,\s*[^,\d]+)?)(?:,\s*(?<date>${DATE_PATTERN}))?$`,
  'iu',
);

/** Reads everything after a title. @returns undefined where it fits no form whole */
export function readOrigin(text: string, context: OriginContext): Origin | undefined {
  const { isQuoted, isOnline, date } = context;
  const whole = tellYear(text.trim().replace(/[\s.．。,，]+$/u, ''), date);
  if (whole === '') return { type: isOnline ? 'webpage' : 'document' };
  return (
    readPreprint(whole) ??
    readThesis(whole) ??
    readReport(whole) ??
    readParted(whole, isQuoted) ??
    readProceedings(whole) ??
    (isQuoted ? readHost(whole, isOnline) : (readWholeBook(whole) ?? readPage(whole, context)))
  );
}

/** In Chicago's author-date form a day behind the name of a site has its year before the title. */
function tellYear(text: string, date: string): string {
  const year = /^\d{4}(?=[a-z]?$)/.exec(date)?.[0];
  return year === undefined ? text : text.replace(DAY_ALONE, `$1, ${year}`);
}

function readPreprint(text: string): Origin | undefined {
  const { container, before, date = before } = PREPRINT.exec(text)?.groups ?? {};
  const issued = date === undefined ? undefined : readDate(date);
  return container === undefined
    ? undefined
    : { type: 'article', 'container-title': container, ...(issued && { issued }) };
}

function readThesis(text: string): Origin | undefined {
  const { genre, publisher, date } = THESIS.exec(text)?.groups ?? {};
  if (genre === undefined || publisher === undefined || !SCHOOL.test(publisher)) return undefined;
  const issued = date === undefined ? undefined : readDate(date);
  return { type: 'thesis', genre, publisher, ...(issued && { issued }) };
}

function readReport(text: string): Origin | undefined {
  const { genre, number, publisher, date } = REPORT.exec(text)?.groups ?? {};
  if (genre === undefined || publisher === undefined) return undefined;
  const issued = date === undefined ? undefined : readDate(date);
  return { type: 'report', genre, publisher, ...(number && { number }), ...(issued && { issued }) };
}

/** A part of a journal, of a book or of proceedings. */
function readParted(text: string, isQuoted: boolean): Origin | undefined {
  const journal = readJournal(text.replace(/^in:?\s+/i, ''));
  if (journal) {
    // The proceedings of an academy are a journal: they have numbers, and nothing is in them.
    const isJournal = journal.issue !== undefined && !/^in:?\s/i.test(text);
    const type = isJournal
      ? 'article-journal'
      : typeOf(journal['container-title'], 'article-journal');
    return { type, ...journal };
  }
  const chapter = isQuoted || /^in:?\s/i.test(text) ? readChapter(text) : undefined;
  return chapter && { type: typeOf(chapter['container-title'], 'chapter'), ...chapter };
}

/** Proceedings without “In”: `Proceedings of the Harbours (pp. 12–34). Quay Press` */
function readProceedings(text: string): Origin | undefined {
  if (!PROCEEDINGS.test(text)) return undefined;
  const chapter = readChapter(`In ${text}`);
  return chapter?.page === undefined ? undefined : { type: 'paper-conference', ...chapter };
}

/**
 * A book; without a place only of a publisher whose name shows that it is one: a journal's name may
 * be alone too.
 */
function readWholeBook(text: string): Origin | undefined {
  const book = readBook(text);
  if (book?.publisher === undefined) return undefined;
  const isBook =
    book['publisher-place'] !== undefined ||
    hasPublisherWord(book.publisher) ||
    /;\s*\d{4}$/.test(text);
  return isBook ? { type: 'book', ...book } : undefined;
}

/** A page of a site or an article of a newspaper, whose title has no quotation marks. */
function readPage(text: string, { isOnline, date }: OriginContext): Origin | undefined {
  const site = readSite(text);
  const isDated = (site?.issued ?? date) !== '' && (site?.issued ?? date).length > 4;
  return site && (isOnline || isDated || site['container-title'] === undefined)
    ? { type: isOnline ? 'webpage' : 'document', ...site }
    : undefined;
}

/**
 * What holds a work whose title is in quotation marks: a site, a newspaper, proceedings with their
 * publisher.
 */
function readHost(text: string, isOnline: boolean): Origin | undefined {
  const site = readSite(text);
  if (site?.['container-title'] !== undefined && hasPublisherWord(site['container-title'])) {
    const { 'container-title': publisher, ...fields } = site;
    return { type: 'document', publisher, ...fields };
  }
  if (site)
    return { type: typeOf(site['container-title'], isOnline ? 'webpage' : 'document'), ...site };
  const [, container, imprint] = /^(.+?)[.,]\s+(.+)$/u.exec(text) ?? [];
  const book = imprint === undefined ? undefined : readBook(imprint);
  return book &&
    container !== undefined &&
    isPhrase(container) &&
    hasPublisherWord(book.publisher ?? '')
    ? {
        type: typeOf(container, isOnline ? 'webpage' : 'document'),
        'container-title': container,
        ...book,
      }
    : undefined;
}

function typeOf(container: string | undefined, type: Origin['type']): Origin['type'] {
  return container !== undefined &&
    PROCEEDINGS.test(container) &&
    !/journal|transactions/i.test(container)
    ? 'paper-conference'
    : type;
}
