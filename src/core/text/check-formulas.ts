import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { renderFormula } from './render-formula.ts';
import { msg } from '../shared/message.ts';

/** Checks that each formula of an essay is TeX that the pages can show, and that it ends. */
export function checkFormulas(tree: Root, body: string, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return;
    const at = node.position?.start ?? { line: 1, column: 1 };
    const source = body.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'math' && !/\n[\t >]*\$\$+\s*$/.test(source)) {
      const hint = msg`close it by a line $$, or write \\$\\$ for dollar signs`;
      diagnostics.push(errorAt(file, at, 'invalid-formula', msg`the formula never ends`, hint));
      return;
    }
    const rendered = renderFormula(node.value, node.type === 'math');
    if (!('fault' in rendered)) return;
    const tex = node.value.replace(/\s+/g, ' ').trim();
    const shown = tex.length > 40 ? `${tex.slice(0, 39)}…` : tex;
    diagnostics.push(
      errorAt(
        file,
        at,
        'invalid-formula',
        msg`the formula ${shown} cannot be read: ${rendered.fault}`,
        msg`correct its TeX, or write \\$ for a dollar sign that opens no formula`,
      ),
    );
  });
  return diagnostics;
}
