import { Document, isSeq } from 'yaml';

/** How a file is written. */
export interface YamlStyle {
  /** Spaces by which a map is indented more than its key. */
  readonly indent: number;
  /** Spaces by which the dash of a list is indented more than the list's key. */
  readonly dash: number;
  readonly newline: string;
  /** Whether blank lines separate the entries. */
  readonly spaced: boolean;
}

/** How the values of a kind of file are written where they are new. */
export interface Custom {
  /** The order of a map's keys, by the path of the map; keys that are not named come last. */
  orderOf(path: Path): readonly string[];
  /** Whether a list or map is in one line, between brackets or braces. */
  isInline(path: Path, value: object): boolean;
}

/** The keys and places that lead to a value. */
export type Path = readonly (string | number)[];

/** What a value is written for. */
export interface Writing {
  readonly style: YamlStyle;
  readonly custom: Custom;
}

/** How a text was written that a new one takes the place of. */
export type ScalarStyle =
  | 'PLAIN'
  | 'QUOTE_SINGLE'
  | 'QUOTE_DOUBLE'
  | 'BLOCK_FOLDED'
  | 'BLOCK_LITERAL';

/**
 * Writes a value for after `key:` or a dash: with a space, or below it.
 * @param column of the key or the dash
 */
export function writeBehind(value: unknown, column: number, path: Path, writing: Writing): string {
  if (typeof value !== 'object' || value === null) return writeText(value, column, writing);
  const isEmpty = Object.keys(value).length === 0;
  if (isEmpty || writing.custom.isInline(path, value)) return ` ${writeInline(value)}`;
  const { indent, dash } = writing.style;
  const inner = column + (Array.isArray(value) ? dash : indent);
  return `\n${' '.repeat(inner)}${writeBlock(value, inner, path, writing)}`;
}

/**
 * Writes a list or map in lines of its own.
 * @param column at which it begins; the first line is not indented
 */
function writeBlock(value: object, column: number, path: Path, writing: Writing): string {
  const lines = Array.isArray(value)
    ? value.map((item, index) => writeItem(item, column, [...path, index], writing))
    : orderKeys(Object.keys(value), writing.custom.orderOf(path)).map((key) =>
        writePair(key, Reflect.get(value, key), column, path, writing),
      );
  return lines.join(`\n${' '.repeat(column)}`);
}

/** Writes a key with its value. @param path of the map */
export function writePair(
  key: string,
  value: unknown,
  column: number,
  path: Path,
  writing: Writing,
): string {
  return `${writeScalar(key)}:${writeBehind(value, column, [...path, key], writing)}`;
}

/** Writes an item of a list with its dash. */
export function writeItem(item: unknown, column: number, path: Path, writing: Writing): string {
  const isBlock =
    typeof item === 'object' &&
    item !== null &&
    Object.keys(item).length > 0 &&
    !writing.custom.isInline(path, item);
  return isBlock
    ? `- ${writeBlock(item, column + 2, path, writing)}`
    : `-${writeBehind(item, column, path, writing)}`;
}

/** Writes a value in one line, as between brackets. */
export function writeInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeInline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return writeScalar(value, true);
  const pairs = Object.entries(value).map(
    ([key, inner]) => `${writeScalar(key, true)}: ${writeInline(inner)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/**
 * Writes a text, number or truth value in one line.
 * @param isInline whether it is between brackets
 * @param style of the text before it, which is kept where it can be
 */
export function writeScalar(value: unknown, isInline = false, style?: ScalarStyle): string {
  const document = new Document([value]);
  if (isSeq(document.contents)) document.contents.flow = true;
  const quotes = isInline && String(value).includes('\n') ? 'QUOTE_DOUBLE' : style;
  const isQuoted = quotes === 'QUOTE_DOUBLE' || quotes === 'QUOTE_SINGLE';
  const written = document
    .toString({
      lineWidth: 0,
      flowCollectionPadding: false,
      singleQuote: quotes !== 'QUOTE_DOUBLE',
      ...(isQuoted && { defaultStringType: quotes }),
    })
    .trim()
    .slice(1, -1);
  // A text that needs quotes only within brackets is plain outside of them.
  return isInline || isQuoted || typeof value !== 'string' ? written : plainOutside(value, written);
}

function plainOutside(value: string, written: string): string {
  if (!/^['"]/.test(written) || /\n/.test(value)) return written;
  return new Document({ k: value })
    .toString({ lineWidth: 0, singleQuote: true })
    .trimEnd()
    .replace(/^k: /, '');
}

function writeText(value: unknown, column: number, { style }: Writing): string {
  if (typeof value !== 'string' || !value.includes('\n')) return ` ${writeScalar(value)}`;
  return ` ${writeLines(value, column + style.indent, 'BLOCK_LITERAL')}`;
}

/**
 * Writes a text in lines below its key, folded or as it is.
 * @param column of the lines
 */
export function writeLines(
  value: string,
  column: number,
  type: 'BLOCK_FOLDED' | 'BLOCK_LITERAL',
): string {
  const body = value.replace(/\n$/, '');
  // What begins or ends with white space needs more signs than it is worth.
  if (body === '' || /^\s|[\n\r]$|[\p{Cc}--\n]/v.test(body)) return writeScalar(value, true);
  const canFold = !/\n\s|[ \t]$/m.test(body);
  const isFolded = type === 'BLOCK_FOLDED' && canFold;
  const lines = (isFolded ? body.replaceAll('\n', '\n\n') : body)
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(column)}${line}`));
  return [`${isFolded ? '>' : '|'}${value === body ? '-' : ''}`, ...lines].join('\n');
}

/** Puts keys in order; those that the order does not name stay behind the others as they come. */
export function orderKeys(keys: readonly string[], order: readonly string[]): string[] {
  return keys.toSorted((a, b) => rankKey(a, order) - rankKey(b, order));
}

/** The place of a key in an order. */
export function rankKey(key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  return rank < 0 ? order.length : rank;
}
