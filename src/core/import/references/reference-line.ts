import { referenceSourceSchema, type CslItem } from '../../references/csl-schemas.ts';
import type { ReferenceEntryText } from '../tree/document.ts';
import { webAddress } from '../markers/clean-links.ts';
import { parseChineseNote, parseChineseWiki } from './parse-chinese.ts';
import { parseGbt } from './parse-gbt7714.ts';
import { isDoubtful } from './doubt.ts';
import { parseAfterComma } from './parse-after-comma.ts';
import {
  arePersons,
  parseColon,
  parseDated,
  parseNote,
  parsePlain,
  parseQuoted,
} from './parse-latin.ts';
import { readNames } from './names.ts';
import { sentenceEnds } from './phrases.ts';
import { splitLine } from './split-line.ts';

/** An entry of a bibliography, and whether its line could be taken apart. */
export interface ParsedReference {
  readonly item: CslItem;
  /** False where the whole line is kept as the title, as its parts are not certain. */
  readonly isCertain: boolean;
}

const GBT_MARK = /[[［【](?:[JMNDCRSPGAZ]|EB|DB|CP|DS|CM)(?:\/[A-Z]{2})?[\]］】]/;
const DOI = /\b10\.\d{4,9}\/\S/;
const RESOLVER = /^https?:\/\/(?:dx\.)?doi\.org\//i;

/** Words with which a note points to a work: the line says more than the work is. */
const SIGNAL =
  /^(?:see(?: also)?|cf\.?|compare|quoted in|cited in|e\.g\.,?|for example,?|参见|參見|参阅|參閱|详见|詳見|转引自|轉引自)[\s:：]+/iu;

/** Whether a line reads like an entry of a bibliography rather than like prose. */
export function looksBibliographic(text: string): boolean {
  if (GBT_MARK.test(text) || DOI.test(text)) return true;
  const { rest, fields } = splitLine(text);
  if (parseStyles(rest.replace(SIGNAL, ''), fields.URL !== undefined)) return true;
  return fields.URL !== undefined && rest.length <= 120 && !/[。！？；]./.test(rest);
}

/** Takes an entry apart where its style is known; else keeps the whole line as its title. */
export function parseReference({
  text,
  url,
  linkText,
}: Pick<ReferenceEntryText, 'text' | 'url' | 'linkText'>): ParsedReference {
  // Pages lead back from an entry by a sign before it.
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s^↑]+/u, '')
    .trim();
  const linked = url === undefined ? undefined : webAddress(url);
  // Where the words of the link are its address, what else looks like one is a name.
  const isSpelt =
    linkText !== undefined && /^https?:\/\//i.test(linkText) && line.includes(linkText);
  const { rest, fields } = isSpelt
    ? splitLine(line.replace(linkText, ' '), !RESOLVER.test(linkText))
    : splitLine(line);
  const links = {
    ...(linked?.startsWith('http') && !linked.includes('//doi.org/') && { URL: linked }),
    ...(linked && splitLine(linked).fields),
    ...fields,
  };
  const parsed = SIGNAL.test(rest) ? undefined : parseStyles(rest, links.URL !== undefined);
  const whole = parsed && check({ ...withoutAnonymous(parsed), ...links });
  const isInDoubt = whole !== undefined && isDoubtful(whole, rest);
  if (whole && !isInDoubt) return { item: whole, isCertain: true };
  const inner = rest.replace(/^[\s\-–—:：,，、.。]+|[\s\-–—:：,，、;；<(（[［]+[.。]?$/g, '');
  const words = withoutStop(inner);
  const isTitleAlone =
    !isInDoubt &&
    links.URL !== undefined &&
    (linkText === undefined || isSpelt || withoutStop(linkText) === words || words === '') &&
    !isDoubtful({ type: 'webpage', title: words }, rest) &&
    !looksTakenApart(words, VISITED_BEHIND_COMMA.test(line));
  const item = {
    type: links.URL === undefined ? ('document' as const) : ('webpage' as const),
    title: (isTitleAlone ? words : keepWhole(line, words)) || links.URL || links.DOI || line,
    ...links,
  };
  return { item: check(item) ?? { type: 'document', title: line || '—' }, isCertain: isTitleAlone };
}

/** No entry is longer, in characters; the patterns of the styles are made for lines. */
const LONGEST_ENTRY = 1_500;

function parseStyles(rest: string, isOnline: boolean): CslItem | undefined {
  if (rest.length > LONGEST_ENTRY) return undefined;
  return (
    parseGbt(rest) ??
    parseChineseNote(rest) ??
    parseQuoted(rest, isOnline) ??
    parseDated(rest, isOnline) ??
    parseChineseWiki(rest, isOnline) ??
    parseColon(rest, isOnline) ??
    parsePlain(rest, isOnline) ??
    parseAfterComma(rest, isOnline) ??
    parseNote(rest, isOnline)
  );
}

/** The words of styles for a missing name are not an author. */
function withoutAnonymous({ author, ...item }: CslItem): CslItem {
  const isNobody = author?.every((name) => 'literal' in name && ANONYMOUS.test(name.literal));
  return author && !isNobody ? { ...item, author } : item;
}

const ANONYMOUS = /^(?:anon|anonymous|佚名|无名氏|作者不详)\.?$/iu;

function withoutStop(text: string): string {
  return text.replace(/(?<![.。\s])[.。]$/, '').trim();
}

function keepWhole(line: string, words: string): string {
  return words === '' ? line : words;
}

/** Assistants write the day behind a title and a comma; the styles write it behind a stop. */
const VISITED_BEHIND_COMMA = /[,，、]\s*(?:accessed|retrieved|访问|訪問|檢索|检索|存取)/iu;

/** A person with initials: `L. Berg, Ice`, `Berg L, Lind A`, `Berg, L.` */
const BEGINS_WITH_NAME = new RegExp(
  [
    String.raw`^(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}’'-]+(?:\.?,|\s(?:and|et|&)\s)`,
    String.raw`^\p{Lu}[\p{L}’'-]+,\s\p{Lu}(?:\.|\p{Ll}+[,:]\s)`,
    String.raw`^\p{Lu}\p{Ll}[\p{L}’'-]+\s\p{Lu}{1,3},\s\p{Lu}`,
  ].join('|'),
  'u',
);

/** Whether words before an address read like an entry in parts, rather than like a title. */
function looksTakenApart(words: string, isVisited: boolean): boolean {
  if (SIGNAL.test(words) || GBT_MARK.test(words) || /[[［]\d{4}|\d{4}[a-z]?\s?[.．]/u.test(words))
    return true;
  if (/\bn\. ?d\.|\(no date\)|\bpublished online\b|\baccess(?:ed)?\s*:/iu.test(words)) return true;
  if (/[:,]\s*[‘'«].+[’'»],|.[,，:：]\s*《|,\s[“"[].+[”"\]]$/u.test(words)) return true;
  if (/,\s(?:\d{1,2}\s\p{L}+\s)?(?:1[5-9]|20)\d\d\s*(?:[;)]|$)/u.test(words)) return true;
  if (/\b\d{4};\s?\d|\d\s?\(\d+\)\s?[:,]|\d\s?[:：]\s?\d+\s?[–-]\s?\d/u.test(words)) return true;
  if (
    /\((?:1[5-9]|20)\d\d|\bet al\b|\b(?:vol|no|pp)\. ?\d|[“"].+[”"].|,\s*(?:1[5-9]|20)\d\d$/iu.test(
      words,
    )
  )
    return true;
  if (BEGINS_WITH_NAME.test(words) || /\bcollaborations?,|\(\s?\d{4}\s?\)|[;:]$/iu.test(words))
    return true;
  const [before = '', after] = words.split(/\.\s+/, 2);
  const names = after === undefined ? undefined : readNames(before);
  return (
    (!isVisited && sentenceEnds(words).length > 0) || (names !== undefined && arePersons(names))
  );
}

function check(item: CslItem): CslItem | undefined {
  const result = referenceSourceSchema.safeParse(item);
  return result.success && 'title' in result.data ? result.data : undefined;
}
