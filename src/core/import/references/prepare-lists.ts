import type {
  Code,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { lineOf, setChildren } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { listPairs } from './paired-list.ts';
import { isReferenceHeading } from './reference-heading.ts';

const BRACKETED = /^\s*(?:[[［【〔]\s*\^?\d{1,3}\^?\s*[\]］】〕]|[(（]\d{1,3}[)）]\s*\S)/;
const NUMBER_ALONE = /^\s*[[［【(（]?\s*\^?(\d{1,3})\^?\s*[\]］】)）]?[.、]?\s*$/;

/**
 * Gives lists of references the shape of a heading with entries below: splits a heading in one
 * paragraph with its entries, and makes a list of a table with a number in each row or of
 * paragraphs in pairs.
 */
export function prepareLists(tree: Root): Notice[] {
  const notices: Notice[] = [];
  const children: RootContent[] = [];
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'paragraph') children.push(...partHeading(node));
    else if (node.type === 'code' && isListCode(node, tree.children[index - 1]))
      children.push(toLines(node));
    else if (node.type === 'table' && isListTable(node, tree.children.slice(0, index)))
      children.push(toList(node, notices));
    else children.push(node);
  }
  setChildren(tree, joinNumbers(listPairs(children)));
  return notices;
}

/** Whether a list of references was indented or fenced, and so became code. */
function isListCode(code: Code, before: RootContent | undefined): boolean {
  return (
    before !== undefined &&
    isReferenceHeading(toString(before).trim()) &&
    BRACKETED.test(code.value)
  );
}

function toLines({ value, position }: Code): Paragraph {
  const lines = value.split('\n').map((line) => line.trim());
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: lines.filter(Boolean).join('\n') }],
    ...(position && { position }),
  };
}

/**
 * Joins numbers that are paragraphs of their own, below a heading of references, with their
 * entries.
 */
function joinNumbers(children: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  let isList = false;
  for (const node of children) {
    const words = toString(node).trim();
    if (isReferenceHeading(words)) isList = true;
    else if (node.type === 'heading') isList = false;
    const last = joined.at(-1);
    const isEntry = isList && last?.type === 'paragraph' && NUMBER_ALONE.test(toString(last));
    if (isEntry && node.type === 'paragraph')
      last.children.push({ type: 'text', value: ' ' }, ...node.children);
    else joined.push(node);
  }
  return joined;
}

/** Parts `Sources:` from the entries on the lines below it. */
function partHeading(paragraph: Paragraph): Paragraph[] {
  const [heading, rest] = partAtLineEnd(paragraph.children);
  const words = toString({ type: 'paragraph', children: heading }).trim();
  const isList = BRACKETED.test(toString({ type: 'paragraph', children: rest }));
  if (!isList || !isReferenceHeading(words)) return [paragraph];
  const { position } = paragraph;
  const below = position && {
    start: { line: position.start.line + 1, column: 1 },
    end: position.end,
  };
  return [
    { ...paragraph, children: heading },
    { type: 'paragraph', children: rest, ...(below && { position: below }) },
  ];
}

/** Parts a paragraph at its first line end, which belongs to neither part. */
function partAtLineEnd(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = nodes[at];
  if (node === undefined) return [[...nodes], []];
  if (node.type !== 'text') return [nodes.slice(0, at), nodes.slice(at + 1)];
  const end = node.value.indexOf('\n');
  const part = (value: string): Text[] => (value === '' ? [] : [{ ...node, value }]);
  return [
    [...nodes.slice(0, at), ...part(node.value.slice(0, end))],
    [...part(node.value.slice(end + 1)), ...nodes.slice(at + 1)],
  ];
}

/** Whether a table lists references: each row begins with its number, under such a heading. */
function isListTable(table: Table, before: readonly RootContent[]): boolean {
  const rows = table.children.slice(1);
  const numbers = rows.map(({ children: [cell] }) => NUMBER_ALONE.exec(cell ? toString(cell) : ''));
  if (rows.length === 0 || numbers.some((number) => number === null)) return false;
  const heading = before.findLast(
    (node) => node.type === 'heading' || isReferenceHeading(toString(node).trim()),
  );
  return heading !== undefined && isReferenceHeading(toString(heading).trim());
}

function toList(table: Table, notices: Notice[]): RootContent {
  const [head, ...rows] = table.children;
  const titles = head ? head.children.map((cell) => toString(cell).trim()).filter(Boolean) : [];
  if (titles.length > 0)
    notices.push({ kind: 'entry-left-out', text: titles.join(', '), ...lineOf(table) });
  return {
    type: 'list',
    ordered: true,
    spread: false,
    children: rows.map((row): ListItem => {
      const [number, ...cells] = row.children;
      const filled = cells.filter((cell) => toString(cell).trim() !== '');
      const content = filled.flatMap((cell, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: 'text' as const, value: '. ' }] : []),
        ...cell.children,
      ]);
      const [, digits] = NUMBER_ALONE.exec(number ? toString(number) : '') ?? [];
      return {
        type: 'listItem',
        spread: false,
        data: { number: Number(digits) },
        children: [{ type: 'paragraph', children: content }],
        ...(row.position && { position: row.position }),
      };
    }),
    ...(table.position && { position: table.position }),
  };
}
