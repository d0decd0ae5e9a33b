import type { Heading, Paragraph, RootContent } from 'mdast';
import type { ImportedDocument } from '../tree/document.ts';
import { findHeadings, type TextBlock } from './plain-headings.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';

// What ends a line in some program; a form feed ends a page.
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
/** A line that is one of a list, of references or of points. */
const ITEM =
  /^\s*(?:[-*•·●○▪◦–]\s|[[［【]\^?\d{1,3}\^?[\]］】]|[(（]?\d{1,3}[.、．)）]\s?\D|[(（][一二三四五六七八九十]{1,3}[)）])/;

/**
 * Reads plain text. Each line is a paragraph, except where blank lines part them and the lines between are broken for their
 * length. Only what is clearly a heading becomes one.
 *
 * @param skip how many lines to leave out at the beginning
 */
export function readPlainText(text: string, skip = 0): ImportedDocument {
  const lines = text.split(LINE_END);
  const skipped = lines.slice(0, skip).filter((line) => line.trim() !== '');
  const blocks = findTextBlocks(lines, skip);
  const headings = findHeadings(blocks);
  return {
    tree: { type: 'root', children: blocks.map((block) => toNode(block, headings.get(block))) },
    about: {},
    notices: skipped.map((line, index) => ({
      kind: 'skipped',
      text: line.trim(),
      line: index + 1,
    })),
  };
}

function findTextBlocks(lines: readonly string[], skip: number): TextBlock[] {
  const rows = lines.map((text, index) => ({ text: text.trim(), line: index + 1 })).slice(skip);
  const texts = rows.map(({ text }) => text);
  const joinsLines = isWrapped(
    texts.slice(
      texts.findIndex((text) => text !== ''),
      texts.findLastIndex((text) => text !== ''),
    ),
  );
  const blocks: TextBlock[] = [];
  let isOpen = false;
  for (const { text, line } of rows) {
    const isAlone = /^#{1,6}\s/.test(text) || isReferenceHeading(text);
    const previous = blocks.at(-1);
    if (isOpen && previous && text !== '' && !isAlone && !ITEM.test(text))
      previous.lines.push(text);
    else if (text !== '') blocks.push({ lines: [text], line });
    isOpen = joinsLines && text !== '' && !isAlone;
  }
  return blocks;
}

/** Whether blank lines part the paragraphs, and the lines between them were broken for their length rather than their sense. */
function isWrapped(rows: readonly string[]): boolean {
  const inner = rows.filter(
    (text, index) =>
      text !== '' && (rows[index + 1] ?? '') !== '' && !ITEM.test(rows[index + 1] ?? ''),
  );
  const closed = inner.filter((text) => /[。！？；：.!?…:;”"」』\])）］】]$/.test(text));
  return rows.includes('') && closed.length * 2 < inner.length;
}

function toNode(
  { lines, line }: TextBlock,
  heading: { depth: Heading['depth']; text: string } | undefined,
): RootContent {
  const at = { line, column: 1 };
  const position = { start: at, end: at };
  const value = heading?.text ?? lines.join('\n');
  const children: Paragraph['children'] = [{ type: 'text', value, position }];
  return heading
    ? { type: 'heading', depth: heading.depth, children, position }
    : { type: 'paragraph', children, position };
}
