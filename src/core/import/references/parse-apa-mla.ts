import type { CslItem } from '../../references/csl-schemas.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Takes apart an entry in the style of the APA: authors (date). title. container, volume(issue), pages.
 * @returns undefined where it is of another style, or has a part that cannot be told
 */
export function parseApa(line: string): CslItem | undefined {
  const match =
    /^(.{2,300}?)\s*\((\d{4})[a-z]?(?:,\s*([A-Z][a-z]+)\.?(?:\s+(\d{1,2}))?)?\)\.\s*(.+)$/.exec(
      line,
    );
  if (!match) return undefined;
  const [, names = '', year = '', month, day, rest = ''] = match;
  const [, title = '', origin = ''] =
    /^(.+?[^.])(?:[.?!](?:\s+|$))(.*)$/.exec(`${rest.replace(/\.?\s*$/, '')}. `) ?? [];
  const author = readApaNames(names);
  const container = readContainer(origin.replace(/\.\s*$/, '').trim());
  const issued = readDate(year, month, day);
  if (title === '' || !author || !container || !issued) return undefined;
  const type = container.volume === undefined ? 'document' : 'article-journal';
  return { type, title: title.trim(), author, issued, ...container };
}

/** Takes apart an entry in the style of the MLA: author. "title." container, …, year. */
export function parseMla(line: string): CslItem | undefined {
  const [, name, title, origin = ''] =
    /^([^"“”]{2,120}?)\.\s*["“]([^"“”]+?)[.,]?["”][.,]?\s*(.*)$/.exec(line) ?? [];
  if (name === undefined || title === undefined) return undefined;
  const parts = origin
    .replace(/\.\s*$/, '')
    .split(/,\s*/)
    .filter((part) => part !== '');
  const [container] = parts;
  const issued = parts
    .map((part) => /^(?:\d{1,2}\s+)?(?:[A-Z][a-z]{2,8}\.?\s+)?(\d{4})$/.exec(part)?.[1])
    .find((year) => year !== undefined);
  const volume = parts
    .map((part) => /^vol\. (\d+)$/.exec(part)?.[1])
    .find((number) => number !== undefined);
  const issue = parts
    .map((part) => /^no\. (\d+)$/.exec(part)?.[1])
    .find((number) => number !== undefined);
  const page = parts
    .map((part) => /^pp?\. ([\d–-]+)$/.exec(part)?.[1])
    .find((pages) => pages !== undefined);
  const isNamed = container !== undefined && !/\d{4}$|^(?:vol|no|pp?)\. /.test(container);
  return {
    type: volume === undefined ? 'document' : 'article-journal',
    title,
    author: [{ literal: name }],
    ...(isNamed && { 'container-title': container }),
    ...(issued && { issued }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(page && { page }),
  };
}

/** Names as `Smith, J. A., & Lee, K.`, or one organisation. */
function readApaNames(names: string): CslItem['author'] {
  const text = names.trim().replace(/[.,]?$/, (end) => (end === '.' ? '.' : ''));
  const one = String.raw`(\p{L}[\p{L}'’ -]*),\s*((?:\p{Lu}\.(?:[\s-]*))+)`;
  const pairs = Array.from(
    text.matchAll(new RegExp(`${one}(?:,?\\s*(?:&|and)\\s*|,\\s*|$)`, 'gu')),
  );
  if (pairs.length > 0 && pairs.map(([whole]) => whole).join('') === text) {
    return pairs.map(([, family = '', given = '']) => ({
      family: family.trim(),
      given: given.trim(),
    }));
  }
  return text.includes(',') || text.length > 80
    ? undefined
    : [{ literal: text.replace(/\.$/, '') }];
}

/** What follows the title: nothing, a name, or a journal with its volume. */
function readContainer(
  origin: string,
): Pick<CslItem, 'container-title' | 'volume' | 'issue' | 'page'> | undefined {
  if (origin === '') return {};
  const [, name, volume, issue, page] =
    /^(.+?),\s*(\d+)(?:\s*\(([^)]+)\))?(?:,\s*(\d+(?:\s*[-–]\s*\d+)?))?$/.exec(origin) ?? [];
  if (name !== undefined && volume !== undefined)
    return { 'container-title': name, volume, ...(issue && { issue }), ...(page && { page }) };
  return /^[^,.]+$/.test(origin) ? { 'container-title': origin } : undefined;
}

function readDate(
  year: string,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (month === undefined) return year;
  const index = MONTHS.findIndex(
    (name) =>
      name === month.toLowerCase() || (month.length >= 3 && name.startsWith(month.toLowerCase())),
  );
  if (index < 0) return undefined;
  const written = `${year}-${String(index + 1).padStart(2, '0')}`;
  return day === undefined ? written : `${written}-${day.padStart(2, '0')}`;
}
