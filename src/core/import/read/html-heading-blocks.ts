import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

const HEADING = /^h[1-6]$/;
const BLOCKS: ReadonlySet<string> = new Set(
  'p div table ul ol dl pre blockquote section article figure hr h1 h2 h3 h4 h5 h6'.split(' '),
);

/** Moves blocks out of a heading that begins with words of its own: it was not closed. */
export function openHeadings(html: Root): void {
  visit(html, 'element', (heading: Element, index, parent) => {
    if (!HEADING.test(heading.tagName) || !parent || index === undefined) return undefined;
    const at = heading.children.findIndex(holdsBlock);
    const words = heading.children.slice(0, Math.max(at, 0));
    if (toString({ type: 'root', children: words }).trim() === '') return undefined;
    parent.children.splice(index + 1, 0, ...heading.children.splice(at));
    return [SKIP, index + 1];
  });
}

function holdsBlock(child: ElementContent): boolean {
  return child.type === 'element' && (BLOCKS.has(child.tagName) || child.children.some(holdsBlock));
}
