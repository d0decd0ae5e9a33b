import type { FootnoteDefinition, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ReferenceEntryText } from '../tree/document.ts';
import { joinTexts, lineOf, replaceNodes, setChildren } from '../tree/edit-tree.ts';
import { numbersOf } from './marker-forms.ts';
import type { Notice } from '../tree/notices.ts';
import { isNoteHeading } from '../references/reference-heading.ts';
import { looksBibliographic } from '../references/reference-line.ts';

/**
 * Sorts the notes of a text. Those that are entries of a bibliography become references, and their
 * calls markers; the others stay the author's own notes. A note keeps its number where no marker of
 * the text has it, and where the markers of the text are all that could mean it.
 *
 * @returns the entries, and a notice of each heading above the notes alone
 */
export function sortNotes(
  tree: Root,
  listed: readonly ReferenceEntryText[],
): { entries: ReferenceEntryText[]; notices: Notice[] } {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const references = [...definitions.values()].filter(isReference);
  const called = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier));
  const own = references.map(({ identifier }) =>
    /^[1-9]\d{0,2}$/.test(identifier) ? Number(identifier) : undefined,
  );
  // Where nothing calls the notes, the markers of the text mean them by their numbers.
  const areEntries = !references.some(({ identifier }) => called.has(identifier));
  const taken = new Set([
    ...listed.map(({ number }) => number),
    ...(areEntries ? [] : numbersOf(tree.children)),
  ]);
  const numbers = new Map<string, number>();
  // All keep their numbers, or the order among them would be lost.
  const keepsNumbers = own.every((number) => number !== undefined && !taken.has(number));
  let next = Math.max(0, ...taken) + 1;
  for (const { identifier } of references)
    numbers.set(identifier, keepsNumbers ? Number(identifier) : next++);
  replaceNodes(tree, (node) => {
    if (node.type === 'footnoteReference') {
      const number = numbers.get(node.identifier);
      return number === undefined ? undefined : [{ type: 'text', value: `[${number}]` }];
    }
    return node.type === 'footnoteDefinition' && numbers.has(node.identifier) ? [] : undefined;
  });
  joinTexts(tree);
  settleNotes(tree);
  const notices = dropNoteHeadings(tree);
  renameNotes(tree);
  const entries = references.map((definition) =>
    toEntry(definition, numbers.get(definition.identifier) ?? 0),
  );
  return { entries, notices };
}

function isReference(definition: FootnoteDefinition): boolean {
  if (definition.data?.item) return true;
  const [paragraph, more] = definition.children;
  return (
    paragraph?.type === 'paragraph' &&
    more === undefined &&
    !linksWithin(paragraph) &&
    looksBibliographic(`${toString(paragraph)} ${toEntry(definition, 0).url ?? ''}`)
  );
}

/** Whether a note is prose with links in it: their words are the lesser part of its words. */
function linksWithin(paragraph: Paragraph): boolean {
  const words = toString(paragraph).trim();
  let linked = 0;
  let isSpelt = ADDRESS.test(words);
  visit(paragraph, 'link', (link) => {
    const own = toString(link).trim();
    linked += own.length;
    if (ADDRESS.test(own)) isSpelt = true;
  });
  return linked > 0 && !isSpelt && linked * 2 < words.length && !looksBibliographic(words);
}

const ADDRESS = /https?:\/\/|\bwww\.|\bdoi\b/i;

function toEntry(definition: FootnoteDefinition, number: number): ReferenceEntryText {
  const parts: string[] = [];
  visit(definition, (node) => {
    if ('value' in node) parts.push(node.value);
    else if (node.type === 'break' || node.type === 'paragraph') parts.push(' ');
  });
  const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
  let link: { url: string; linkText: string } | undefined;
  visit(definition, 'link', (node) => {
    link ??= { url: node.url, linkText: toString(node) };
  });
  const item = definition.data?.item;
  return { number, text, ...link, ...lineOf(definition), ...(item && { item }) };
}

/**
 * A note that is never called, or whose name another has, would not be shown: it becomes a
 * paragraph; a call without a note, text.
 */
function settleNotes(tree: Root): void {
  const called = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier));
  const defined = new Set<string>();
  replaceNodes(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return undefined;
    const isShown =
      called.has(node.identifier) && !defined.has(node.identifier) && toString(node).trim() !== '';
    if (isShown) defined.add(node.identifier);
    return isShown ? undefined : node.children;
  });
  replaceNodes(tree, (node) => {
    if (node.type !== 'footnoteReference' || defined.has(node.identifier)) return undefined;
    return [
      { type: 'text', value: `[^${node.label ?? node.identifier}]`, data: { isEscaped: true } },
    ];
  });
}

/** The site shows a heading of its own above the notes, so the heading above them is left out. */
function dropNoteHeadings(tree: Root): Notice[] {
  const isNote = ({ type }: RootContent) => type === 'footnoteDefinition';
  if (!tree.children.some(isNote)) return [];
  const body = tree.children.filter((node) => !isNote(node));
  const above = new Set<RootContent>();
  body.forEach((node, index) => {
    const next = body[index + 1];
    const isEmpty = next === undefined || next.type === 'heading' || next.type === 'thematicBreak';
    if (isEmpty && node.type === 'heading' && isNoteHeading(toString(node))) above.add(node);
  });
  for (let last = body.length - 1; last > 0; last--) {
    const node = body[last];
    if (node?.type === 'thematicBreak') above.add(node);
    else if (node && !above.has(node)) break;
  }
  setChildren(
    tree,
    tree.children.filter((node) => !above.has(node)),
  );
  return [...above].flatMap((node): Notice[] =>
    node.type === 'heading'
      ? [{ kind: 'part-left-out', text: toString(node), ...lineOf(node) }]
      : [],
  );
}

/** The name of a note may hold any sign, some of which MDX would read. */
function renameNotes(tree: Root): void {
  const names = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference') return;
    const name = /^[\w-]+$/.test(node.identifier)
      ? node.identifier
      : (names.get(node.identifier) ?? `note-${names.size + 1}`);
    names.set(node.identifier, name);
    node.identifier = name;
    node.label = name;
  });
}
