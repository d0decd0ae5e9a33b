import type { Element, Root } from 'hast';
import { visit, SKIP } from 'unist-util-visit';

/**
 * Turns the alignment of table cells into classes (`align-center`): MDX would write style
 * attributes, which the content policy blocks. Each table gets a box that a wide one scrolls in,
 * by keyboard too, so that the page does not.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { align } = properties;
      if ((tagName !== 'td' && tagName !== 'th') || typeof align !== 'string') return;
      delete properties['align'];
      properties['className'] = [`align-${align}`];
    });
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || index === undefined || !parent) return undefined;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-box'], role: 'group', tabIndex: 0 },
        children: [table],
      };
      parent.children[index] = box;
      return SKIP;
    });
  };
}
