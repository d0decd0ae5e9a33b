import { isHan } from '../../shared/characters.ts';
import { median, type Line, type PageItem, type PageText, type Run } from './page-text.ts';

/** A stretch of a row without a wide gap. */
type Segment = Pick<PageItem, 'x' | 'width' | 'size'>;

/** The share of rows with unclear columns above which a layout is unclear. */
const MOST_UNCLEAR = 0.08;
/** Fewest lines that a column of text has, where a page has two. */
const FEWEST_LINES = 8;

/** The lines of a page in the order of reading: a second column follows the first. */
export function readLines({ items, width }: PageText, page: number): Line[] {
  const rows = groupRows(items.filter(({ text }) => text.trim() !== ''));
  const gutter = findGutter(rows, width);
  return gutter === undefined
    ? rows.map((row) => toLine(row, page))
    : readColumns(rows, gutter, page);
}

/**
 * Whether the pages have columns whose order is unclear: rows of three or more long pieces, or of
 * two where no space between columns was found.
 */
export function hasUnclearColumns(pages: readonly PageText[]): boolean {
  let [unclear, all] = [0, 0];
  for (const { items, width } of pages) {
    const rows = groupRows(items.filter(({ text }) => text.trim() !== ''));
    const gutter = findGutter(rows, width);
    all += rows.length;
    for (const row of rows) {
      const long = segmentsOf(row).filter((segment) => segment.width > 0.18 * width);
      if (long.length >= 3 || (long.length === 2 && gutter === undefined)) unclear += 1;
    }
  }
  return unclear > MOST_UNCLEAR * all;
}

/** Items on one base line, with the raised and lowered ones beside them. */
function groupRows(items: readonly PageItem[]): PageItem[][] {
  const rows: { y: number; size: number; items: PageItem[] }[] = [];
  // The largest first, so that raised numbers find the line that they belong to.
  for (const item of [...items].sort((a, b) => b.size - a.size || b.y - a.y)) {
    const row = rows.find(({ y, size, items: others }) => {
      const rise = item.y - y;
      const isOn = Math.abs(rise) <= 0.2 * Math.min(size, item.size);
      const isSmall = item.size <= 0.85 * size && rise <= 0.65 * size && rise >= -0.4 * size;
      return isOn || (isSmall && others.some((other) => touches(other, item)));
    });
    if (row) row.items.push(item);
    else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.sort((a, b) => b.y - a.y).map((row) => row.items.sort((a, b) => a.x - b.x));
}

/** The stretches of a row, which wide gaps part: the columns of a page, or the cells of a table. */
function segmentsOf(row: readonly PageItem[]): Segment[] {
  const segments: { x: number; width: number; size: number }[] = [];
  for (const { x, width, size } of row) {
    const last = segments.at(-1);
    if (last && x - last.x - last.width < 0.75 * size)
      last.width = Math.max(last.width, x + width - last.x);
    else segments.push({ x, width, size });
  }
  return segments;
}

function touches(a: PageItem, b: PageItem): boolean {
  return b.x <= a.x + a.width + 0.6 * a.size && b.x + b.width >= a.x - 0.6 * a.size;
}

/** Where the space between two columns is, if the page has two. */
function findGutter(items: readonly PageItem[][], width: number): number | undefined {
  const rows = items.map(segmentsOf);
  let best: { at: number; crossing: number } | undefined;
  for (let at = 0.38 * width; at <= 0.62 * width; at += 3) {
    const crossing = rows.filter((row) => row.some((segment) => crosses(segment, at))).length;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  if (!best || best.crossing > rows.length * 0.35) return undefined;
  const { at } = best;
  const free = rows.filter((row) => !row.some((segment) => crosses(segment, at)));
  const starts = (isRight: boolean) =>
    free.flatMap((row) => row.find(({ x }) => x > at === isRight)?.x ?? []);
  const aligned = (xs: readonly number[]) =>
    Math.max(0, ...xs.map((x) => xs.filter((other) => Math.abs(other - x) < 3).length));
  const [left, right] = [starts(false), starts(true)];
  const isText = (xs: readonly number[]) =>
    aligned(xs) >= FEWEST_LINES && aligned(xs) >= 0.4 * xs.length;
  // The rows of a table reach across in short pieces; lines of columns fill theirs.
  const filled = free.flat().filter((segment) => segment.width > 0.25 * width).length;
  return isText(left) && isText(right) && filled >= FEWEST_LINES ? at : undefined;
}

function crosses({ x, width }: Segment, at: number): boolean {
  return x < at - 1 && x + width > at + 1;
}

function readColumns(rows: readonly PageItem[][], gutter: number, page: number): Line[] {
  const lines: Line[] = [];
  let [left, right]: [Line[], Line[]] = [[], []];
  const close = () => {
    lines.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (segmentsOf(row).some((segment) => crosses(segment, gutter))) {
      close();
      lines.push(toLine(row, page));
      continue;
    }
    const parts = [row.filter(({ x }) => x < gutter), row.filter(({ x }) => x >= gutter)];
    if (parts[0] && parts[0].length > 0) left.push(toLine(parts[0], page));
    if (parts[1] && parts[1].length > 0) right.push(toLine(parts[1], page));
  }
  close();
  return lines;
}

function toLine(row: readonly PageItem[], page: number): Line {
  const size = Math.max(...row.map((item) => item.size));
  const base = row.filter((item) => item.size > 0.85 * size);
  const y = median(base.map((item) => item.y));
  const runs: Run[] = [];
  let gaps = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    const isRaised = item.size <= 0.85 * size && item.y - y > 0.12 * size;
    const gap = item.x - end;
    if (runs.length > 0 && gap > 1.8 * size) gaps += 1;
    const last = runs.at(-1);
    const needsSpace =
      last !== undefined && gap > 0.12 * size && !/\s$/.test(last.text) && !/^\s/.test(item.text);
    const space = needsSpace && !(isHan(last.text.at(-1)) && isHan(item.text[0])) ? ' ' : '';
    if (last && last.isRaised === isRaised) last.text += space + item.text;
    else runs.push({ text: (isRaised ? '' : space) + item.text, isRaised });
    end = Math.max(end, item.x + item.width);
  }
  const x = row[0]?.x ?? 0;
  const text = runs.map((run) => run.text).join('');
  const font = [...row].sort((a, b) => b.text.length - a.text.length)[0]?.font ?? '';
  const isFixed = row.every((item) => item.isFixed === true || item.text.trim() === '');
  return { page, x, right: end, y, size, font, isFixed, runs, text, gaps, left: x, end };
}
