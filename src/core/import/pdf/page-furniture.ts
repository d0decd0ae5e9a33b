import type { Notice } from '../tree/notices.ts';
import type { Line, PageText } from './page-text.ts';

/** The share of a page, at its top and bottom, that may hold running heads and page numbers. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^[\s–—·|-]*(?:(?:page|p\.|第)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4}|\s*页)?[\s–—·|-]*$/i;

/**
 * Leaves out the running heads, running feet and numbers of the pages.
 *
 * @param pages the lines of each page
 * @returns a notice of each, with the number of pages that had it
 */
export function dropFurniture(
  pages: readonly (readonly Line[])[],
  sizes: readonly PageText[],
): { pages: Line[][]; notices: Notice[] } {
  const isOuter = (line: Line, page: number) => {
    const height = sizes[page]?.height ?? 0;
    return line.y > (1 - MARGIN) * height || line.y < MARGIN * height;
  };
  const counts = new Map<string, Set<number>>();
  pages.forEach((lines, page) => {
    for (const line of lines)
      if (isOuter(line, page))
        counts.set(keyOf(line), (counts.get(keyOf(line)) ?? new Set()).add(page));
  });
  const isRunning = (line: Line) => {
    const count = counts.get(keyOf(line))?.size ?? 0;
    return count >= 3 || (count === 2 && pages.length <= 4);
  };
  const dropped = new Map<string, number>();
  const kept = pages.map((lines, page) =>
    lines.filter((line) => {
      const isDropped =
        isOuter(line, page) && (isRunning(line) || PAGE_NUMBER.test(line.text.trim()));
      if (isDropped) dropped.set(keyOf(line), (dropped.get(keyOf(line)) ?? 0) + 1);
      return !isDropped;
    }),
  );
  const notices = Array.from(
    dropped,
    ([text, count]): Notice => ({ kind: 'page-furniture', text: `${text} × ${count}` }),
  );
  return { pages: kept, notices };
}

/** The words of a line without what differs from page to page. */
function keyOf({ text }: Line): string {
  return text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').trim();
}

/** Fewest lines of a table of contents. */
const FEWEST_ENTRIES = 3;

/** Leaves out a table of contents, whose page numbers say nothing here, and names it. */
export function dropContents(lines: readonly Line[], notices: Notice[]): Line[] {
  const start = lines.findIndex(({ text }) =>
    /^(?:table of )?contents$|^目\s*[录錄]$/i.test(text.trim()),
  );
  const isEntry = (line: Line | undefined) =>
    line !== undefined &&
    line.text.length < 160 &&
    /(?:\.\s?){4,}|(?:\s|[^\d.])\d{1,3}\s*$/.test(line.text);
  let end = start + 1;
  while (start >= 0 && (isEntry(lines[end]) || isEntry(lines[end + 1]))) end += 1;
  if (start < 0 || end - start <= FEWEST_ENTRIES) return [...lines];
  const text = lines
    .slice(start, end)
    .map((line) => line.text)
    .join(' ');
  notices.push({ kind: 'part-left-out', text, line: lines[start]?.page ?? 1 });
  return [...lines.slice(0, start), ...lines.slice(end)];
}
