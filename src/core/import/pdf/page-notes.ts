import type { Line, Usual } from './page-text.ts';

/** A note at the foot of a page. */
export interface PageNote {
  readonly page: number;
  readonly number: string;
  readonly lines: Line[];
}

/** How much of a page, from its foot, notes may fill. */
const FOOT = 0.5;

/**
 * Takes the notes from the feet of the pages: small lines of which the first begins with a number
 * that the same page raises in its text.
 *
 * @param heights of the pages
 */
export function takePageNotes(
  lines: readonly Line[],
  usual: Usual,
  heights: readonly number[],
): { lines: Line[]; notes: PageNote[] } {
  const raised = new Map<number, Set<string>>();
  for (const { page, runs } of lines)
    for (const { text, isRaised } of runs.slice(1))
      if (isRaised) raised.set(page, (raised.get(page) ?? new Set()).add(text.trim()));
  const kept: Line[] = [];
  const notes: PageNote[] = [];
  let open: PageNote | undefined;
  for (const line of lines) {
    const isSmall = line.size <= 0.95 * usual.size;
    const isFoot = line.y < FOOT * (heights[line.page - 1] ?? 0);
    const number = numberOf(line);
    const isCalled = number !== undefined && raised.get(line.page)?.has(number);
    if (isSmall && isFoot && isCalled) {
      open = { page: line.page, number, lines: [withoutNumber(line, number)] };
      notes.push(open);
    } else if (open && isSmall && isFoot && open.page === line.page) open.lines.push(line);
    else {
      open = undefined;
      kept.push(line);
    }
  }
  return { lines: kept, notes };
}

function numberOf({ runs }: Line): string | undefined {
  const [first] = runs;
  const own = first?.isRaised ? /^\s*(\d{1,3})\s*$/ : /^\s*(\d{1,3})(?=[\s\p{Lu}])/u;
  return own.exec(first?.text ?? '')?.[1];
}

function withoutNumber(line: Line, number: string): Line {
  const [first, ...rest] = line.runs;
  const text = (first?.text ?? '').trimStart().slice(number.length).trimStart();
  const runs = text === '' ? rest : [{ text, isRaised: false }, ...rest];
  return { ...line, runs, text: line.text.trimStart().slice(number.length).trimStart() };
}
