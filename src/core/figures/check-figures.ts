import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { readAttribute } from '../text/jsx-attributes.ts';
import { FIGURE_ELEMENT } from '../text/prose-markup.ts';
import { listed, msg } from '../shared/message.ts';

/** Checks that the figures an essay shows exist. */
export function checkFigures(tree: Root, file: string, figures: ReadonlySet<string>): Diagnostic[] {
  const describe = (id: string) =>
    figures.size > 0
      ? msg`the figure ${id} is not in content/figures, which holds ${listed([...figures])}`
      : msg`the figure ${id} is not in content/figures, which is empty or missing`;
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    if (!('name' in node) || node.name !== FIGURE_ELEMENT) return;
    const id = readAttribute(node, 'id');
    if (id !== undefined && figures.has(id)) return;
    const at = node.position?.start ?? { line: 1, column: 1 };
    const message =
      id === undefined ? msg`this figure has no id that is written out` : describe(id);
    const hint =
      id === undefined
        ? msg`write <${FIGURE_ELEMENT} id="…" /> with the name of a figure`
        : msg`write content/figures/${id}.yaml and ${id}.csv, or correct the id`;
    diagnostics.push(errorAt(file, at, 'unknown-figure', message, hint));
  });
  return diagnostics;
}
