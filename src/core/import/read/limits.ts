import type { Nodes, Root } from 'mdast';

/**
 * Most signs of Markdown in one paragraph: its parser's time grows with their square. An essay has
 * some dozens.
 */
const MOST_SIGNS = 10_000;
/** Most closing brackets of one paragraph: for each its parser looks back over all of it. */
const MOST_BRACKETS = 1_500;
/** Most pieces of one paragraph: words, markers, links, emphasis. */
const MOST_PIECES = 20_000;

/** Most lists and quotations within one another: the time of the parser grows with the square. */
const MOST_NESTED = 60;
/** Widest indentation of an item, in columns: four for each list around it. */
const WIDEST_INDENT = 4 * MOST_NESTED;
const CONTAINER = /[ \t]{0,3}(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))/y;

/** Whether a Markdown text holds more signs or nesting than can be read in reasonable time. */
export function hasDenseMarkdown(text: string): boolean {
  let signs = 0;
  let brackets = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') signs = brackets = 0;
    brackets += line.match(/\]/g)?.length ?? 0;
    if (brackets > MOST_BRACKETS) return true;
    if (isNestedDeeply(line)) return true;
    signs += line.match(/[*_~`[\]!<>&\\+-]/g)?.length ?? 0;
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}

/** Whether a line opens lists and quotations beyond the limit. */
function isNestedDeeply(line: string): boolean {
  const indent = line.length - line.trimStart().length;
  if (
    indent > WIDEST_INDENT &&
    /^(?:>|[-*+]\s|\d{1,9}[.)]\s)/.test(line.slice(indent, indent + 12))
  )
    return true;
  CONTAINER.lastIndex = 0;
  let count = 0;
  while (CONTAINER.test(line)) {
    count += 1;
    if (count > MOST_NESTED) return true;
  }
  return false;
}

/** Most elements open at once: the time of the parser grows with the square of their depth. */
const DEEPEST = 500;
/** Most elements that one closing tag leaves open: the parser reopens each in the next block. */
const MOST_MISNESTED = 1_000;
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/i;

/** Whether the elements of a page are nested deeper, or crossed more often, than a page needs. */
export function hasDeepHtml(text: string): boolean {
  const open: string[] = [];
  let misnested = 0;
  for (const [, slash, tag = ''] of text.matchAll(/<(\/?)([a-z][a-z\d-]{0,20})/gi)) {
    const name = tag.toLowerCase();
    if (UNCLOSED.test(name)) continue;
    if (!slash) open.push(name);
    else {
      // Bounded, as a stray closing tag would search all of the stack.
      const at = open.lastIndexOf(name);
      if (at >= 0 && at < open.length - 1 && FORMATTING.test(name)) misnested += 1;
      if (at >= 0) open.length = at;
    }
    if (open.length > DEEPEST || misnested > MOST_MISNESTED) return true;
  }
  return false;
}

/** Elements that need no closing tag, or have none. */
const UNCLOSED =
  /^(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rb|rt|rtc|rp|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|path|circle|rect|line|polygon|use|stop|g)$/i;

/** Whether a paragraph has more pieces or brackets than can be written and read in time. */
export function hasDenseBlock({ children }: Root): boolean {
  return children.some(
    (block) =>
      countPieces(block, () => 1) > MOST_PIECES ||
      countPieces(block, countBrackets) > MOST_BRACKETS,
  );
}

function countBrackets(node: Nodes): number {
  return 'value' in node ? (node.value.match(/\]/g)?.length ?? 0) : 0;
}

/** The sum over a paragraph; of a list or table that of its largest paragraph. */
function countPieces(node: Nodes, count: (node: Nodes) => number): number {
  if (!('children' in node)) return count(node);
  const isBlock =
    node.type === 'list' ||
    node.type === 'table' ||
    node.type === 'tableRow' ||
    node.type === 'blockquote' ||
    node.type === 'listItem';
  const counts = node.children.map((child) => countPieces(child, count));
  return isBlock ? Math.max(0, ...counts) : counts.reduce((sum, part) => sum + part, count(node));
}
