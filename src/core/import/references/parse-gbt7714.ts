import type { CslItem } from '../../references/csl-schemas.ts';
import { DATE_PATTERN, readDate } from './dates.ts';
import { readNames, type NameList } from './names.ts';
import { arePersons } from './parse-latin.ts';
import { hasPublisherWord } from './phrases.ts';
import { PROCEEDINGS } from './parse-origin.ts';
import { readJournal } from './publication.ts';
import { takePart } from './title-numbers.ts';

/** The kind of work that a letter of GB/T 7714-2015, appendix B, stands for. */
const TYPES: Readonly<Record<string, CslItem['type']>> = {
  J: 'article-journal',
  N: 'article-newspaper',
  M: 'book',
  G: 'book',
  D: 'thesis',
  C: 'paper-conference',
  R: 'report',
  EB: 'webpage',
  DB: 'dataset',
  DS: 'dataset',
  CP: 'software',
  S: 'document',
  P: 'document',
  A: 'document',
  Z: 'document',
  CM: 'document',
};
type Fields = Partial<Omit<CslItem, 'type' | 'title'>>;

const STOP = /[．。]\s*|\.\s+|(?<=\p{Script=Han})\.(?=\S)|\.(?=\p{Lu}\p{Ll}|\p{Script=Han})/gu;
const MARK = /^(.*?)\s*[[［【]([A-Z]{1,2})(?:\s*\/\s*[A-Z]{2})?[\]］】]\s*(.*)$/u;
const ONE_PAGE = String.raw`[\p{L}第]{0,4}[\divxlc]+(?:\.\d+)?[\p{L}]{0,6}`;
const PAGES = String.raw`(?<page>${ONE_PAGE}(?:\s*[-‐–—~～,，+]\s*${ONE_PAGE})*)`;
const DATE = `(?<issued>${DATE_PATTERN})`;
const EDITION =
  /^(?:第?\s*(?<number>[\d一二三四五六七八九十]+)\s*版|(?<ordinal>\d+)(?:st|nd|rd|th) ed|(?<named>修订版|增订版|增订本|修订本|刻本|影印本|[\p{Script=Han}]{2,8}(?:影印本|刻本|版)|Rev\.? ed))[.．。,，]\s*/iu;
const TRANSLATORS =
  /^(?<names>[^.．。:：\d]{2,60}?[,，]?\s*(?:译注|译|编译|校注|校点|点校|注|校|等译|主编|编))[.．。]\s*/u;
const IMPRINT = new RegExp(
  String.raw`^(?:(?<place>(?!\d{4}\b)[^:：,，]{1,40}?(?:, [A-Z][a-z]*\.?)?)\s*[:：]\s*)?(?<publisher>(?!\d{4}\b)[^:：]+?)?(?:[,，]?\s*\[?c?${DATE}\]?)?(?:\s*[:：]\s*${PAGES})?$`,
  'iu',
);
const ONLY_PAGES = /^(?!(?:1[5-9]|20)\d\d$)\d{1,5}(?:\s*[-–—]\s*\d{1,5})?$/;
const THESIS =
  /^(?:(?<genre>.*(?:学位论文|dissertation|thesis))[,，]\s*(?<school>.+)|(?<own>.+?(?:大学|学院))(?<kind>(?:博士|硕士)(?:学位)?论文))$/iu;
const NEWSPAPER = new RegExp(
  String.raw`^(?<container>[^,，]+?)[,，.]\s*${DATE}(?:\s*[（(](?<page>[^)）]+)[)）]|[,，:：]\s*(?<other>第?[\p{L}\d]{1,6}版?))?$`,
  'iu',
);
const JOURNAL_YEAR = new RegExp(
  String.raw`^(?<container>[^,，]+)[,，]\s*${DATE}(?:\s*[:：]\s*${PAGES})?$`,
  'iu',
);

/**
 * Takes apart an entry in the style of GB/T 7714, without its addresses: responsibility.
 * title[type]. origin.
 * @returns undefined where it is of another style, or a part is unclear
 */
export function parseGbt(line: string): CslItem | undefined {
  const [, head = '', letter = '', tail = ''] = MARK.exec(line) ?? [];
  const type = TYPES[letter];
  const { names, year, rest: title } = takeYear(head);
  const responsible = type === undefined ? undefined : splitHead(names, title);
  if (type === undefined || !responsible || responsible.title === '') return undefined;
  if (NO_TITLE.test(responsible.title)) return undefined;
  // After the title of a patent or of a piece of an archive comes its number.
  const { title: alone } = takePart(responsible, type, letter);
  if (/^[AP]$/.test(letter) && /[:：]/u.test(alone)) return undefined;
  const { rest, fields } = takeDates(tail);
  const origin = readOrigin(rest, type);
  // Two entries in one line, as bilingual lists have them, are not separated.
  if (!origin || /[;；]/u.test(rest) || (MARK.test(rest) && !rest.startsWith('//')))
    return undefined;
  const item = { type, ...takePart(responsible, type, letter), ...fields, ...origin };
  if (year === undefined) return item;
  // Behind the address of an entry that begins with its year, a date is the day of access.
  const { issued, ...others } = item;
  const isSame = issued?.startsWith(year) === true;
  return {
    ...others,
    issued: isSame ? issued : year,
    ...(issued !== undefined && !isSame && others.accessed === undefined && { accessed: issued }),
  };
}

/** The rest of a name, a note on the date, or quotation marks that bound a title within. */
const NO_TITLE = /^(?:and|&)\s|^\p{Lu}\.[,\s]|^[[［]|[,，]\s*[“"]/u;

/**
 * Parts the names from the title. Of all stops that follow a list of names the last is taken, as
 * `LIND A` may end in an initial.
 * @returns undefined where a stop follows words that may be a name or a part of the title
 */
function splitHead(
  head: string,
  known: string | undefined,
): { author?: CslItem['author']; title: string } | undefined {
  if (known !== undefined) {
    const names = readNames(head);
    return names && isResponsible(names) ? { author: [...names.names], title: known } : undefined;
  }
  const stops = Array.from(head.matchAll(STOP));
  let found: { author: CslItem['author']; title: string } | undefined;
  for (const stop of stops) {
    const names = readNames(head.slice(0, stop.index));
    const title = head.slice(stop.index + stop[0].length).trim();
    if (!names || !isResponsible(names) || title === '') continue;
    // An organisation may be given with its department, which is not a title.
    const isLast = stop === stops.at(-1);
    if (!isLast && !arePersons(names) && !/\p{Script=Han}/u.test(head)) return undefined;
    found = { author: [...names.names], title };
  }
  if (found || stops.length === 0) return found ?? { title: head.trim() };
  return undefined;
}

/** In the author-date form the year follows the names: `林一, 2005. 冰年[M]`. */
function takeYear(head: string): { names: string; year?: string; rest?: string } {
  const [, names, year, rest] =
    /^(.+?)(?:[,，.．。]?\s+|[,，.．。])\[?((?:1[5-9]|20)\d\d)[a-z]?\]?[.．。,，]\s*(.+)$/u.exec(
      head,
    ) ?? [];
  return names === undefined || year === undefined || rest === undefined
    ? { names: head }
    : { names, year, rest };
}

/** Names of persons and bodies; a phrase in small letters is a title's beginning. */
function isResponsible(list: NameList): boolean {
  if (arePersons(list)) return true;
  return list.names.every(
    (name) =>
      'family' in name ||
      (/\p{Script=Han}/u.test(name.literal)
        ? name.literal.length <= 30
        : name.literal
            .split(/\s+/)
            .every((word) => /^(?:\p{Lu}|[a-z]+\p{Lu}|(?:of|for|and|the|on|in)$)/u.test(word))),
  );
}

/** Takes out (2024-12-27) and [2025-01-20]: the day of publication and of access. */
function takeDates(tail: string): { rest: string; fields: Fields } {
  const fields: Fields = {};
  const take = (field: 'issued' | 'accessed') => (whole: string, date: string) => {
    const day = readDate(date);
    if (day === undefined) return whole;
    fields[field] = day;
    return '';
  };
  const rest = tail
    .replace(/[（(](\d{4}[^()（）]*)[)）](?!\s*[:：])/u, take('issued'))
    .replace(/[[［](\d{4}[^[\]［］]*)[\]］]/u, take('accessed'));
  return { rest: rest.replace(/^[\s.．。,，]+|[\s.．。,，]+$/gu, ''), fields };
}

function readOrigin(origin: string, type: CslItem['type']): Fields | undefined {
  if (origin === '') return {};
  if (type === 'article-journal') return readArticle(origin);
  const newspaper = type === 'article-newspaper' ? NEWSPAPER.exec(origin)?.groups : undefined;
  if (newspaper) return toFields({ ...newspaper, page: newspaper['page'] ?? newspaper['other'] });
  const [, held, behind] = /^\/\/\s*(.+)$/u.exec(origin) ? splitHost(origin) : [];
  if (held !== undefined) {
    const dated = behind === '' ? JOURNAL_YEAR.exec(held)?.groups : undefined;
    if (dated) return toFields(dated);
    const imprint = behind === '' ? {} : readImprint(behind ?? '');
    return imprint && { ...readHost(held), ...imprint };
  }
  const imprint = origin.startsWith('//') ? undefined : readImprint(origin);
  if (
    type !== 'paper-conference' ||
    imprint?.publisher === undefined ||
    imprint['publisher-place'] !== undefined ||
    (hasPublisherWord(imprint.publisher) && !PROCEEDINGS.test(imprint.publisher))
  )
    return imprint;
  const { publisher, ...fields } = imprint;
  return { 'container-title': publisher, ...fields };
}

function readArticle(origin: string): Fields | undefined {
  const journal = readJournal(origin);
  if (journal) return journal;
  const groups = JOURNAL_YEAR.exec(origin)?.groups;
  if (groups) return toFields(groups);
  return /^[^\d,，.:：]+$/u.test(origin) ? { 'container-title': origin } : undefined;
}

/** The host of `//editors. title[C]. imprint`, and what follows it. */
function splitHost(origin: string): [whole: string, host: string, behind: string] | [] {
  const text = origin
    .replace(/^\/\/\s*/, '')
    .replace(/\s*[[［][A-Z]{1,2}(?:\/[A-Z]{2})?[\]］]\s*/u, '');
  const stops = Array.from(text.matchAll(STOP));
  for (const stop of stops) {
    const behind = text.slice(stop.index + stop[0].length);
    const editors = readNames(text.slice(0, stop.index));
    if (editors && arePersons(editors)) continue;
    if (readImprint(behind) && looksLikeImprint(behind))
      return [origin, text.slice(0, stop.index), behind];
  }
  return stops.length === 0 ? [origin, text, ''] : [];
}

function looksLikeImprint(text: string): boolean {
  return /[:：]|^\d{4}\b|\d{4}/u.test(text);
}

function readHost(host: string): Fields {
  const stops = Array.from(host.matchAll(STOP)).reverse();
  for (const stop of stops) {
    const names = readNames(host.slice(0, stop.index));
    const title = host.slice(stop.index + stop[0].length).trim();
    if (names && isResponsible(names) && title !== '')
      return { editor: [...names.names], ...hostOf(title) };
  }
  return hostOf(host.trim());
}

function hostOf(host: string): Fields {
  const { title, ...fields } = takePart({ title: host }, 'book', '');
  return { 'container-title': title, ...fields };
}

/** Translators, edition, place, publisher, date and pages. */
function readImprint(origin: string): Fields | undefined {
  const fields: Fields = {};
  let rest = origin;
  for (;;) {
    const translators = TRANSLATORS.exec(rest);
    const edition = EDITION.exec(rest);
    const taken = translators ?? edition;
    if (!taken) break;
    if (translators) fields.note = translators.groups?.['names'] ?? '';
    else
      fields.edition =
        edition?.groups?.['number'] ??
        edition?.groups?.['ordinal'] ??
        edition?.groups?.['named'] ??
        '';
    rest = rest.slice(taken[0].length);
  }
  if (ONLY_PAGES.test(rest)) return { ...fields, page: rest };
  const groups = IMPRINT.exec(rest)?.groups;
  if (
    !groups ||
    /[.．。]\s*[\p{L}]/u.test((groups['place'] ?? '').replace(/\b(?:St|\p{Lu})\./gu, ''))
  )
    return undefined;
  if (groups['publisher'] !== undefined && !/^[\p{L}\d].*\p{L}/u.test(groups['publisher']))
    return undefined;
  if (/^[\d.]+,|第?[一二三四五六七八九十\d]+月/u.test(groups['publisher'] ?? '')) return undefined;
  if (/[.．。][\s\p{L}]/u.test((groups['publisher'] ?? '').replace(/\b(?:Inc|Ltd|Co|St)\./g, '')))
    return undefined;
  const thesis = THESIS.exec(groups['publisher'] ?? '')?.groups;
  const genre = thesis?.['genre'] ?? thesis?.['kind'];
  const publisher = thesis?.['school'] ?? thesis?.['own'] ?? groups['publisher'];
  return { ...fields, ...(genre && { genre }), ...toFields({ ...groups, publisher }) };
}

function toFields({
  container,
  place,
  publisher,
  issued,
  page,
}: Readonly<Record<string, string | undefined>>): Fields {
  const day = issued === undefined ? undefined : readDate(issued);
  return {
    ...(container && { 'container-title': container.trim() }),
    ...(place && { 'publisher-place': place.trim() }),
    ...(publisher && { publisher: publisher.trim() }),
    ...(day && { issued: day }),
    ...(page && { page: page.replace(/\s+/g, '') }),
  };
}
