/** A piece of text on a page, in points from the lower left corner. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  /** A name of its font, the same within the file. */
  readonly font: string;
  /** Whether all letters of its font have one width, as those of programs have. */
  readonly isFixed?: boolean;
}

/** The text of a page. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** A stretch of a line whose letters have one base line. */
export interface Run {
  text: string;
  readonly isRaised: boolean;
}

/** A line of a column. */
export interface Line {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isFixed: boolean;
  readonly runs: readonly Run[];
  readonly text: string;
  /** How many wide gaps part its words: a row of a table has several. */
  readonly gaps: number;
  /** The edges of its column. */
  left: number;
  end: number;
}

/** What is usual in a file: the size and font of its text, and the distance of its lines. */
export interface Usual {
  readonly size: number;
  readonly font: string;
  readonly leading: number;
  /** Whether the text itself has letters of one width. */
  readonly isFixed: boolean;
}

/** The middle value of numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value that occurs for most characters. */
export function usualBy<T>(lines: readonly Line[], valueOf: (line: Line) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const line of lines)
    counts.set(valueOf(line), (counts.get(valueOf(line)) ?? 0) + line.text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
