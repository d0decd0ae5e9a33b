import type { Heading, Paragraph, RootContent, Text } from 'mdast';
import type { ImportedDocument } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';
import { cleanAssistantMarks } from './assistant-marks.ts';
import { dropPageLines } from './plain-pages.ts';
import { findHeadings, type TextBlock } from './plain-headings.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';

// Line ends of all programs, and the form feed that ends a page.
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
/** The beginning of an item of a list. */
const ITEM =
  /^\s*(?:[-*•·●○▪◦–]\s|[[［【]\^?\d{1,3}\^?[\]］】]|[(（]?\d{1,3}[.、．)）]\s?\D|[(（][一二三四五六七八九十]{1,3}[)）])/;

/**
 * Reads plain text. Each line is a paragraph, except where blank lines separate paragraphs and the
 * lines between are broken for their length. Only what is clearly a heading becomes one.
 *
 * @param skip how many lines to leave out at the beginning
 */
export function readPlainText(text: string, skip = 0): ImportedDocument {
  const cleaned = cleanAssistantMarks(text.split(LINE_END).join('\n'));
  const pages = dropPageLines(cleaned.text.split('\n'));
  const { lines } = pages;
  const skipped = lines.slice(0, skip).filter((line) => line.trim() !== '');
  const blocks = findTextBlocks(lines, skip);
  const headings = findHeadings(blocks);
  const width = usualWidth(blocks);
  return {
    tree: {
      type: 'root',
      children: blocks.map((block) => toNode(block, headings.get(block), isVerse(block, width))),
    },
    about: {},
    notices: [
      ...skipped.map(
        (line, index): Notice => ({
          kind: 'skipped',
          text: line.trim(),
          line: index + 1,
        }),
      ),
      ...cleaned.notices.filter(({ line = 0 }) => line > skip),
      ...pages.notices,
    ],
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

/**
 * Whether blank lines separate the paragraphs, and the lines between them were broken for their
 * length rather than their sense.
 */
function isWrapped(rows: readonly string[]): boolean {
  const inner = rows.filter(
    (text, index) =>
      text !== '' && (rows[index + 1] ?? '') !== '' && !ITEM.test(rows[index + 1] ?? ''),
  );
  const closed = inner.filter((text) => /[。！？；：.!?…:;”"」』\])）］】]$/.test(text));
  return rows.includes('') && closed.length * 2 < inner.length;
}

/** The length that four of five broken lines of a text keep within. */
function usualWidth(blocks: readonly TextBlock[]): number {
  const lengths = blocks
    .flatMap(({ lines }) => lines.slice(0, -1).map((line) => line.length))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}

/** Whether the lines of a block end for their sense: most had room for the next word. */
function isVerse({ lines }: TextBlock, width: number): boolean {
  if (lines.length < 3) return false;
  const short = lines.slice(0, -1).filter((line, index) => {
    const [word = ''] = /^(?:\p{Script=Han}|\S{1,40})/u.exec(lines[index + 1] ?? '') ?? [];
    return line.length + 1 + word.length <= width;
  });
  return short.length * 3 >= (lines.length - 1) * 2;
}

function textAt(value: string, line: number): Text {
  const at = { line, column: 1 };
  return { type: 'text', value, position: { start: at, end: at } };
}

function toNode(
  { lines, line }: TextBlock,
  heading: { depth: Heading['depth']; text: string } | undefined,
  isVerse: boolean,
): RootContent {
  const at = { line, column: 1 };
  const position = { start: at, end: at };
  const children: Paragraph['children'] = isVerse
    ? lines.flatMap((text, index): Paragraph['children'] => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        textAt(text, line + index),
      ])
    : [{ type: 'text', value: heading?.text ?? lines.join('\n'), position }];
  return heading
    ? { type: 'heading', depth: heading.depth, children, position }
    : { type: 'paragraph', children, position };
}
