import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { lineOf, setChildren } from './edit-tree.ts';
import type { Notice } from './notices.ts';

/**
 * A paragraph longer than this, in characters, is split: the build would refuse some twice as long.
 */
const LONGEST = 20_000;
/** About as long is each part: a paragraph that can still be read in one piece. */
const USUAL = 1_500;
/**
 * Finds where a paragraph may be split: after a sentence with its markers, else after a comma or a
 * space.
 */
const SENTENCE_END =
  /[。！？.!?]["”’»)）」』]*(?:\s*[[［【][\d\s,，–-]{1,20}[\]］】])*(?:\s+|(?<=[。！？”」』\]］】]))/gu;
const CLAUSE_END = /[,，;；、]\s*|\s+/gu;

/**
 * Parts the paragraphs of a tree that are too long to be read, and sets the items of long lists
 * apart. No word is lost.
 *
 * @returns a notice for each
 */
export function splitLongBlocks(tree: Root): Notice[] {
  const notices: Notice[] = [];
  const blocks = tree.children.flatMap((block): RootContent[] => {
    const { length } = toString(block);
    if (length <= LONGEST) return [block];
    if (block.type === 'list') return [{ ...block, spread: true }];
    if (block.type !== 'paragraph') return [block];
    notices.push({ kind: 'paragraph-split', text: String(length), ...lineOf(block) });
    return splitParagraph(block);
  });
  if (notices.length > 0 || blocks.some((block, index) => block !== tree.children[index]))
    setChildren(tree, blocks);
  return notices;
}

function splitParagraph(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  let length = 0;
  for (const node of paragraph.children) {
    const pieces = node.type === 'text' ? cutText(node.value, length) : undefined;
    for (const [index, value] of (pieces ?? [toString(node)]).entries()) {
      if (index > 0) {
        parts.push([]);
        length = 0;
      }
      if (value === '') continue;
      parts.at(-1)?.push(node.type === 'text' ? { ...node, value } : node);
      length += value.length;
    }
  }
  return parts
    .filter((children) => children.length > 0)
    .map((children) => ({ ...paragraph, children }));
}

/** Cuts a text into pieces of about the usual length. @param before length of what precedes it */
function cutText(text: string, before: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  let wanted = Math.max(1, USUAL - before);
  while (text.length - start > wanted) {
    const end =
      endBehind(SENTENCE_END, text, start + wanted, start + USUAL * 3) ??
      endBehind(CLAUSE_END, text, start + wanted, start + USUAL * 6) ??
      start + USUAL * 6;
    if (end >= text.length) break;
    pieces.push(text.slice(start, end));
    start = end;
    wanted = USUAL;
  }
  return [...pieces, text.slice(start)];
}

/** The first place behind a position where a pattern ends. */
function endBehind(pattern: RegExp, text: string, from: number, to: number): number | undefined {
  const window = text.slice(from, to + 1);
  const match = new RegExp(pattern).exec(window);
  return match ? from + match.index + match[0].length : undefined;
}
