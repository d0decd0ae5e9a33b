import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const LIST = /^(?:[ou]l|menu)$/;

/**
 * Moves a list that is directly in a list into the item before it, as browsers show it: Google Docs
 * and older editors write lists so, and as an item of its own it would be counted.
 */
export function nestLists(html: Root): void {
  visit(html, 'element', (list: Element, index, parent) => {
    if (parent?.type !== 'element' || index === undefined) return undefined;
    if (!LIST.test(list.tagName) || !LIST.test(parent.tagName)) return undefined;
    const before = parent.children
      .slice(0, index)
      .findLast((child) => child.type === 'element' && child.tagName === 'li');
    if (before?.type !== 'element') return undefined;
    before.children.push(list);
    parent.children.splice(index, 1);
    nestLists({ type: 'root', children: [list] });
    return [SKIP, index];
  });
}
