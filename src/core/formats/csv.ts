import { csvFormatRows } from 'd3-dsv';

/**
 * What makes a program for tables take a cell for a formula; East Asian ones take the full-width
 * signs too.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;
const NUMBER = /^[+-]?(?:\d[\d,]*)?(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;

/**
 * Writes a table as CSV. A cell that a spreadsheet program would run as a formula gets an
 * apostrophe in front, which marks a text there; numbers with a sign stay as they are.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(toTextCell));
  return `${csvFormatRows(cells)}\n`;
}

function toTextCell(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
