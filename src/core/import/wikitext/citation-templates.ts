import type { CslItem } from '../../references/csl-schemas.ts';
import { readDate } from '../references/dates.ts';
import { readCslItem } from '../references/read-csl-item.ts';
import type { Template } from './templates.ts';

/** What kind of work a template of citation is for, by the word behind `cite`. */
const TYPES: Readonly<Record<string, CslItem['type']>> = {
  arxiv: 'article',
  biorxiv: 'article',
  book: 'book',
  conference: 'paper-conference',
  encyclopedia: 'chapter',
  journal: 'article-journal',
  magazine: 'article-magazine',
  'mailing list': 'post',
  news: 'article-newspaper',
  newspaper: 'article-newspaper',
  newsgroup: 'post',
  'press release': 'webpage',
  report: 'report',
  speech: 'speech',
  'tech report': 'report',
  techreport: 'report',
  thesis: 'thesis',
  tweet: 'post',
  web: 'webpage',
};

/** Values that say how the template is shown, and nothing of the work. */
const IGNORED =
  /^(?:ref|mode|postscript|url-status|deadurl|dead-url|df|name-list-style|author-?link\d*|authorlink\d*|author\d+-link|editor-?link\d*|display-authors|separator|cs1-dates|via)$/;

/** A work as a template describes it, and the words that a reader sees of it. */
export interface TemplateCitation {
  /** Undefined where the template names no title. */
  readonly item: CslItem | undefined;
  /** All values, in the order of a list of references; the last may be an address. */
  readonly words: string;
  readonly url: string | undefined;
}

/** Whether a template is a citation: `{{cite web|…}}`, `{{Citation|…}}`. */
export function isCitation({ name }: Template): boolean {
  return /^(?:v?cite(?! needed| check)\s[a-z][a-z -]{1,24}|citation)$/i.test(name);
}

/**
 * Reads a template of citation. Its values are named, so that nothing has to be guessed.
 * @param plain makes plain words of the wikitext of a value
 */
export function readCitation(
  { name, values }: Template,
  plain: (wikitext: string) => string,
): TemplateCitation {
  const used = new Set<string>();
  const get = (...keys: string[]): string | undefined => {
    const found = keys.filter((key) => values.has(key));
    for (const key of found) used.add(key);
    const [first] = found;
    const words = first === undefined ? '' : plain(values.get(first) ?? '').trim();
    return words === '' ? undefined : words;
  };
  const kind = name.replace(/^v?cite\s+/, '');
  const author = readNames(get, '');
  const editor = readNames(get, 'editor');
  const chapter = get('chapter', 'contribution', 'entry', 'article', 'section');
  const own = get('title', 'script-title');
  const work = get(
    'journal',
    'magazine',
    'newspaper',
    'work',
    'website',
    'encyclopedia',
    'encyclopaedia',
    'periodical',
    'book-title',
    'conference',
    'mailinglist',
  );
  const date = get('date');
  const [year, month] = [get('year'), get('month')];
  const told = date ?? [month, year].filter(Boolean).join(' ');
  const visited = get('access-date', 'accessdate');
  const url = get('url', 'chapter-url', 'contribution-url');
  const type = TYPES[kind] ?? guessType(values);
  const title = chapter ?? own;
  const fields = {
    type: chapter !== undefined && type === 'book' ? 'chapter' : type,
    title,
    author,
    editor,
    'container-title': chapter === undefined || own === undefined ? work : own,
    publisher: get('publisher', 'institution', 'agency', 'school'),
    'publisher-place': get('location', 'place', 'publication-place'),
    issued: readDate(told) ?? readDate(year ?? '') ?? /\b(?:1[5-9]|20)\d\d\b/.exec(told)?.[0],
    accessed: readDate(visited ?? ''),
    volume: get('volume'),
    issue: get('issue', 'number'),
    page: get('pages', 'page', 'p', 'pp', 'at')?.replaceAll('--', '–'),
    edition: get('edition'),
    DOI: get('doi'),
    ISBN: get('isbn'),
    URL: url,
  };
  const item = readCslItem(fields)?.item;
  const archive = get('archive-url', 'archiveurl');
  const rest = [...values]
    .filter(([key]) => !used.has(key) && !IGNORED.test(key))
    .map(([key, value]) => (/^\d+$/.test(key) ? plain(value) : `${key}: ${plain(value)}`));
  const words = [
    [...(author ?? []), ...(editor ?? [])].map(wordName).join('; '),
    chapter === undefined ? own : `${chapter}. ${own ?? ''}`,
    work,
    fields.volume,
    fields.issue,
    fields.page,
    fields.edition,
    fields['publisher-place'],
    fields.publisher,
    told || year,
    visited && `Retrieved ${visited}`,
    fields.DOI,
    fields.ISBN,
    ...rest,
    archive,
  ];
  return {
    item: item && archive?.startsWith('http') ? { ...item, archive } : item,
    words: words
      .map((part) => part?.trim().replace(/\.$/, ''))
      .filter(Boolean)
      .join('. '),
    url: url?.startsWith('http') ? url : undefined,
  };
}

type Name = { literal: string } | { family: string; given?: string };

/** The persons of a template: `last1=`, `author2=`, `vauthors=Lind A, Berg K`. */
function readNames(
  get: (...keys: string[]) => string | undefined,
  role: '' | 'editor',
): Name[] | undefined {
  const names: Name[] = [];
  const short = get(role === '' ? 'vauthors' : 'veditors');
  for (const name of short?.split(/\s*,\s*/) ?? []) {
    const [, family, given] = /^(\S.*?)\s+([A-Z]{1,4})$/.exec(name) ?? [];
    names.push(family && given ? { family, given } : { literal: name });
  }
  for (let place = 1; place <= 60; place++) {
    const keys = (...bases: string[]) =>
      bases.flatMap((base) => (place === 1 ? [base, `${base}1`] : [`${base}${place}`]));
    const roles = (base: string) =>
      role === '' ? [base] : [`${role}-${base}`, `${role}${place}-${base}`];
    const family = get(...keys(...['last', 'surname'].flatMap(roles)));
    const given = get(...keys(...['first', 'given'].flatMap(roles)));
    const whole = get(...keys(role === '' ? 'author' : 'editor'));
    if (family === undefined && whole === undefined) {
      if (given !== undefined) names.push({ literal: given });
      if (place > 1) break;
      continue;
    }
    if (family !== undefined)
      names.push(given === undefined ? { literal: family } : { family, given });
    // A name that the template does not part is kept as it is.
    else if (whole !== undefined) names.push({ literal: whole });
  }
  const several = get(role === '' ? 'authors' : 'editors');
  if (several !== undefined) names.push({ literal: several });
  return names.length > 0 ? names : undefined;
}

function wordName(name: Name): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}

/** `{{citation}}` is for works of every kind: its fields show which. */
function guessType(values: ReadonlyMap<string, string>): CslItem['type'] {
  if (values.has('journal')) return 'article-journal';
  if (values.has('newspaper')) return 'article-newspaper';
  if (values.has('magazine')) return 'article-magazine';
  if (values.has('isbn') || (values.has('publisher') && !values.has('url'))) return 'book';
  return values.has('url') ? 'webpage' : 'document';
}
