import { findMarkers, type Span } from '../../text/markers.ts';

/** What a query says by signs and set words, and what is left of it. */
export interface Operators {
  /** Numbers of references. */
  readonly cites: readonly number[];
  /** Words in quotes, without the quotes. */
  readonly phrases: readonly string[];
  /** What a record must not have. */
  readonly excluded: readonly Exclusion[];
  /** The query with all of these replaced by spaces, of the same length. */
  readonly rest: string;
}

/** Words behind a minus. */
export interface Exclusion {
  readonly source: string;
  readonly isPhrase: boolean;
}

// Every kind of quotation marks.
const QUOTED =
  /["“”„〝〞＂]([^"“”„〝〞＂]+)["“”„〝〞＂]|「([^」]+)」|『([^』]+)』|‘([^’]+)’|(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])|《([^》]+)》|«([^»]+)»/gu;
const MINUS = /(?<=^|\s)[-－−](?=["“„〝＂「『‘《«]|[^\s\d-])/gu;
const UNTIL_SPACE = /\S+/y;

const NUMBER = String.raw`[\[［【]?\s*([1-9１-９][0-9０-９]{0,2})\s*[\]］】]?`;
const END = String.raw`(?!\s*[\p{L}\p{N}%％.:：/／-]*[\p{L}\p{N}%％])`;
/** 引用6, 参考文献 7, ref 6, reference 2; 第6条引用; [6 while it is being typed. */
const WORDED = [
  String.raw`(?:(?<!\p{L})(?:参考文献|參考文獻|文献|文獻|引用|引文|注释|註釋|脚注|尾注|注|来源|來源)|(?<!\p{L})(?:references?|refs?\.?|citations?|cites?|footnotes?|notes?))\s*[:：#＃第]?\s*${NUMBER}\s*[号條条]?${END}`,
  String.raw`第\s*${NUMBER}\s*[条條个個号號]?\s*(?:参考文献|參考文獻|文献|文獻|引用|引文|注释|註釋|脚注|注)(?!\p{L})`,
  String.raw`[\[［【]\s*([1-9１-９][0-9０-９]{0,2})\s*$`,
].map((source) => new RegExp(source, 'giu'));

/** In a query with more letters than this, a marker came along with pasted text. */
const MOST_LETTERS = 24;

/** Takes the operators out of a query. */
export function readOperators(raw: string): Operators {
  const markers = findMarkers(raw);
  const isPasted = (raw.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > MOST_LETTERS;
  const cites = markers
    .filter((marker) => !isPasted || standsAlone(raw, marker))
    .flatMap(({ numbers }) => numbers);
  let rest = raw;
  const take = (span: Span) => (rest = blankOut(rest, span));
  const excluded = findExclusions(raw);
  excluded.forEach(take);
  for (const pattern of WORDED) {
    for (const match of Array.from(rest.matchAll(pattern))) {
      cites.push(Number((match[1] ?? '').normalize('NFKC')));
      take({ start: match.index, end: match.index + match[0].length });
    }
  }
  markers.forEach(take);
  const phrases: string[] = [];
  for (const match of Array.from(rest.matchAll(QUOTED))) {
    const span = { start: match.index, end: match.index + match[0].length };
    // Inside a longer run, quotation marks are punctuation: 把AI变成了“奢侈品”.
    if (!standsAlone(rest, span)) continue;
    phrases.push(match.slice(1).find((part) => part !== undefined) ?? '');
    take(span);
  }
  const isOnlyExcluded = !/[\p{L}\p{N}]/u.test(rest) && phrases.length === 0 && cites.length === 0;
  return isOnlyExcluded
    ? { cites: [], phrases: [], excluded: [], rest: raw }
    : { cites: [...new Set(cites)], phrases, excluded, rest };
}

function findExclusions(raw: string): (Exclusion & Span)[] {
  return Array.from(raw.matchAll(MINUS), ({ index, 0: sign }) => {
    const start = index + sign.length;
    QUOTED.lastIndex = start;
    const quoted = QUOTED.exec(raw);
    QUOTED.lastIndex = 0;
    if (quoted?.index === start)
      return {
        source: quoted.slice(1).find((part) => part !== undefined) ?? '',
        isPhrase: true,
        start: index,
        end: start + quoted[0].length,
      };
    UNTIL_SPACE.lastIndex = start;
    const [word = ''] = UNTIL_SPACE.exec(raw) ?? [];
    return { source: word, isPhrase: false, start: index, end: start + word.length };
  });
}

function standsAlone(text: string, { start, end }: Span): boolean {
  return /(?:^|\s)$/.test(text.slice(0, start)) && /^(?:\s|$)/.test(text.slice(end));
}

function blankOut(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}
