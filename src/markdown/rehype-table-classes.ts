import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Turns the alignment of table cells into classes (`align-center`): MDX would write style
 * attributes, which the content policy blocks.
 */
export function rehypeTableClasses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { align } = properties;
      if ((tagName !== 'td' && tagName !== 'th') || typeof align !== 'string') return;
      delete properties['align'];
      properties['className'] = [`align-${align}`];
    });
  };
}
