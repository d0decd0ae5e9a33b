import type { CslItem } from '../../references/csl-schemas.ts';
import { trimAddress } from '../markers/link-addresses.ts';
import { DATE_PATTERN, readDate } from './dates.ts';

/** The parts of a line that are clear whatever its style is. */
export interface LineParts {
  /** The line without addresses, identifiers and dates of access. */
  readonly rest: string;
  readonly fields: Pick<CslItem, 'URL' | 'DOI' | 'ISBN' | 'accessed' | 'archive' | 'note'>;
}

const ADDRESS = /(?:https?:\/\/|\bwww\.)[\w\p{Script=Latin}\-.~:/?#@!$&'()*+,;=%[\]]+/giu;
const BARE_ADDRESS =
  /(?<=[\s,(])(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|cn|uk|de|fr|io|info)(?:\/[\w\-.~/?#&=%+]*)?(?=[\s.,)]|$)/i;
const DOI =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi\s*[:：]?\s*)?\b(10\.\d{4,9}\/[^\s"<>，。；、）】]+)/gi;
const RESOLVER = /^https?:\/\/(?:dx\.)?doi\.org\/10\./i;
const ISBN = /\bISBN(?:-1[03])?[:：]?\s*([\dXx][\dXx\s-]{8,16}[\dXx])(?![\w-])/;
const ACCESS_WORD = String.raw`(?:(?:访问|檢索|检索|检索于|引用|查阅|查閱|存取|訪問|获取|讀取)(?:日期|时间|時間)?(?:为|為|于|於)?\s*[:：]?|(?:(?:last|date)\s+)?(?:accessed|retrieved|visited|cited|viewed|access(?:ed)? date)(?:\s+on)?\s*:?)`;
const ACCESSED = new RegExp(
  String.raw`[（(［[]?\s*${ACCESS_WORD}\s*(${DATE_PATTERN})(?:\s*于)?\s*[)）\]］]?[.。,，;]?(?:\s*(?:from|at|via):?(?=\s|$))?`,
  'iu',
);
const AMBIGUOUS_VISIT = /\b(?:accessed|retrieved)\s+\d{1,2}\/\d{1,2}\/\d{4}/iu;
/** What templates and databases add that says nothing of the work. */
const NOISE = [
  /\bArchived\s*(?:\([^()]*\)\s*)?from the original(?:\s*\(PDF\))?(?:\s+on\s+[^.]*\d{4}(?:-\d{2}-\d{2})?)?\.?/giu,
  /[（(]\s*(?:原始内容|原始內容|原文)[^()（）]*[)）][.。]?/gu,
  /\(PDF\)/gu,
  /\b(?:CiteSeerX|PMID|PMC|S2CID|OCLC|Bibcode|JSTOR|ISSN|hdl|SSRN|Zbl|MR|LCCN)\s*[:：]?\s*[\w./&-]*\d[\w./&X-]*\.?/gu,
  /\[\s*(?:Online|Internet|在线)\s*\]\.?\s*(?=Available|$)/giu,
  /[（(](?:英语|英文|中文|日语|法语|德语|in [A-Z][a-z]+|[\p{Script=Han}]{2}（[\p{Script=Han}]+）)[)）]/gu,
];
const AVAILABLE = /[\s,，]*[(（]\s*available\s+(?:at|from)\s*[)）]\s*[.。]?\s*$/iu;
const LABEL =
  /\s*(?:Retrieved from|Available(?: (?:at|from|online))?|URL|网址|链接|網址|連結|原文链接)\s*[:：]?\s*[.。]?\s*$/i;

function addressOf(rest: string): RegExpExecArray | undefined {
  const found = Array.from(rest.matchAll(ADDRESS)).filter(([text]) => !RESOLVER.test(text));
  // The name of a site may be the title of its page: what has a scheme is the address.
  const address = found.find(([text]) => /^http/i.test(text)) ?? found[0];
  return address ?? (ACCESSED.test(rest) ? (BARE_ADDRESS.exec(rest) ?? undefined) : undefined);
}

/**
 * Sets apart the address, the DOI, the ISBN and the day of access.
 * @param isLinked whether a link gives the address, so that the line holds none
 */
export function splitLine(line: string, isLinked = false): LineParts {
  const fields: { -readonly [key in keyof LineParts['fields']]: LineParts['fields'][key] } = {};
  let rest = line;
  // Publishers' addresses hold the identifier: they are taken whole, before it is looked for.
  const address = isLinked ? undefined : addressOf(rest);
  const URL = address && trimAddress(address[0].replace(/[[\]].*$/, ''));
  if (URL) {
    fields.URL = /^https?:/i.test(URL) ? URL : `http://${URL}`;
    rest = rest.replace(URL, ' ');
  }
  for (const doi of Array.from(rest.matchAll(DOI))) {
    const value = doi[1] && trimAddress(doi[1].replace(/[\]>].*$/, ''));
    if (!value || (fields.DOI !== undefined && fields.DOI !== value)) continue;
    fields.DOI = value;
    rest = rest.replace(doi[0].slice(0, doi[0].length - (doi[1]?.length ?? 0)) + value, ' ');
  }
  const accessed = ACCESSED.exec(rest);
  const day = accessed?.[1] === undefined ? undefined : readDate(accessed[1]);
  if (accessed && day !== undefined) {
    fields.accessed = day;
    rest = rest.replace(accessed[0], ' ');
  }
  // A day of figures alone may be read in two ways, and stays as it was.
  const [figures] = AMBIGUOUS_VISIT.exec(rest) ?? [];
  if (figures !== undefined && fields.accessed === undefined) {
    fields.note = figures.trim();
    rest = rest.replace(figures, ' ');
  }
  const bracketed = /[[［](\d{4}-\d{2}-\d{2})[\]］]/u.exec(rest);
  const visited = bracketed?.[1] === undefined ? undefined : readDate(bracketed[1]);
  if (bracketed && visited !== undefined && fields.accessed === undefined) {
    fields.accessed = visited;
    rest = rest.replace(bracketed[0], ' ');
  }
  const isbn = ISBN.exec(rest);
  if (isbn?.[1]) {
    fields.ISBN = isbn[1].trim();
    rest = rest.replace(isbn[0], ' ');
  }
  for (const noise of NOISE) rest = rest.replace(noise, ' ');
  return { rest: tidy(rest), fields };
}

function tidy(rest: string): string {
  let text = rest.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/(?:\s*[<（(［[]\s*[>）)］\]])+\s*[.。]?\s*$/, '')
      .replace(AVAILABLE, '')
      .replace(LABEL, '')
      .replace(/([.。])(?:\s*[.。,，;；])+$/, '$1')
      .replace(/[\s,，;；:：<（([]+$/u, '')
      .trim();
  }
  return text.replace(/\s+([.,])(?=\s|$)/g, '$1');
}
