import type { Heading, Paragraph as MdParagraph, PhrasingContent, RootContent } from 'mdast';
import type { Notice } from '../tree/notices.ts';
import type { PageNote } from './page-notes.ts';
import { joinLines, type Paragraph } from './page-paragraphs.ts';
import type { Line, Run, Usual } from './page-text.ts';

/** What is known while the blocks are made. */
export interface BlockContext {
  /** Words that the text has with a hyphen. */
  readonly words: ReadonlySet<string>;
  /** The sizes of headings: that of the title, and of the others from the largest. */
  readonly sizes: readonly number[];
  readonly notices: Notice[];
  readonly notes: readonly PageNote[];
}

/** The sizes of headings: the largest of the first page, which is the title's, and the others. */
export function headingSizes(lines: readonly Line[], usual: Usual): number[] {
  const large = lines.filter(({ size }) => size >= 1.12 * usual.size);
  const sizes = (of: readonly Line[]) =>
    [...new Set(of.map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
  const [title = 0] = sizes(large.filter(({ page }) => page === 1));
  return [title, ...sizes(large).filter((size) => size !== title)];
}

/** Makes a block of the lines of a paragraph, at the page where it begins. */
export function toBlock({ lines, kind }: Paragraph, context: BlockContext): RootContent {
  const [first] = lines;
  const at = { line: first?.page ?? 1, column: 1 };
  const position = { start: at, end: at };
  if (kind === 'rows') return { type: 'paragraph', children: toRows(lines, context), position };
  if (kind === 'code') return { type: 'code', value: toCode(lines), position };
  const pages = new Set(lines.map(({ page }) => page));
  const children = joinLines(lines, context.words).map((run) => ({
    ...toPhrase(run, pages, context.notes),
    position,
  }));
  if (kind !== 'heading') return { type: 'paragraph', children, position };
  return { type: 'heading', depth: depthOf(first, context.sizes), children, position };
}

/** Lines of a program, indented as on the page. */
function toCode(lines: readonly Line[]): string {
  const left = Math.min(...lines.map(({ x }) => x));
  return lines
    .map(({ x, size, text }) => {
      // Letters of programs are three fifths of their height wide.
      const indent = Math.min(40, Math.round((x - left) / (0.6 * size)));
      return ' '.repeat(indent) + text.trim();
    })
    .join('\n');
}

/** Makes the definition of a note at the foot of a page. */
export function toNote(note: PageNote, context: BlockContext): RootContent {
  const paragraph = toBlock({ lines: note.lines, kind: 'text' }, context) as MdParagraph;
  const name = nameOf(note);
  return { type: 'footnoteDefinition', identifier: name, label: name, children: [paragraph] };
}

/** Rows of a table stay lines, as it is not known which of their words belong to a cell. */
function toRows(lines: readonly Line[], { notices }: BlockContext): PhrasingContent[] {
  const text = lines.map((line) => line.text.trim());
  notices.push({ kind: 'plain-block', text: text.join(' '), line: lines[0]?.page ?? 1 });
  return text.flatMap((value, index): PhrasingContent[] =>
    index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
  );
}

function toPhrase(
  { text, isRaised }: Run,
  pages: ReadonlySet<number>,
  notes: readonly PageNote[],
): PhrasingContent {
  if (!isRaised) return { type: 'text', value: text };
  const note = notes.find(({ page, number }) => pages.has(page) && number === text.trim());
  if (note) return { type: 'footnoteReference', identifier: nameOf(note), label: nameOf(note) };
  const number: PhrasingContent = { type: 'text', value: text.trim() };
  return { type: 'mdxJsxTextElement', name: 'sup', attributes: [], children: [number] };
}

function nameOf({ page, number }: PageNote): string {
  return `p${page}-${number}`;
}

/** A number with stops gives the depth of a heading by itself; else its size does. */
function depthOf(line: Line | undefined, sizes: readonly number[]): Heading['depth'] {
  const rank = sizes.indexOf(Math.round(line?.size ?? 0));
  if (rank === 0 && line?.page === 1) return 1;
  const [number] = /^\d{1,2}(?:\.\d{1,2})*(?=\.?\s)/.exec(line?.text.trim() ?? '') ?? [];
  if (number !== undefined) return Math.min(6, number.split('.').length + 1) as Heading['depth'];
  return rank === 1 || rank < 0 ? 2 : 3;
}
