import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Diagnostic, warningAt } from '../diagnostics/diagnostics.ts';
import { type Message, msg } from '../shared/message.ts';

/**
 * Warns about elements that some readers cannot see or use: a second title, a picture or a link
 * without words.
 */
export function adviseOnStructure(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node: Nodes) => {
    const fault = findFault(node);
    if (!fault) return;
    const at = node.position?.start ?? { line: 1, column: 1 };
    diagnostics.push(warningAt(file, at, ...fault));
  });
  return diagnostics;
}

type Fault = [rule: Diagnostic['rule'], message: Message, hint: Message];

function findFault(node: Nodes): Fault | undefined {
  if (node.type === 'heading' && node.depth === 1)
    return [
      'second-title',
      msg`a heading with one # is a second title of the page`,
      msg`begin the headings of an essay with ##`,
    ];
  if (node.type === 'image' && !node.alt?.trim())
    return [
      'no-alternative',
      msg`the picture ${node.url} has no words for readers who do not see it`,
      msg`say between the brackets what it shows: ![…](…)`,
    ];
  const isEmpty = node.type === 'link' && toString(node).trim() === '';
  if (isEmpty && node.children.every(({ type }) => type === 'text'))
    return [
      'empty-link',
      msg`the link to ${node.url} has no words, so that readers cannot see it`,
      msg`write its words between the brackets: [words](address)`,
    ];
  return undefined;
}
