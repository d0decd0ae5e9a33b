import { CAPTION, SENTENCE_END, type Paragraph } from './page-paragraphs.ts';
import type { Usual } from './page-text.ts';

/** Most blocks that a figure and its caption are read as. */
const MOST_BLOCKS = 40;

/**
 * Moves figures and tables out of the sentences around them: where a paragraph breaks off, and goes
 * on in small letters below words that are not prose, those words follow it.
 */
export function moveFigures(paragraphs: readonly Paragraph[], usual: Usual): Paragraph[] {
  const moved: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    const end = breaksOff(paragraph, usual) ? findRest(paragraphs, at, usual) : undefined;
    const rest = end === undefined ? undefined : paragraphs[end];
    if (end === undefined || !rest) {
      moved.push(paragraph);
      continue;
    }
    moved.push({ ...paragraph, lines: [...paragraph.lines, ...rest.lines] });
    moved.push(...paragraphs.slice(at + 1, end));
    at = end;
  }
  return moved;
}

/** Whether a paragraph of the text ends within a sentence, at the edge of its column. */
function breaksOff({ kind, lines }: Paragraph, usual: Usual): boolean {
  const last = lines.at(-1);
  return (
    kind === 'text' &&
    last !== undefined &&
    isProse(last.size, usual) &&
    last.right > last.left + 0.8 * (last.end - last.left) &&
    !SENTENCE_END.test(last.text) &&
    !CAPTION.test(lines[0]?.text ?? '')
  );
}

/** Finds the paragraph that goes on with the one at a place, past the blocks of figures. */
function findRest(paragraphs: readonly Paragraph[], at: number, usual: Usual): number | undefined {
  for (let index = at + 1; index <= at + MOST_BLOCKS; index++) {
    const block = paragraphs[index];
    if (!block) return undefined;
    const [first] = block.lines;
    const goesOn =
      block.kind === 'text' &&
      first !== undefined &&
      isProse(first.size, usual) &&
      first.font === paragraphs[at]?.lines.at(-1)?.font &&
      /^\s*\p{Ll}{2}/u.test(first.text) &&
      first.right > first.left + 0.6 * (first.end - first.left);
    if (goesOn) return index > at + 1 ? index : undefined;
    if (!isFigure(block, usual)) return undefined;
  }
  return undefined;
}

/** Whether a block is a caption, the cells of a table, or labels: smaller or shorter than prose. */
function isFigure({ kind, lines }: Paragraph, usual: Usual): boolean {
  if (kind === 'rows' || CAPTION.test(lines[0]?.text ?? '')) return true;
  return (
    kind === 'text' &&
    lines.every(
      (line) =>
        !isProse(line.size, usual) ||
        line.font !== usual.font ||
        line.right - line.x < 0.55 * (line.end - line.left),
    )
  );
}

function isProse(size: number, usual: Usual): boolean {
  return Math.abs(size - usual.size) <= 0.06 * usual.size + 0.2;
}
