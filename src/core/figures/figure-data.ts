import type { Figure } from './figure-schemas.ts';

/** The cell of a row and column; empty where there is none. */
export function cellOf(
  { header, rows }: Pick<Figure, 'header' | 'rows'>,
  row: string,
  column: string,
): string {
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

/** Puts a row's cells into a template, numbers as a reader of the language writes them in short: 266.4万, 2.664M. */
export function fillTemplate(
  template: string,
  figure: Pick<Figure, 'header' | 'rows'>,
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
