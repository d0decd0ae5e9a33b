import type { CslItem } from '../../references/csl-schemas.ts';

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

/**
 * Takes apart an entry in the style of GB/T 7714, without its addresses: responsibility. title[type]. origin.
 * @returns undefined where it is of another style, or has a part that cannot be told
 */
export function parseGbt(line: string): CslItem | undefined {
  const match = /^(.*?)\s*[[［]([A-Z]{1,2})(?:\/[A-Z]{2})?[\]］]\s*(.*)$/.exec(line);
  const type = TYPES[match?.[2] ?? ''];
  if (!match || type === undefined) return undefined;
  const [, head = '', , tail = ''] = match;
  const { author, title } = splitHead(head);
  const { rest, fields } = takeDates(tail);
  const origin = readOrigin(rest, type);
  if (title === '' || !origin) return undefined;
  return { type, title, ...(author && { author }), ...fields, ...origin };
}

/** Authors end at the first full stop that ends no initial. */
function splitHead(head: string): { author?: CslItem['author']; title: string } {
  const stop = /(?<!\b\p{Lu})(?:[．。]\s*|\.\s+|(?<=\p{Script=Han})\.|(?<=et al)\.\s*)/u.exec(head);
  const names = stop ? head.slice(0, stop.index).trim() : '';
  const author = readNames(names);
  // What stands before a title's own full stop is no name.
  if (!stop || !author) return { title: head.trim() };
  return { author, title: head.slice(stop.index + stop[0].length).trim() };
}

function readNames(names: string): CslItem['author'] {
  const parts = names
    .split(/\s*[,，、;；]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:等|et al\.?)$/i.test(part));
  const isName = (part: string) => part.length <= 40 && !/\d|[:：?？!！“”"]/.test(part);
  if (parts.length === 0 || !parts.every(isName)) return undefined;
  return parts.map((part) => {
    const [, family, given] =
      /^(\p{Lu}[\p{Lu}'’-]+) (\p{Lu}(?:[ .-]*\p{Lu})*\.?)$/u.exec(part) ?? [];
    return family !== undefined && given !== undefined ? { family, given } : { literal: part };
  });
}

/** Takes out (2024-12-27) and [2025-01-20]: the day of publication and of access. */
function takeDates(tail: string): { rest: string; fields: Fields } {
  const fields: Fields = {};
  const rest = tail
    .replace(
      /[（(](\d{4}(?:-\d{2}(?:-\d{2})?)?)[)）]/,
      (_, date: string) => ((fields.issued = date), ''),
    )
    .replace(
      /\[(\d{4}-\d{1,2}-\d{1,2})\]/,
      (_, date: string) => (
        (fields.accessed = date
          .split('-')
          .map((part) => part.padStart(2, '0'))
          .join('-')),
        ''
      ),
    );
  return { rest: rest.replace(/^[\s.．。]+|[\s.．。]+$/g, ''), fields };
}

const PAGES = String.raw`(?:\s*[:：]\s*([A-Z]?\d+(?:\s*[-–—~,，]\s*[A-Z]?\d+)*))?`;

function readOrigin(origin: string, type: CslItem['type']): Fields | undefined {
  if (origin === '') return {};
  if (type === 'article-journal') {
    const match = new RegExp(
      `^(.+?)[,，]\\s*(\\d{4})(?:[,，]\\s*(\\d+)?\\s*(?:[（(]([^)）]+)[)）])?)?${PAGES}$`,
    ).exec(origin);
    if (!match) return undefined;
    const [, container = '', issued = '', volume, issue, page] = match;
    return {
      'container-title': container,
      issued,
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(page && { page }),
    };
  }
  if (type === 'article-newspaper') {
    const [, container, issued, page] =
      /^(.+?)[,，]\s*(\d{4}(?:-\d{2}-\d{2})?)(?:\s*[（(]([^)）]+)[)）])?$/.exec(origin) ?? [];
    return container === undefined || issued === undefined
      ? undefined
      : { 'container-title': container, issued, ...(page && { page }) };
  }
  const [, host, published = host === undefined ? origin : ''] =
    /^\/\/\s*(.+?)(?:[.．。]\s*(.*))?$/.exec(origin) ?? [];
  const [, edition, rest = published] =
    /^(第?\d+版|\d+\s*版|\d+(?:st|nd|rd|th) ed)[.．。]\s*(.*)$/i.exec(published) ?? [];
  const match = new RegExp(
    `^(?:((?!\\d{4}\\b)[^:：,，]+?)\\s*[:：]\\s*)?((?!\\d{4}\\b)[^:：,，]+?)?(?:[,，]\\s*)?(\\d{4}(?:-\\d{2}){0,2})?${PAGES}$`,
  ).exec(rest);
  if (!match) return undefined;
  const [, place, publisher, issued, page] = match;
  return {
    ...(host && { 'container-title': host }),
    ...(edition && { edition: edition.replace(/^第|\s*版$/g, '') }),
    ...(place && { 'publisher-place': place }),
    ...(publisher && { publisher }),
    ...(issued && { issued }),
    ...(page && { page }),
  };
}
