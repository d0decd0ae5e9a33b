import type { DocumentFacts, ImportedDocument } from '../tree/document.ts';
import type { Fault } from '../tree/notices.ts';
import { dropContents, dropFurniture } from './page-furniture.ts';
import { hasUnclearColumns, readLines } from './page-lines.ts';
import { moveFigures } from './move-figures.ts';
import { takePageNotes } from './page-notes.ts';
import { groupLines, hyphenatedWords, usualLeading } from './page-paragraphs.ts';
import { usualBy, type Line, type PageText, type Usual } from './page-text.ts';
import { headingSizes, toBlock, toNote, type BlockContext } from './write-blocks.ts';

/** Fewest characters of a page with a text layer, on the average. */
const FEWEST_CHARACTERS = 40;
/** The share of rows of tables, and of signs without meaning, above which a layout is not prose. */
const MOST_ROWS = 0.45;
const MOST_UNREADABLE = 0.03;

/**
 * Reads the text of a PDF, whose pages hold pieces of lines at places: columns, paragraphs and
 * headings are recognised by their places and sizes. A place in the result is a page.
 *
 * @returns the fault where the pages hold no text, or are laid out so that its order is not sure
 */
export function readPdf(
  pages: readonly PageText[],
  about: DocumentFacts,
): ImportedDocument | Fault {
  const all = pages.map((page, index) => readLines(page, index + 1));
  const fault = findFault(all.flat(), pages);
  if (fault) return { fault };
  const { pages: kept, notices } = dropFurniture(all, pages);
  kept.forEach(setEdges);
  const lines = dropContents(kept.flat(), notices);
  const usual: Usual = {
    size: usualBy(lines, ({ size }) => Math.round(size * 2) / 2) ?? 10,
    font: usualBy(lines, ({ font }) => font) ?? '',
    leading: usualLeading(lines),
    isFixed: usualBy(lines, ({ isFixed }) => isFixed) === true,
  };
  const heights = pages.map(({ height }) => height);
  const { lines: text, notes } = takePageNotes(lines, usual, heights);
  const context: BlockContext = {
    words: hyphenatedWords(lines),
    sizes: headingSizes(text, usual),
    notices,
    notes,
  };
  const paragraphs = moveFigures(groupLines(text, usual), usual);
  const children = paragraphs.map((paragraph) => toBlock(paragraph, context));
  const definitions = notes.map((note) => toNote(note, context));
  notices.unshift({ kind: 'pdf-pages', text: String(pages.length) });
  return { tree: { type: 'root', children: [...children, ...definitions] }, about, notices };
}

function findFault(
  lines: readonly Line[],
  pages: readonly PageText[],
): 'pdf-no-text' | 'pdf-layout' | undefined {
  const text = lines.map((line) => line.text).join('');
  if (text.replaceAll(/\s/g, '').length < FEWEST_CHARACTERS * pages.length) return 'pdf-no-text';
  const unreadable = text.match(/[\ufffd\ue000-\uf8ff\0-\x08]/g)?.length ?? 0;
  const rows = lines.filter(({ gaps }) => gaps >= 2).length;
  const isUnclear =
    unreadable > MOST_UNREADABLE * text.length ||
    rows > MOST_ROWS * lines.length ||
    hasUnclearColumns(pages);
  return isUnclear ? 'pdf-layout' : undefined;
}

/** Finds the edges of the columns of a page, from the lines above one another. */
function setEdges(lines: readonly Line[]): void {
  for (const line of lines) {
    const same = lines.filter(
      (other) => other.x < line.right && other.right > line.x && other.size < line.size * 1.3,
    );
    const starts = same.map(({ x }) => x).sort((a, b) => a - b);
    const ends = same.map(({ right }) => right).sort((a, b) => a - b);
    line.left = starts[Math.floor(starts.length * 0.1)] ?? line.x;
    line.end = ends[Math.floor(ends.length * 0.9)] ?? line.right;
  }
}
