import type { Heading, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { joinTexts, replaceNodes, setChildren } from './edit-tree.ts';

/**
 * Takes the title out of a text: the heading that opens it, where no other stands as high. The site shows it above the text.
 * @param isNamed whether the file says its title elsewhere, so that only a heading of the first level is another
 */
export function takeTitle(tree: Root, isNamed: boolean): string | undefined {
  const [first, next] = tree.children;
  if (first?.type !== 'heading' || !next) return undefined;
  // A second heading of its level says that the first is one of several.
  const isAlone = tree.children.every(
    (node) => node === first || node.type !== 'heading' || node.depth > first.depth,
  );
  const words = toString(first).replace(/\s+/g, ' ').trim();
  if (!isAlone || first.depth > (isNamed ? 1 : 2) || words === '') return undefined;
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

const HOLDS_TEXT: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell']);

/** Removes spaces that no page shows, and what has nothing in it. */
export function tidyTree(tree: Root): void {
  joinTexts(tree);
  visit(tree, (node) => {
    if (HOLDS_TEXT.has(node.type) && 'children' in node) trimEdges(node);
  });
  replaceNodes(tree, (node) => {
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
  const children = [...block.children] as PhrasingContent[];
  for (const node of children) {
    if (node.type !== 'text') continue;
    node.value = node.value.replace(/\r\n?/g, '\n').replace(/[^\S\n]*\n\s*/g, '\n');
    if (block.type !== 'paragraph') node.value = node.value.replaceAll('\n', ' ');
  }
  trimEdge(children, 0, /^\s+/);
  trimEdge(children, -1, /\s+$/);
  setChildren(block, children);
}

function trimEdge(children: PhrasingContent[], edge: 0 | -1, spaces: RegExp): void {
  for (;;) {
    const node = children.at(edge);
    if (node?.type === 'text') node.value = node.value.replace(spaces, '');
    const isNothing = node?.type === 'break' || (node?.type === 'text' && node.value === '');
    if (!isNothing) return;
    children.splice(edge, 1);
  }
}
