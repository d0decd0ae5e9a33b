import type { Nodes, Root } from 'mdast';

/** Most signs of Markdown in one paragraph: its parser's time grows with their square. An essay has some dozens. */
const MOST_SIGNS = 10_000;
/** Most pieces of one paragraph: words, markers, links, emphasis. */
const MOST_PIECES = 20_000;

/** Whether a paragraph of a Markdown text holds more signs than can be read in reasonable time. */
export function hasDenseMarkdown(text: string): boolean {
  let signs = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') signs = 0;
    signs += line.match(/[*_~`[\]!<>&\\+-]/g)?.length ?? 0;
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}

/** Deepest nesting of one kind of element: the time its parser takes grows with the square, and its readers need a stack. */
const DEEPEST = 500;

/** Whether the elements of a page are nested deeper than any page needs. */
export function hasDeepHtml(text: string): boolean {
  const depths = new Map<string, number>();
  for (const [, slash, name = ''] of text.matchAll(/<(\/?)([a-z][a-z\d-]{0,20})/gi)) {
    const depth = Math.max(0, (depths.get(name) ?? 0) + (slash ? -1 : 1));
    if (depth > DEEPEST && !UNCLOSED.test(name)) return true;
    depths.set(name, depth);
  }
  return false;
}

/** Elements that need no closing tag, or have none. */
const UNCLOSED =
  /^(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rb|rt|rtc|rp|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|path|circle|rect|line|polygon|use|stop|g)$/i;

/** Whether a paragraph consists of more pieces than can be written and read in reasonable time. */
export function hasDenseBlock({ children }: Root): boolean {
  return children.some((block) => countPieces(block) > MOST_PIECES);
}

function countPieces(node: Nodes): number {
  if (!('children' in node)) return 1;
  const isBlock =
    node.type === 'list' ||
    node.type === 'table' ||
    node.type === 'tableRow' ||
    node.type === 'blockquote' ||
    node.type === 'listItem';
  const counts = node.children.map(countPieces);
  return isBlock ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 1);
}
