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
    const at = node.position?.start ?? { line: 1, column: 1 };
    const fault = findFault(node);
    if (fault) diagnostics.push(warningAt(file, at, ...fault));
    if (node.type !== 'text') return;
    for (const [pattern, hint] of FOREIGN) {
      const [found] = pattern.exec(node.value) ?? [];
      if (found === undefined) continue;
      const message = msg`${found} is shown to readers as it is written`;
      diagnostics.push(warningAt(file, at, 'shown-markup', message, hint));
      break;
    }
  });
  return diagnostics;
}

/** Signs that other programs read and Markdown does not, with what to write in their place. */
const FOREIGN: readonly (readonly [pattern: RegExp, hint: Message])[] = [
  [/!\[\[[^\]\n]+\]\]/, msg`write a picture as ![what it shows](picture.png)`],
  [
    /!?\[[^\]\n]*\]\((?!https?:)[^()\n]*\.\w+[^()\n]*\)/,
    msg`write %20 for each space of the address, or name the file without spaces`,
  ],
  [/\[\[(?!\d)[^[\]\n]+\]\]/, msg`write a link as [words](other-essay.html)`],
  [/^:::+ *\w+/, msg`leave it out; > before the lines sets them apart`],
  [/\[-?@[\w:.-]+[^\]\n]*\]/, msg`cite with a number, [1], and its entry in references.yaml`],
];

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
