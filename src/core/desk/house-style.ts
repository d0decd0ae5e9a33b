import { type Custom, type Path, writeInline } from './yaml/write-value.ts';

/** The longest list that is written in one line. */
const LONGEST_LINE = 150;

const FINDING = ['verdict', 'checked', 'figures', 'note', 'correction', 'changes', 'sources'];
const REVIEW = ['quote', ...FINDING, 'compute', 'parts'];
const PART = ['claim', 'verdict', 'note', 'correction', 'sources', 'compute'];
const USE = ['id', 'locator', 'place', 'passage'];
const PLACE = ['file', 'page', 'lines', 'anchor'];
const PASSAGE = ['begins', 'ends', 'quote', 'numbers', 'sha256', 'file', 'checked'];
const CHANGE = ['date', 'from', 'why'];
const SOURCE = [
  'type',
  'title',
  'language',
  'author',
  'editor',
  'container-title',
  'issued',
  'publisher-place',
  'publisher',
  'edition',
  'volume',
  'issue',
  'page',
  'genre',
  'number',
  'version',
  'DOI',
  'ISBN',
  'URL',
  'archive',
  'accessed',
  'note',
  'offline',
  'newer',
  'reading',
  'read',
];
const NAME = ['family', 'given', 'literal'];

const INLINE: ReadonlySet<unknown> = new Set(['place', 'figures', 'numbers', 'author', 'editor']);

/** How reviews.yaml is written: the site's own language first, what is short in one line. */
export function reviewStyle(languages: readonly string[]): Custom {
  return {
    orderOf(path) {
      const [, second] = path;
      if (path.length === 0) return [];
      if (path.length === 1) return REVIEW;
      const last = path.at(-1);
      if (last === 'place') return PLACE;
      if (last === 'passage') return PASSAGE;
      if (path.at(-2) === 'sources') return USE;
      if (path.length === 3 && second === 'parts') return PART;
      if (path.length === 3 && second === 'changes') return CHANGE;
      return languages;
    },
    isInline: (path, value) =>
      INLINE.has(path.at(-1)) || isInlineList(path, value) || isUse(path, value),
  };
}

/** Whether a list is short enough for one line, such as of a single use of a source. */
function isInlineList(path: Path, value: object): boolean {
  if (!Array.isArray(value) || !isShort(path, value)) return false;
  if (path.at(-1) === 'compute') return value.length === 1;
  if (path.at(-1) !== 'sources') return false;
  return value.length === 1
    ? typeof value[0] !== 'object' || isUse([...path, 0], value[0])
    : value.every((use) => typeof use !== 'object');
}

/** Whether a map is a use of a source that names no passage. */
function isUse(path: Path, value: unknown): boolean {
  const isItem = path.at(-2) === 'sources' && typeof path.at(-1) === 'number';
  return isItem && typeof value === 'object' && value !== null && !('passage' in value);
}

/** How sources.yaml is written. */
export function sourceStyle(languages: readonly string[]): Custom {
  return {
    orderOf: (path) => {
      if (path.length === 1) return SOURCE;
      return isNames(path) ? NAME : languages;
    },
    isInline: (path) => INLINE.has(path.at(-1)) || isNames(path),
  };
}

/** How claim-ids.yaml is written. */
export const CLAIM_ID_STYLE: Custom = {
  orderOf: (path) => (path.length === 0 ? ['kept', 'verdicts', 'retired'] : ['reason', 'now']),
  isInline: (path) => path.length === 2 && path[0] === 'retired',
};

function isNames(path: Path): boolean {
  return path[1] === 'author' || path[1] === 'editor';
}

function isShort(path: Path, value: object): boolean {
  return path.length * 2 + writeInline(value).length <= LONGEST_LINE;
}
