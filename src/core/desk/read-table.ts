import { dsvFormat } from 'd3-dsv';

/** A row of a table. */
export interface TableRow {
  /** As spreadsheet programs count: from 1, with the rows above the head. */
  readonly number: number;
  /** By the names of the columns, in small letters. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What programs for tables part cells with: by country, or in what they call Unicode text. */
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads a table as programs for tables write it: with a separator of their choice, any ends of
 * lines, the name of the sheet above the head, columns in another order, and rows of nothing at
 * the end.
 *
 * @param columns that the head has, by which it is known
 * @returns the rows below the head; undefined where no row has these columns
 */
export function readTable(text: string, columns: readonly string[]): TableRow[] | undefined {
  // Excel takes a first line such as "sep=;" for a word about the file, and counts no row for it.
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^"?sep=.?"?\n/i, '');
  const hasColumns = (cells: readonly string[]) => {
    const names = new Set(cells.map(nameOf));
    return columns.every((column) => names.has(column));
  };
  // Split, not parsed: a parser reads `"a";"b"` as two cells whatever separates them.
  const lines = plain.split('\n');
  const separator = SEPARATORS.find((one) => lines.some((line) => hasColumns(line.split(one))));
  if (separator === undefined) return undefined;
  const rows = dsvFormat(separator).parseRows(plain);
  const headAt = rows.findIndex(hasColumns);
  const names = (rows[headAt] ?? []).map(nameOf);
  return rows.slice(headAt + 1).flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells = new Map(names.map((name, place) => [name, readCell(row[place] ?? '')]));
    return [{ number: headAt + index + 2, cells }];
  });
}

/**
 * A cell without the apostrophe that marks a text in spreadsheet programs, and without blanks
 * around it.
 */
export function readCell(cell: string): string {
  return cell
    .replaceAll(/\r\n?/g, '\n')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, '');
}

/**
 * Whether a text is another one in which a program has put question marks for characters that its
 * encoding lacks.
 */
export function hasLost(text: string, original: string): boolean {
  if (text === original || text.length !== original.length) return false;
  return Array.from(
    { length: text.length },
    (_, at) => text[at] === original[at] || text[at] === '?',
  ).every(Boolean);
}

function nameOf(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase();
}
