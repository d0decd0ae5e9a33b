import { isScalar, type Document, type Node, type Pair } from 'yaml';
import {
  columnOf,
  type Edit,
  endOfLines,
  endOfNode,
  isPlaced,
  lineEnd,
  nextLine,
  startOfLine,
} from './places.ts';
import {
  type Path,
  writeBehind,
  writeInline,
  writeLines,
  writeScalar,
  type Writing,
} from './write-value.ts';

/** A text that is changed, and how new values are written in it. */
export interface Editing extends Writing {
  readonly text: string;
  readonly document: Document;
  /**
   * Makes a node say something else, by edits as small as they can be.
   * @throws Unplaceable
   */
  edit(node: Node, value: unknown, path: Path): Edit[];
}

/** A value cannot be changed in place; the value around it has to be rewritten. */
export class Unplaceable extends Error {}

/**
 * Changes the value of a pair in a block or between braces.
 *
 * @param path of the map
 * @throws Unplaceable
 */
export function editPair(
  { key, value: node }: Pair,
  value: unknown,
  path: Path,
  editing: Editing,
  isInline = false,
): Edit[] {
  if (!isPlaced(key)) throw new Unplaceable();
  const inner = [...path, keyOf(key)];
  if (isPlaced(node)) {
    try {
      return editing.edit(node, value, inner);
    } catch (fault) {
      if (!(fault instanceof Unplaceable)) throw fault;
    }
  }
  const { text } = editing;
  const isText = isScalar(node) && isPlaced(node) && node.range[1] > node.range[0];
  if (
    isText &&
    !isObject(value) &&
    !String(value).includes('\n') &&
    !/^BLOCK/.test(node.type ?? '')
  )
    return [
      {
        start: node.range[0],
        end: node.range[1],
        text: writeScalar(value, isInline, isScalar(node) ? node.type : undefined),
      },
    ];
  const start = text.indexOf(':', key.range[1]) + 1;
  const end = isPlaced(node) ? Math.max(endOfNode(node), start) : start;
  if (isInline) return [{ start, end, text: ` ${writeInline(value)}` }];
  return [replaceBehind(start, end, writeNew(node, key.range[0], value, inner, editing), text)];
}

function writeNew(
  node: unknown,
  key: number,
  value: unknown,
  path: Path,
  editing: Editing,
): string {
  const column = columnOf(editing.text, key);
  const type = isScalar(node) ? node.type : undefined;
  if (typeof value === 'string' && (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL'))
    return ` ${writeLines(value, column + editing.style.indent, type)}`;
  return writeBehind(value, column, path, editing);
}

/** Puts new text behind a colon; a comment beside the old one goes behind the first new line. */
function replaceBehind(start: number, end: number, written: string, text: string): Edit {
  // A block of text ends where the next line begins.
  const last =
    end > start && text[end - 1] === '\n' ? lineEnd(text, startOfLine(text, end - 1)) : end;
  const comment = /^[ \t]+#.*/.exec(text.slice(last, lineEnd(text, last)))?.[0] ?? '';
  const [first = '', ...others] = written.split('\n');
  return {
    start,
    end: last + comment.length,
    text: [first + comment, ...others].join('\n'),
  };
}

/** Cuts whole lines, with what belongs to the last of them. @param start of the first line */
export function cutLines(text: string, start: number, end: number, column: number): Edit {
  const last = endOfLines(text, end, column);
  const next = nextLine(text, last);
  // Of the last line of a file the line end before it goes.
  return next === undefined
    ? {
        start: start > 0 ? lineEnd(text, start - 1) - carriage(text, start) : 0,
        end: text.length,
        text: '',
      }
    : { start, end: next, text: '' };
}

function carriage(text: string, start: number): number {
  return text[start - 2] === '\r' && text[start - 1] === '\n' ? 1 : 0;
}

/** The name of a key, as data have it. */
export function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
