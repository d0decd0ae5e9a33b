import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts the number and the words of an entry into one paragraph, which programs that write
 * bibliographies by styles of CSL (pandoc, Zotero) set into two divisions.
 */
export function joinCslEntries(html: Root): void {
  visit(html, 'element', (entry: Element) => {
    if (!hasClass(entry, 'csl-entry')) return;
    const number = entry.children.find((child) => hasClass(child, 'csl-left-margin'));
    const words = entry.children.find((child) => hasClass(child, 'csl-right-inline'));
    if (!number || !words || !('children' in number) || !('children' in words)) return;
    entry.tagName = 'p';
    entry.children = [...number.children, { type: 'text', value: ' ' }, ...words.children];
  });
}

function hasClass(node: ElementContent, name: string): boolean {
  return node.type === 'element' && [node.properties['className']].flat().includes(name);
}
