import type { Root, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findMarkerForms } from './marker-forms.ts';

/**
 * Puts markers that have a cell of a table to themselves behind the words of the cell before it: a
 * column of sources supports its row, and a marker without words could support nothing.
 */
export function moveCellMarkers(tree: Root): void {
  visit(tree, 'tableRow', ({ children }) => {
    for (const [index, cell] of children.entries()) {
      if (!holdsMarkersOnly(cell)) continue;
      const before = children.slice(0, index).findLast((other) => toString(other).trim() !== '');
      if (!before || !/[\p{L}\p{N}]/u.test(toString(before))) continue;
      before.children.push(...cell.children);
      cell.children = [];
    }
  });
}

function holdsMarkersOnly(cell: TableCell): boolean {
  const text = cell.children
    .map((node) => (node.type === 'text' && !node.data?.isEscaped ? node.value : '—'))
    .join('');
  // Behind a stop nothing is an index.
  const { markers } = findMarkerForms(`。${text.trim()}`, { roundBrackets: false });
  const length = markers.reduce((sum, { start, end }) => sum + end - start, 0);
  return markers.length > 0 && length === text.replaceAll(/\s+/g, '').length;
}
