import type { Heading, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { joinTexts, replaceNodes, setChildren } from './edit-tree.ts';

/**
 * Takes the title out of a text: the heading that opens it, where no other has its level or the
 * file says the same elsewhere. The site shows it above the text.
 * @param named the title that the file says elsewhere, so that only a heading of the first level is
 *   another
 */
export function takeTitle(tree: Root, named: string | undefined): string | undefined {
  const [first, next] = tree.children;
  if (first?.type !== 'heading' || !next) return undefined;
  // A second heading of its level says that the first is one of several.
  const isAlone = tree.children.every(
    (node) => node === first || node.type !== 'heading' || node.depth > first.depth,
  );
  const words = toString(first).replace(/\s+/g, ' ').trim();
  if (words === '' || (words !== named && !isAlone)) return undefined;
  if (words !== named && first.depth > (named === undefined ? 2 : 1)) return undefined;
  tree.children.shift();
  return words;
}

/** Lets the headings begin at the second level, as the title is the first. */
export function lowerHeadings(tree: Root): void {
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => void headings.push(node));
  if (!headings.some(({ depth }) => depth === 1)) return;
  // One more than five at most is six, which are the depths there are.
  for (const heading of headings)
    heading.depth = Math.min(heading.depth + 1, 6) as Heading['depth'];
}

/** Stars that part sections. */
const ASTERISM = /^(?:⁂|[*＊※✻✽∗⁎](?:\s?[*＊※✻✽∗⁎]){2})$/;

const HOLDS_TEXT: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell']);

/** Removes spaces that no page shows, and what has nothing in it. */
export function tidyTree(tree: Root): void {
  joinTexts(tree);
  visit(tree, (node) => {
    if (HOLDS_TEXT.has(node.type) && 'children' in node) trimEdges(node);
  });
  replaceNodes(tree, (node) => {
    if (node.type === 'paragraph' && ASTERISM.test(toString(node)))
      return [{ type: 'thematicBreak' }];
    const isEmpty =
      'children' in node &&
      node.children.length === 0 &&
      node.type !== 'tableCell' &&
      node.type !== 'listItem' &&
      node.type !== 'mdxJsxFlowElement';
    return isEmpty || (node.type === 'text' && node.value === '') ? [] : undefined;
  });
}

function trimEdges(block: Parents): void {
  const isLine = block.type !== 'paragraph';
  const children = (block.children as PhrasingContent[]).map(
    (node): PhrasingContent =>
      isLine && node.type === 'break' ? { type: 'text', value: ' ' } : node,
  );
  for (const node of children) {
    if (node.type !== 'text') continue;
    node.value = trimLineEnds(node.value);
    if (isLine) node.value = node.value.replaceAll('\n', ' ');
  }
  const kept: PhrasingContent[] = [];
  for (const node of children) {
    const last = kept.at(-1);
    // Markdown cannot write a break whose line is empty, such as one that held a picture alone.
    if (last?.type === 'break' && node.type === 'break') continue;
    if (last?.type === 'break' && node.type === 'text') {
      if (node.value.startsWith('\n')) kept.pop();
      else node.value = node.value.trimStart();
      if (node.value === '') continue;
    }
    if (node.type === 'break' && last?.type === 'text') last.value = last.value.trimEnd();
    kept.push(node);
  }
  trimEdge(kept, 0);
  trimEdge(kept, -1);
  setChildren(block, kept);
}

/**
 * Removes the spaces around line ends, and empty lines. Linear, where a regular expression is not.
 */
function trimLineEnds(text: string): string {
  if (!/[\n\r]/.test(text)) return text;
  const lines = text.split(/\r\n?|\n/);
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const tail = index < last ? line.trimEnd() : line;
      return index > 0 ? tail.trimStart() : tail;
    })
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join('\n');
}

function trimEdge(children: PhrasingContent[], edge: 0 | -1): void {
  for (;;) {
    const node = children.at(edge);
    if (node?.type === 'text')
      node.value = edge === 0 ? node.value.trimStart() : node.value.trimEnd();
    const isNothing = node?.type === 'break' || (node?.type === 'text' && node.value === '');
    if (!isNothing) return;
    children.splice(edge, 1);
  }
}
