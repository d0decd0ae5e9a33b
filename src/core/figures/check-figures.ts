import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { readAttribute } from '../text/jsx-attributes.ts';
import { FIGURE_ELEMENT } from '../text/prose-markup.ts';

/** Checks that the figures an essay shows exist. */
export function checkFigures(tree: Root, file: string, figures: ReadonlySet<string>): Diagnostic[] {
  const known =
    figures.size > 0 ? `which holds ${[...figures].join(', ')}` : 'which is empty or missing';
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    if (!('name' in node) || node.name !== FIGURE_ELEMENT) return;
    const id = readAttribute(node, 'id');
    if (id !== undefined && figures.has(id)) return;
    const at = node.position?.start ?? { line: 1, column: 1 };
    const message =
      id === undefined
        ? 'this figure has no id that is written out'
        : `the figure ${id} is not in content/figures, ${known}`;
    const hint =
      id === undefined
        ? `write <${FIGURE_ELEMENT} id="…" /> with the name of a figure`
        : `write content/figures/${id}.yaml and ${id}.csv, or correct the id`;
    diagnostics.push(errorAt(file, at, 'unknown-figure', message, hint));
  });
  return diagnostics;
}
