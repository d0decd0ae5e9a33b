import { isAlias, isCollection, isMap, isScalar, type Node, type Pair } from 'yaml';

/** A replacement of a stretch of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A node whose place in the text is known. */
export type PlacedNode = Node & { range: [start: number, end: number, whole: number] };

/** Applies edits that do not overlap; of several at one place the first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = Math.max(at, edit.end);
  }
  return parts.join('') + text.slice(at);
}

/** Whether something is a node that was parsed from a text. */
export function isPlaced(node: unknown): node is PlacedNode {
  return (
    (isScalar(node) || isCollection(node) || isAlias(node)) &&
    Array.isArray((node as { range?: unknown }).range)
  );
}

/**
 * The offset behind the last character that belongs to a node: without comments and blank lines.
 */
export function endOfNode(node: PlacedNode): number {
  if (!isCollection(node) || node.flow) return node.range[1];
  const last: unknown = node.items.at(-1);
  if (isMap(node)) return endOfPair(last as Pair) ?? node.range[1];
  return isPlaced(last) ? endOfNode(last) : node.range[1];
}

/** The offset behind the value of a pair, or behind its key where it has none. */
export function endOfPair({ key, value }: Pair): number | undefined {
  if (isPlaced(value) && (value.range[1] > value.range[0] || !isPlaced(key)))
    return endOfNode(value);
  // Behind the colon of a key without a value.
  if (isPlaced(value)) return value.range[1];
  return isPlaced(key) ? key.range[1] : undefined;
}

/** The offset at which the line of a place begins. */
export function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** How many characters are before a place in its line. */
export function columnOf(text: string, at: number): number {
  const start = startOfLine(text, at);
  // A byte order mark takes no column.
  return at - start - (text[start] === '\uFEFF' ? 1 : 0);
}

/**
 * The offset of the line end behind what ends at a place, with the comment beside it and the
 * comments below that are indented further than a column: they belong to it.
 *
 * @param at where it ends: in its last line, or at the beginning of the next one
 */
export function endOfLines(text: string, at: number, column: number): number {
  let end = lineEnd(text, at > 0 && text[at - 1] === '\n' ? at - 1 : at);
  for (;;) {
    const next = nextLine(text, end);
    if (next === undefined) return end;
    const own = /^([ \t]*)#/.exec(text.slice(next, lineEnd(text, next)));
    if (!own || (own[1]?.length ?? 0) <= column) return end;
    end = lineEnd(text, next);
  }
}

/** The offset of the end of the line at a place, before a carriage return. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** The offset at which the line behind a line end begins; undefined where there is none. */
export function nextLine(text: string, end: number): number | undefined {
  const feed = text.indexOf('\n', end);
  return feed < 0 ? undefined : feed + 1;
}
