import { formatName } from '../references/format-name.ts';
import type { CslItem } from '../references/csl-schemas.ts';
import type { KnownReference } from '../references/known-references.ts';

/** The type of a record, https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference. */
const TYPES: Readonly<Record<CslItem['type'], string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'paper-conference': 'CPAPER',
  post: 'ICOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  speech: 'GEN',
  thesis: 'THES',
  webpage: 'ELEC',
};

/**
 * Writes works as a RIS file, for reference managers. By hand rather than by citation-js, whose
 * plugin loses the authors of newspaper articles, the month of books and every editor.
 */
export function writeRis(references: readonly KnownReference[]): string {
  return references
    .map(({ key, item }) =>
      listTags(key, item)
        .map(([tag, value]) => `${tag}  - ${value}\r\n`)
        .join(''),
    )
    .join('\r\n');
}

function listTags(key: string, item: CslItem): [tag: string, value: string][] {
  const [firstPage, lastPage] =
    item.page === undefined ? [] : String(item.page).split(/\s*[-–—]\s*/);
  const names = (tag: string, list: CslItem['author']) =>
    (list ?? []).map((name): [string, string] => [tag, formatRisName(name)]);
  const optional: [tag: string, value: string | number | undefined][] = [
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', item.issued?.slice(0, 4)],
    ['DA', item.issued?.includes('-') ? formatRisDate(item.issued) : undefined],
    ['Y2', item.accessed && formatRisDate(item.accessed)],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['ET', item.edition ?? item.version],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', firstPage],
    ['EP', lastPage],
    ['M3', item.genre],
    ['SN', item.ISBN ?? (item.type === 'report' ? item.number : undefined)],
    ['M1', item.type === 'report' && item.ISBN === undefined ? undefined : item.number],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
  ];
  return [
    ['TY', TYPES[item.type]],
    ['ID', key],
    ...names('AU', item.author),
    ...names('A2', item.editor),
    ...optional.flatMap(([tag, value]): [string, string][] =>
      value === undefined ? [] : [[tag, String(value)]],
    ),
    ['ER', ''],
  ];
}

/** RIS splits a name at its comma; a Chinese one has it too. */
function formatRisName(name: Parameters<typeof formatName>[0]): string {
  return 'family' in name && name.given !== undefined
    ? `${name.family}, ${name.given}`
    : formatName(name);
}

/** @example formatRisDate('2024-12') => '2024/12//' */
function formatRisDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
