import type { CslItem } from '../../references/csl-schemas.ts';
import { DATE_PATTERN, readDate } from './dates.ts';
import { readNames } from './names.ts';

const PAGE = String.raw`(?:[,，]\s*第?\s*(?<page>[\d\-–—~、,]+)\s*页)?`;
const DATE = `(?<date>${DATE_PATTERN})`;
const NAMES = String.raw`(?:(?<names>[^《》“”:：,，.。]{2,60}?)(?:著|编著|编|主编|译)?\s*[:：,，.。]?\s*)?`;

/** The form of works in Chinese notes, whose titles are in 《》 or “”. */
const NOTES = [
  // 林一：《冰年》，北京：某社，1931年，第12页
  String.raw`${NAMES}《(?<title>[^《》]+)》[,，.。]?\s*(?:第?(?<edition>\d+)版[,，.。]\s*)?(?:(?<place>[\p{Script=Han}]{2,8})\s*[:：]\s*)?(?<publisher>[\p{Script=Han}\p{L}·\s]{2,30}?)[,，.。]?\s*${DATE}(?:版)?${PAGE}`,
  // 林一：《渡轮与冰》，《河港学报》2005年第2期，第12页
  String.raw`${NAMES}[《“](?<title>[^《》“”]+)[》”][,，.。]?\s*(?:载\s*)?《(?<container>[^《》]+)》[,，.。]?\s*(?:第(?<volume>\d+)卷[,，]?\s*)?${DATE}(?:[,，]?\s*第(?<issue>\d+)期)?${PAGE}`,
].map((source) => new RegExp(`^(?:${source})$`, 'iu'));

const PARTS = /[.．。]\s*/u;
const WIKI_DATE = new RegExp(String.raw`^${DATE}(?:\s*[[［](?<accessed>[^[\]]+)[\]］])?$`, 'iu');
const WIKI_JOURNAL = new RegExp(
  String.raw`^${DATE}[,，]\s*(?:(?<volume>\d+)\s*)?(?:[(（](?<issue>[^()（）]+)[)）])?(?:\s*[:：]\s*(?<page>[\w–-]+))?(?:\s*[[［](?<accessed>[^[\]]+)[\]］])?$`,
  'iu',
);

/** Takes apart an entry as Chinese notes write it. @returns undefined where it has another form */
export function parseChineseNote(line: string): CslItem | undefined {
  const whole = line.replace(/[\s.。,，]+$/u, '');
  for (const [index, pattern] of NOTES.entries()) {
    const groups = pattern.exec(whole)?.groups;
    const names = groups?.['names'];
    const list = names === undefined ? undefined : readNames(names);
    const issued = readDate(groups?.['date'] ?? '');
    if (!groups || issued === undefined || (names !== undefined && !list)) continue;
    const { title = '', edition, place, publisher, container, volume, issue, page } = groups;
    return {
      type: index === 0 ? 'book' : 'article-journal',
      title,
      ...(list && { author: [...list.names] }),
      issued,
      ...(edition && { edition }),
      ...(place && { 'publisher-place': place }),
      ...(publisher && { publisher }),
      ...(container && { 'container-title': container }),
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(page && { page }),
    };
  }
  return undefined;
}

/**
 * Takes apart what the templates of the Chinese Wikipedia write: `names. title. work. date [day of
 * access]`. Names and work may be missing, and then two parts may be either: such an entry is not
 * certain.
 */
export function parseChineseWiki(line: string, isOnline: boolean): CslItem | undefined {
  if (!/\p{Script=Han}/u.test(line)) return undefined;
  const parts = line.replace(/[\s.。]+$/u, '').split(PARTS);
  const last = parts.pop() ?? '';
  const groups = (WIKI_DATE.exec(last) ?? WIKI_JOURNAL.exec(last))?.groups;
  const issued = readDate(groups?.['date'] ?? '');
  const accessed = groups?.['accessed'] === undefined ? undefined : readDate(groups['accessed']);
  if (
    !groups ||
    issued === undefined ||
    (groups['accessed'] !== undefined && accessed === undefined)
  )
    return undefined;
  const [first = '', second = '', third] = parts;
  const { volume, issue, page } = groups;
  const isJournal = (volume ?? issue ?? page) !== undefined;
  const list = third === undefined ? undefined : readNames(first);
  const isName = /^[\p{Script=Han}·]{2,4}$/u.test(first);
  if (
    parts.length < 2 ||
    parts.length > 3 ||
    (third !== undefined && !list) ||
    (third === undefined && isName)
  )
    return undefined;
  if (!isJournal && !isOnline && accessed === undefined) return undefined;
  const [title, container] = third === undefined ? [first, second] : [second, third];
  const [, place, publisher] = /^([^:：]{2,20})[:：]\s*([^:：]+)$/u.exec(container) ?? [];
  if (place !== undefined && publisher !== undefined)
    return {
      type: 'book',
      title: title.replace(/^《(.+)》$/u, '$1'),
      ...(list && { author: [...list.names] }),
      'publisher-place': place,
      publisher,
      issued,
      ...(page && { page }),
      ...(accessed && { accessed }),
    };
  return {
    type: isJournal ? 'article-journal' : 'webpage',
    title: title.replace(/^《(.+)》$/u, '$1'),
    ...(list && { author: [...list.names] }),
    'container-title': container.replace(/^《(.+)》$/u, '$1'),
    issued,
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(page && { page }),
    ...(accessed && { accessed }),
  };
}
