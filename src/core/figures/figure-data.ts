import type { Figure } from './figure-schemas.ts';

/** The data of a figure: the names of the columns, and rows that begin with their names. */
export type FigureTable = Pick<Figure, 'header' | 'rows'>;

/** Finds the number in a cell of a figure's data; undefined where there is none. */
export function findNumber(
  tables: ReadonlyMap<string, FigureTable>,
  figure: string,
  row: string,
  column: string,
): string | undefined {
  const table = tables.get(figure);
  const cell = table ? cellOf(table, row, column) : '';
  return Number.isNaN(numberIn(cell)) ? undefined : cell;
}

/** The cell of a row and column; empty where there is none. */
export function cellOf({ header, rows }: FigureTable, row: string, column: string): string {
  return rows.find(([name]) => name === row)?.[header.indexOf(column)] ?? '';
}

/** The number a cell holds; NaN where it holds none. */
export function numberIn(cell: string): number {
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : NaN;
}

/** The columns that a template names. @example placeholdersOf('{usd} USD') => ['usd'] */
export function placeholdersOf(template: string): string[] {
  return Array.from(template.matchAll(PLACEHOLDER), ([, name]) => name ?? '');
}

/**
 * Fills a row's cells into a template. Numbers are in the compact form of the language: 266.4万,
 * 2.664M.
 */
export function fillTemplate(
  template: string,
  figure: FigureTable,
  row: string,
  language: string,
): string {
  const short = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumSignificantDigits: 4,
  });
  return template.replace(PLACEHOLDER, (_whole, column: string) => {
    const cell = cellOf(figure, row, column);
    const number = numberIn(cell);
    return Number.isNaN(number) ? cell : short.format(number);
  });
}

const PLACEHOLDER = /\{([^{}]+)\}/g;
