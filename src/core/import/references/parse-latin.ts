import type { CslItem } from '../../references/csl-schemas.ts';
import { DATE_PATTERN, readDate } from './dates.ts';
import { isBodyName, readNames, type NameList } from './names.ts';
import { readOrigin } from './parse-origin.ts';
import { sentenceEnds } from './phrases.ts';
import { isContainer, isOneWord, isTitle, takeExtras } from './titles.ts';

/** The names before a title, and the date before it; '' where there is none. */
export interface Head {
  readonly author?: CslItem['author'];
  readonly editor?: CslItem['editor'];
  readonly date: string;
}

const QUOTED = /^(?<head>[^“"]*?)[“"](?<title>.+?)(?:[”"](?=[\s.,;:?!(]|$))(?<tail>.*)$/u;
const SINGLE_QUOTED = /^[‘'](?<title>(?:(?!\s[‘']).)+?)[,.]?[’'](?=[\s.,;(]|$)(?<tail>.*)$/u;
const DATED = new RegExp(
  String.raw`^(?<names>.{2,600}?)[\s,]*\((?<date>${DATE_PATTERN}|n\.\s?d\.|no date)\)[.,:]?\s*(?<rest>.*)$`,
  'iu',
);
const YEAR_BEHIND =
  /^(?<names>.{2,600}?)[.,]?\s+(?<date>(?:1[5-9]|20)\d\d[a-z]?)[.:,]\s+(?<rest>.+)$/u;
const BEFORE_COLON =
  /^(?<names>(?:\p{Lu}[\p{L}’' -]{1,30},\s(?:\p{Lu}\.[\s-]?){1,4}(?:,\s(?:and\s|&\s)?|\s?(?:and|&)\s)?){1,30}(?:,?\s?et al\.?)?):\s(?<rest>\S.*)$/u;
/** The same without stops, as medical journals have it: `Lind A, Berg KT: Ice years.` */
const BARE_BEFORE_COLON =
  /^(?<names>(?:\p{Lu}[\p{L}’' -]{1,30}\s\p{Lu}{1,3}(?:\s(?:Jr|Sr|II|III))?(?:,\s|(?=:|,?\set al))){1,40}(?:,?\s?et al\.?)?):\s(?<rest>\S.*)$/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PARTS: ReadonlySet<CslItem['type']> = new Set([
  'article-journal',
  'chapter',
  'paper-conference',
  'thesis',
]);
const ROLE = /[\s,]*\(?\b(?:editors?|eds?\.|eds?|hrsg\.)\)?[.,]?\s*$/iu;

/**
 * Takes apart an entry whose title is in quotation marks: MLA, Chicago, IEEE, Wikipedia.
 * @param isOnline whether the entry gives an address
 * @returns undefined where the entry has another form, or a part of it fits none
 */
export function parseQuoted(line: string, isOnline: boolean): CslItem | undefined {
  const { head = '', title, tail = '' } = QUOTED.exec(line)?.groups ?? {};
  const read = title === undefined ? undefined : readHead(head);
  return read && title !== undefined ? finish(read, title, tail, true, isOnline) : undefined;
}

/** Takes apart an entry with its date before the title: APA, Harvard, Chicago's author-date. */
export function parseDated(line: string, isOnline: boolean): CslItem | undefined {
  for (const pattern of [DATED, YEAR_BEHIND]) {
    const { names = '', date = '', rest = '' } = pattern.exec(line)?.groups ?? {};
    const head = rest === '' ? undefined : readResponsible(names, date);
    if (!head || mayBeTitle(head, rest, isOnline)) continue;
    const quoted = SINGLE_QUOTED.exec(rest)?.groups;
    if (quoted) return finish(head, quoted['title'] ?? '', quoted['tail'] ?? '', true, isOnline);
    // Harvard writes a site behind the title of its page, and titles have commas of their own.
    if (/\)\s[^.?!]+,\s\p{Lu}[^,.?!]*\.?$/u.test(line)) return undefined;
    return splitTitle(head, rest, isOnline);
  }
  return undefined;
}

/**
 * Whether the text before a date may be the title of a work without names, and the text after it
 * the publisher: `The ice years. (1931). Quay Press.`
 */
function mayBeTitle({ author, editor }: Head, rest: string, isOnline: boolean): boolean {
  const [first, ...more] = author ?? editor ?? [];
  if (!first || more.length > 0 || !('literal' in first) || EAST_ASIAN.test(first.literal))
    return false;
  if (
    /(?:^|\s)(?!(?:of|for|and|the|on|in|de|la|des|du|und|für|der|die)\b)\p{Ll}/u.test(first.literal)
  )
    return true;
  if (/^In:?\s/u.test(rest)) return true;
  return !isOnline && !isBodyName(first.literal) && !/[.?!]\s+\S/u.test(rest);
}

/** Takes apart an entry whose names end with a colon, as Springer's do: `Lind, A.: Ice years.` */
export function parseColon(line: string, isOnline: boolean): CslItem | undefined {
  const { names = '', rest = '' } =
    (BEFORE_COLON.exec(line) ?? BARE_BEFORE_COLON.exec(line))?.groups ?? {};
  const head = names === '' ? undefined : readResponsible(names, '');
  if (!head?.author?.every((name) => 'family' in name)) return undefined;
  return splitTitle(head, rest, isOnline);
}

/**
 * Takes apart an entry of names, title and imprint, in this order: Vancouver, MLA's and Chicago's
 * books, BibTeX's plain.
 */
export function parsePlain(line: string, isOnline: boolean): CslItem | undefined {
  const stops = Array.from(
    line.slice(0, 600).matchAll(/\.\s+(?=\S)|(?<=\bet al)\.\s+/gu),
  ).reverse();
  for (const stop of stops) {
    const before = line.slice(0, stop.index);
    // The stop of an initial belongs to the name: Lind, A.
    const end = /,\s*(?:\p{Lu}\.[\s-]?)*\p{Lu}$/u.test(before) ? '.' : '';
    const names = readNames(before.replace(ROLE, '') + end);
    const behind = line.slice(stop.index + stop[0].length);
    // Text that continues a name, or the end of one, is not a title.
    const isInitial = /\b\p{Lu}$/u.test(before);
    if (!names || goesOn(behind, isInitial && names.names.length === 1)) continue;
    const isKnown = areResponsible(names);
    if (!isKnown && !isOneName(names)) continue;
    const isEditor = ROLE.test(line.slice(0, stop.index + 1));
    const list = [...names.names];
    const head = { date: '', ...(isEditor ? { editor: list } : { author: list }) };
    const item = splitTitle(head, behind, isOnline);
    if (item && (isKnown || PARTS.has(item.type))) return item;
  }
  return undefined;
}

function goesOn(text: string, isInitial: boolean): boolean {
  return (
    /^(?:and|&|et)\s|^\p{Lu}\./u.test(text) || (isInitial && /^\p{Lu}[\p{L}’'-]*[,;]/u.test(text))
  );
}

/** Takes apart a note of Chicago's: `Ada Lind, The Ice Years (London: Quay Press, 1931), 12–34.` */
export function parseNote(line: string, isOnline: boolean): CslItem | undefined {
  const [, head, tail] = /^([^(“"]+?)\s+(\([^()]+:[^()]+,\s*\d{4}\).*)$/u.exec(line) ?? [];
  if (head === undefined || tail === undefined) return undefined;
  for (const comma of head.matchAll(/,\s+/gu)) {
    const list = readNames(head.slice(0, comma.index));
    if (!list || !(arePersons(list) || isOneName(list))) continue;
    const title = head.slice(comma.index + comma[0].length);
    return finish({ date: '', author: [...list.names] }, title, tail, false, isOnline);
  }
  return undefined;
}

/** Two to four capitalised words: a name, where what follows is a part of a larger work. */
function isOneName({ names: [first, ...more] }: NameList): boolean {
  return (
    more.length === 0 &&
    'literal' in first &&
    /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,3}$/u.test(first.literal)
  );
}

/** Persons, or one body whose words are all capitalised: the beginning of a title seldom is. */
function areResponsible(list: NameList): boolean {
  const [first] = list.names;
  if (arePersons(list)) return true;
  return (
    'literal' in first &&
    isBodyName(first.literal) &&
    !/(?:^|\s)(?!of|for|and|the|on|in|&)[a-z]/.test(first.literal)
  );
}

/** Whether all names are names of persons, rather than of an organisation, or missing. */
export function arePersons({ names }: NameList): boolean {
  return names.every((name) => 'family' in name);
}

const UNDATED = /^(?:n\.\s?d\.?|no date)$/iu;

function isDate(text: string): boolean {
  return UNDATED.test(text) || readDate(text) !== undefined;
}

function readHead(head: string): Head | undefined {
  const text = head.trim().replace(/[,.:]$/, '');
  if (text === '') return { date: '' };
  const dated = /^(?<names>.+?)[\s,]*\((?<date>[^()]+)\)$/u.exec(text)?.groups;
  if (dated && isDate(dated['date'] ?? ''))
    return readResponsible(dated['names'] ?? '', dated['date'] ?? '');
  const behind = /^(?<names>.+?)[.,]?\s+(?<date>(?:1[5-9]|20)\d\d[a-z]?|n\.\s?d)$/u.exec(
    text,
  )?.groups;
  return behind
    ? readResponsible(behind['names'] ?? '', behind['date'] ?? '')
    : readResponsible(head.trim().replace(/[,:]$/, ''), '');
}

/** Reads the names before a title, as authors or editors. */
function readResponsible(text: string, date: string): Head | undefined {
  const names = readNames(text.replace(ROLE, '').replace(/(?<!\b\p{Lu}|\b(?:Jr|Sr))\.$/u, ''));
  if (!names) return undefined;
  const list = [...names.names];
  return { date, ...(ROLE.test(text) ? { editor: list } : { author: list }) };
}

/**
 * Finds where a title without quotation marks ends: at the first end of a sentence, or at a later
 * one where the first was a question or an exclamation.
 */
export function splitTitle(head: Head, text: string, isOnline: boolean): CslItem | undefined {
  const edition = /^.+?,\s*\d+(?:st|nd|rd|th) ed(?:ition|n)?\.(?=\s)/u.exec(
    text.slice(0, sentenceEnds(text)[0]),
  );
  const ends = [...(edition ? [edition[0].length] : []), ...sentenceEnds(text)];
  for (const end of [...ends, text.length]) {
    // The number of a part belongs to the title: “Waves on ice. II.”
    if (/^\s*(?:[IVX]+|Part \w+)\.\s/u.test(text.slice(end))) continue;
    const title = text.slice(0, end);
    const item = finish(head, title, text.slice(end), false, isOnline);
    if (item) return item;
    if (!/[?!？！]["”’]?$/u.test(title)) return undefined;
  }
  return undefined;
}

function finish(
  head: Head,
  written: string,
  tail: string,
  isQuoted: boolean,
  isOnline: boolean,
): CslItem | undefined {
  const { title, fields } = takeExtras(written.trim().replace(/[,.，．。]$/u, ''));
  const { hands, rest } = takeHands(tail.replace(/^[\s.,，。]+/u, ''));
  const origin = readOrigin(rest, { isQuoted, isOnline, date: head.date });
  const issued = head.date === '' ? origin?.issued : readDate(head.date);
  if (!origin || !isTitle(title, isQuoted)) return undefined;
  if (origin['container-title'] !== undefined && !isContainer(origin['container-title']))
    return undefined;
  if (!isQuoted && isOneWord(title) && origin.publisher === undefined) return undefined;
  if (head.date !== '' && issued === undefined && !UNDATED.test(head.date)) return undefined;
  // What follows a question may be the rest of a title rather than what holds the work.
  const isPlaced = (origin.volume ?? origin.issue ?? origin.page) !== undefined;
  if (!isQuoted && /[?!？！]$/u.test(title) && origin['container-title'] && !isPlaced)
    return undefined;
  // A newspaper without an author may be before the title of its article.
  const [first] = head.author ?? [];
  const isHeld = (origin.publisher ?? origin['container-title']) !== undefined;
  if (isQuoted && !isOnline && first && 'literal' in first && !isHeld) return undefined;
  // A year at the end of a title may be the work's own.
  if (rest === '' && !isQuoted && issued === undefined && /\s(?:1[5-9]|20)\d\d$/.test(title))
    return undefined;
  // Names, a title and a page do not distinguish a journal from the rest of a title.
  if (!isQuoted && (issued ?? origin.volume ?? origin.issue) === undefined && origin.page)
    return undefined;
  if (rest === '' && !isQuoted && !isOnline && /,\s*\p{Lu}|\//u.test(title)) return undefined;
  // Chinese, Japanese and Korean lists part all by commas.
  if (rest === '' && !isQuoted && EAST_ASIAN.test(title) && /[,，]|\d$/u.test(title))
    return undefined;
  // Names and words with nothing behind them may be anything.
  if (rest === '' && issued === undefined && !isOnline && !isQuoted) return undefined;
  // A year before the title may be repeated, more exactly, after it.
  if (
    origin.issued !== undefined &&
    issued !== undefined &&
    !origin.issued.startsWith(issued) &&
    !issued.startsWith(origin.issued)
  )
    return undefined;
  return {
    title,
    ...(head.author && { author: head.author }),
    ...(head.editor && { editor: head.editor }),
    ...hands,
    ...origin,
    ...fields,
    ...((issued ?? origin.issued) && { issued: longer(issued, origin.issued) }),
  };
}

/** Editors and translators behind a title, as MLA and Chicago write them: `Edited by K. Berg.` */
function takeHands(tail: string): { hands: Pick<CslItem, 'editor' | 'note'>; rest: string } {
  const [whole = '', role = '', names = ''] =
    /^(Translated|Edited|Trans\.|Ed\.)(?: by)?\s+(\p{Lu}[^()\d:]+?(?<!\b\p{Lu}))(?:\.\s+|,\s+(?=[^,]+,\s*\d{4}))/u.exec(
      tail,
    ) ?? [];
  const list = whole === '' ? undefined : readNames(names);
  if (!list || !(arePersons(list) || isOneName(list))) return { hands: {}, rest: tail };
  const rest = tail.slice(whole.length);
  return /^Ed/.test(role)
    ? { hands: { editor: [...list.names] }, rest }
    : { hands: { note: whole.trim().replace(/[.,]$/, '') }, rest };
}

function longer(one: string | undefined, other: string | undefined): string | undefined {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}
