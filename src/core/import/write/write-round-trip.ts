import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { readEssayText, type EssayText } from '../../text/essay-text.ts';
import { checkDensity } from '../../text/check-density.ts';
import { parseMdx } from '../../text/parse-mdx.ts';
import { lineOf, replaceNodes, setChildren } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { writeMdx } from './write-mdx.ts';

const ELEMENTS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

/** The written body of an essay, and its text as the site reads it. */
export interface FaithfulBody {
  readonly body: string;
  readonly text: EssayText;
  readonly notices: readonly Notice[];
}

/**
 * Writes a tree and parses the result. The parsed tree must show the same characters and hold no
 * code, and the check of essays must not refuse its paragraphs for the signs in them. Where a block
 * fails, each of its signs is escaped; then elements replace its signs of emphasis, which cannot
 * open or close within some words; where that fails too, the block becomes plain text. The tree is
 * changed so that it agrees with the body.
 *
 * @throws Error where even plain text cannot be written, which is a fault of the importer
 */
export function writeFaithfully(tree: Root): FaithfulBody {
  const notices: Notice[] = [];
  const toPlain = usePlainText(notices);
  const repairs = [
    () => undefined,
    () => repairBlocks(tree, escapeAll),
    () => repairBlocks(tree, useElements),
    () => repairBlocks(tree, toPlain),
    // Blocks that can each be written alone may still disturb one another.
    () => setChildren(tree, tree.children.flatMap(toPlain)),
  ];
  for (const repair of repairs) {
    repair();
    const written = tryWriting(tree);
    if (written)
      return { body: written.body, text: readEssayText(written.read, written.body), notices };
  }
  throw new Error('The text could not be written so that it reads the same.');
}

/** Replaces each block that fails when it is written alone. */
function repairBlocks(tree: Root, repair: (block: RootContent) => RootContent[]): void {
  // Definitions of notes mean something only together with their calls.
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
  const isWritten = (block: RootContent) => {
    const context = notes.filter((note) => note !== block);
    return tryWriting({ type: 'root', children: [block, ...context] }) !== undefined;
  };
  setChildren(
    tree,
    tree.children.flatMap((block) => (isWritten(block) ? [block] : repair(block))),
  );
}

/** Writes a tree; undefined where what is read differs. */
function tryWriting(tree: Root): { body: string; read: Root } | undefined {
  const body = writeMdx(tree);
  if (checkDensity(body, '').length > 0) return undefined;
  const read = parseMdx(body, '');
  return !('rule' in read) && signsOf(read) === signsOf(tree) ? { body, read } : undefined;
}

/** Every character that a reader sees, without white space; undefined where there is code. */
function signsOf(tree: Root): string | undefined {
  const parts: string[] = [];
  let isCode = false;
  visit(tree, (node: Nodes) => {
    if (
      node.type === 'text' ||
      node.type === 'inlineCode' ||
      node.type === 'code' ||
      node.type === 'inlineMath' ||
      node.type === 'math' ||
      node.type === 'marker'
    )
      parts.push(node.value);
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      parts.push(node.checked ? '☑' : '☐');
    isCode ||=
      node.type === 'mdxjsEsm' ||
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression';
  });
  return isCode ? undefined : parts.join('').replace(/\s+/g, '');
}

function escapeAll(block: RootContent): RootContent[] {
  visit(block, 'text', (node) => {
    node.data = { ...node.data, escapesAll: true };
  });
  return [block];
}

function useElements(block: RootContent): RootContent[] {
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
  return [block];
}

/** Makes one paragraph of each block of text within a block; its markers stay markers. */
function usePlainText(notices: Notice[]): (block: RootContent) => RootContent[] {
  return (block) => {
    const paragraphs: Paragraph[] = [];
    const collect = (node: Nodes, content: PhrasingContent[]): void => {
      if (node.type === 'marker') content.push(node);
      else if (node.type === 'footnoteReference') content.push(node);
      else if ('value' in node)
        content.push({
          type: 'text',
          value: node.value,
          data: { isEscaped: true, escapesAll: true },
        });
      else if (node.type === 'break') content.push({ type: 'text', value: ' ' });
      else if ('children' in node && HOLDS_BLOCKS.has(node.type)) node.children.forEach(addBlock);
      else if ('children' in node) node.children.forEach((child) => collect(child, content));
    };
    const addBlock = (node: Nodes): void => {
      const content: PhrasingContent[] = [];
      collect(node, content);
      if (content.length > 0) paragraphs.push({ type: 'paragraph', children: content });
    };
    addBlock(block);
    const text = paragraphs
      .flatMap(({ children }) => children.map((node) => ('value' in node ? node.value : '')))
      .join(' ');
    notices.push({ kind: 'plain-block', text, ...lineOf(block) });
    return block.type === 'footnoteDefinition' ? [{ ...block, children: paragraphs }] : paragraphs;
  };
}

const HOLDS_BLOCKS: ReadonlySet<Nodes['type']> = new Set([
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);
