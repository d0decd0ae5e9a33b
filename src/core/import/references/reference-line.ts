import { referenceSourceSchema, type CslItem } from '../../references/csl-schemas.ts';
import { trimAddress } from '../markers/link-addresses.ts';
import { parseApa, parseMla } from './parse-apa-mla.ts';
import { parseGbt } from './parse-gbt7714.ts';
import type { ReferenceEntryText } from '../tree/document.ts';
import { webAddress } from '../markers/clean-links.ts';

/** An entry of a bibliography, and whether its line could be taken apart. */
export interface ParsedReference {
  readonly item: CslItem;
  /** False where the line stands as the title, as its parts could not be told for sure. */
  readonly isCertain: boolean;
}

/** The parts of a line that can be told whatever its style is. */
export interface LineParts {
  /** The line without addresses and dates of access. */
  readonly rest: string;
  readonly fields: Pick<CslItem, 'URL' | 'DOI' | 'accessed'>;
}

const ADDRESS = /https?:\/\/[\w\-.~:/?#@!$&'()*+,;=%[\]]+/i;
const DOI =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi\s*[:：]\s*)?\b(10\.\d{4,9}\/[^\s"<>，。；、）】]+)/i;
const ACCESSED =
  /[（(［[]?\s*(?:(?:访问|检索|引用|查阅)(?:日期|时间)?(?:于)?\s*[:：]?|(?:last\s+)?(?:accessed|retrieved|visited)(?:\s+on)?:?)\s*(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})日?\s*[)）\]］]?[.。]?/i;
const GBT_MARK = /[[［](?:[JMNDCRSPGAZ]|EB|DB|CP|DS|CM)(?:\/[A-Z]{2})?[\]］]/;

/** Whether a line reads like an entry of a bibliography rather than like prose. */
export function looksBibliographic(text: string): boolean {
  if (GBT_MARK.test(text) || DOI.test(text)) return true;
  const { rest, fields } = splitLine(text);
  if (parseApa(rest) ?? parseMla(rest)) return true;
  return fields.URL !== undefined && rest.length <= 120 && !/[。！？；]./.test(rest);
}

/** Takes an entry apart where its style is known, GB/T 7714, APA or MLA; else keeps the whole line as its title. */
export function parseReference({
  text,
  url,
  linkText,
}: Pick<ReferenceEntryText, 'text' | 'url' | 'linkText'>): ParsedReference {
  const line = text.replace(/\s+/g, ' ').trim();
  const { rest, fields } = splitLine(line);
  const linked = url === undefined ? undefined : webAddress(url);
  const links = {
    ...(linked?.startsWith('http') && !linked.includes('//doi.org/') && { URL: linked }),
    ...(linked && splitLine(linked).fields),
    ...fields,
  };
  const parsed = parseGbt(rest) ?? parseApa(rest) ?? parseMla(rest);
  if (parsed) {
    const whole = check({
      ...parsed,
      ...(parsed.type === 'document' && links.URL !== undefined && { type: 'webpage' }),
      ...links,
    });
    if (whole) return { item: whole, isCertain: true };
  }
  const words = rest
    .replace(/^[\s\-–—:：,，、.。]+|[\s\-–—:：,，、;；<(（[［]+[.。]?$/g, '')
    .trim();
  const isTitleAlone = links.URL !== undefined && (linkText === undefined || linkText === words);
  const item = {
    type: links.URL === undefined ? ('document' as const) : ('webpage' as const),
    title: words || links.URL || links.DOI || line,
    ...links,
  };
  return { item: check(item) ?? { type: 'document', title: line || '—' }, isCertain: isTitleAlone };
}

/** Sets apart the address, the DOI and the day of access. */
export function splitLine(line: string): LineParts {
  const accessed = ACCESSED.exec(line);
  let rest = accessed ? line.replace(accessed[0], ' ') : line;
  const day = accessed?.[1]
    ?.match(/\d+/g)
    ?.map((part) => part.padStart(2, '0'))
    .join('-');
  const doi = DOI.exec(rest);
  const DOIValue = doi?.[1] && trimAddress(doi[1]);
  if (doi && DOIValue)
    rest = rest.replace(doi[0].slice(0, doi[0].length - (doi[1]?.length ?? 0)) + DOIValue, ' ');
  const address = ADDRESS.exec(rest);
  const URL = address && trimAddress(address[0].replace(/[[\]].*$/, ''));
  if (URL) rest = rest.replace(URL, ' ');
  rest = rest
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[<（(［[]\s*[>）)］\]])+\s*[.。]?\s*$/, '')
    .replace(
      /\s*(?:Retrieved from|Available at|Available from|网址|链接|URL)\s*[:：]?\s*[.。]?\s*$/i,
      '',
    )
    .replace(/([.。])(?:\s*[.。])+$/, '$1')
    .trim();
  return {
    rest,
    fields: {
      ...(URL && { URL }),
      ...(DOIValue && { DOI: DOIValue }),
      ...(day && { accessed: day }),
    },
  };
}

function check(item: CslItem): CslItem | undefined {
  const result = referenceSourceSchema.safeParse(item);
  return result.success && 'title' in result.data ? result.data : undefined;
}
