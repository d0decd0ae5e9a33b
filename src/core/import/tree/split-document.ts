import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isReferenceHeading } from '../references/reference-heading.ts';
import type { ImportedDocument } from './document.ts';

/**
 * Parts a document that holds several texts, such as the answers of a chat assistant: before each
 * heading of the highest level that occurs more than once. Each part keeps the list of references
 * below it; where only the last part has one, it serves them all. Notes go with their calls.
 *
 * @returns the parts in order, each beginning with its heading; one part where nothing can be split
 */
export function splitDocument(document: ImportedDocument): ImportedDocument[] {
  const { children } = document.tree;
  const isNote = (node: RootContent) => node.type === 'footnoteDefinition';
  const blocks = children.filter((node) => !isNote(node));
  const starts = findStarts(blocks);
  if (starts.length < 2) return [document];
  const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1]));
  // What precedes the first text, such as a title of all, stays with the first.
  const before = blocks.slice(0, starts[0]).filter(({ type }) => type !== 'heading');
  parts[0]?.splice(1, 0, ...before);
  shareList(parts);
  return parts.map((part, index): ImportedDocument => {
    const notes = children.filter(
      (node): node is FootnoteDefinition => isNote(node) && calls(part, node),
    );
    const { title: _title, ...about } = document.about;
    return {
      ...document,
      about,
      notices: index === 0 ? document.notices : [],
      tree: { type: 'root', children: structuredClone([...part, ...notes]) },
    };
  });
}

function findStarts(blocks: readonly RootContent[]): number[] {
  for (const depth of [1, 2, 3, 4]) {
    const starts = blocks.flatMap((node, index) =>
      node.type === 'heading' && node.depth === depth && !isReferenceHeading(toString(node).trim())
        ? [index]
        : [],
    );
    if (starts.length > 1) return starts;
  }
  return [];
}

/** Gives a list at the end of all parts to each of them. */
function shareList(parts: RootContent[][]): void {
  const lists = parts.map((part) =>
    part.findIndex((node) => isReferenceHeading(toString(node).trim())),
  );
  const last = lists.at(-1) ?? -1;
  if (last < 0 || lists.slice(0, -1).some((at) => at >= 0)) return;
  const list = parts.at(-1)?.slice(last) ?? [];
  for (const part of parts.slice(0, -1)) part.push(...list);
}

function calls(part: readonly RootContent[], note: FootnoteDefinition): boolean {
  let isCalled = false;
  const root: Root = { type: 'root', children: [...part] };
  visit(root, 'footnoteReference', ({ identifier }) => {
    isCalled ||= identifier === note.identifier;
  });
  return isCalled;
}
