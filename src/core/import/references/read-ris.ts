import type { CslItem } from '../../references/csl-schemas.ts';

const TYPES: Readonly<Record<string, CslItem['type']>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  JFULL: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  WHOLE: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  DATA: 'dataset',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  ICOMM: 'post',
  BLOG: 'post-weblog',
  RPRT: 'report',
  COMP: 'software',
  THES: 'thesis',
  ELEC: 'webpage',
  WEB: 'webpage',
  UNPB: 'article',
  SLIDE: 'speech',
};
const FIELDS: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  BT: 'container-title',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  ET: 'edition',
  VL: 'volume',
  IS: 'issue',
  M3: 'genre',
  DO: 'DOI',
  UR: 'URL',
  L2: 'URL',
  LA: 'language',
  N1: 'note',
};

/**
 * Reads the records of a RIS file as items of CSL-JSON. By hand rather than by citation-js, whose
 * plugin loses the authors of newspaper articles and the day of a date.
 */
export function readRis(text: string): Record<string, unknown>[] {
  const items: Record<string, unknown>[] = [];
  let tags: [tag: string, value: string][] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = /^([A-Z][A-Z\d]) {1,2}- ?(.*)$/.exec(line) ?? [];
    const last = tags.at(-1);
    if (tag === 'ER') {
      items.push(toItem(tags));
      tags = [];
    } else if (tag !== undefined) tags.push([tag, value.trim()]);
    else if (last && line.trim() !== '') last[1] += ` ${line.trim()}`;
  }
  if (tags.length > 0) items.push(toItem(tags));
  return items;
}

function toItem(tags: readonly (readonly [tag: string, value: string])[]): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  const valueOf = (...names: string[]) =>
    tags.find(([tag, value]) => names.includes(tag) && value !== '')?.[1];
  for (const [tag, value] of tags) {
    const field = FIELDS[tag];
    if (field !== undefined && value !== '') item[field] ??= value;
  }
  const type = TYPES[valueOf('TY') ?? ''] ?? 'document';
  const names = (...kinds: string[]) =>
    tags
      .filter(([tag, value]) => kinds.includes(tag) && value !== '')
      .map(([, value]) => readName(value));
  const [first, last] = [valueOf('SP'), valueOf('EP')];
  const issue = valueOf('SN');
  return {
    ...item,
    type,
    id: valueOf('ID'),
    author: names('AU', 'A1'),
    editor: names('A2', 'ED', 'A3'),
    issued: readRisDate(valueOf('DA') ?? valueOf('PY', 'Y1')),
    accessed: readRisDate(valueOf('Y2')),
    page: first === undefined ? undefined : [first, last].filter(Boolean).join('-'),
    number: valueOf('M1') ?? (type === 'report' ? issue : undefined),
    ISBN: type === 'book' || type === 'chapter' ? issue : undefined,
  };
}

function readName(name: string): Record<string, string> {
  const [family = '', given] = name.split(/\s*,\s*/, 2);
  return given ? { family, given } : { literal: name };
}

/** @example readRisDate('2024/12//') => '2024-12' */
function readRisDate(date: string | undefined): string | undefined {
  return (
    date
      ?.split(/[/-]/)
      .slice(0, 3)
      .filter((part) => /^\d+$/.test(part))
      .map((part) => part.padStart(2, '0'))
      .join('-') || undefined
  );
}
