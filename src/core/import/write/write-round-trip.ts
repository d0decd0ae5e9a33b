import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { readEssayText, type EssayText } from '../../text/essay-text.ts';
import { parseMdx } from '../../text/parse-mdx.ts';
import { replaceNodes } from '../tree/edit-tree.ts';
import { writeMdx } from './write-mdx.ts';

const ELEMENTS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

/**
 * Writes a tree and reads it again: whatever it holds, what is read must say the same, and be no code. Signs of emphasis do not
 * always open and close where they should, as within a word or side by side: where they fail, elements take their place.
 *
 * @returns the body of the essay, and its text as the site reads it
 */
export function writeFaithfully(tree: Root): { body: string; text: EssayText } {
  const written = tryWriting(tree);
  if (written) return { body: written.body, text: readEssayText(written.read, written.body) };
  for (const block of tree.children)
    if (!tryWriting({ type: 'root', children: [block] })) useElements(block);
  const plain = tryWriting(tree);
  // Text is escaped whatever it is: a failure here is one of the importer.
  if (!plain) throw new Error('The text could not be written so that it reads the same.');
  return { body: plain.body, text: readEssayText(plain.read, plain.body) };
}

/** Writes a tree; undefined where what is read differs. */
function tryWriting(tree: Root): { body: string; read: Root } | undefined {
  const body = writeMdx(tree);
  const read = parseMdx(body, '');
  return !('rule' in read) && signsOf(read) === signsOf(tree) ? { body, read } : undefined;
}

/** Everything a reader sees, without white space; undefined where there is code. */
function signsOf(tree: Root): string | undefined {
  const parts: string[] = [];
  let isCode = false;
  visit(tree, (node: Nodes) => {
    if (
      node.type === 'text' ||
      node.type === 'inlineCode' ||
      node.type === 'code' ||
      node.type === 'marker'
    )
      parts.push(node.value);
    isCode ||=
      node.type === 'mdxjsEsm' ||
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression';
  });
  return isCode ? undefined : parts.join('').replace(/\s+/g, '');
}

function useElements(block: RootContent): void {
  replaceNodes({ type: 'root', children: [block] }, (node) => {
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete')
      return undefined;
    return [
      {
        type: 'mdxJsxTextElement',
        name: ELEMENTS[node.type],
        attributes: [],
        children: node.children,
      },
    ];
  });
}
