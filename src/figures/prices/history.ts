import { cellOf, type FigureTable, numberIn } from '../../core/figures/figure-data.ts';

/** A list price in force from a day on, for a million tokens. */
export interface Price {
  /** The lines that it belongs to. */
  readonly series: readonly string[];
  readonly model: string;
  /** An ISO date, or a month where the day is not known. */
  readonly from: string;
  /** The same of the day on which it ended; empty where it did not or the next one replaces it. */
  readonly until: string;
  /** Input that the cache holds; undefined where it is not known. */
  readonly hit: number | undefined;
  readonly miss: number;
  readonly out: number;
}

/** How a reader uses a model. */
export interface Usage {
  /** The share of the input that the cache holds, 0 to 1. */
  readonly cached: number;
  /** Tokens of output for each of input. */
  readonly ratio: number;
}

/** Reads the prices in a currency: none is converted into another. */
export function readPrices(table: FigureTable, currency: 'USD' | 'CNY'): Price[] {
  return table.rows.flatMap(([id = '']) => {
    const read = (column: string) => cellOf(table, id, column);
    if (read('currency') !== currency) return [];
    const hit = numberIn(read('hit'));
    return {
      series: read('series').split(' '),
      model: read('model'),
      from: read('from'),
      until: read('until'),
      hit: Number.isNaN(hit) ? undefined : hit,
      miss: numberIn(read('miss')),
      out: numberIn(read('out')),
    };
  });
}

/**
 * The price of a series in force at the end of a month; undefined before its first and after the
 * end of its last.
 *
 * @param month such as 2025-01
 */
export function priceAt(
  prices: readonly Price[],
  series: string,
  month: string,
): Price | undefined {
  const last = prices
    .filter((price) => price.series.includes(series) && price.from.slice(0, 7) <= month)
    .reduce<Price | undefined>(
      (latest, price) => (latest && latest.from > price.from ? latest : price),
      undefined,
    );
  const hasEnded = last !== undefined && last.until !== '' && last.until.slice(0, 7) <= month;
  return hasEnded ? undefined : last;
}

/** What a million tokens of a usage cost, input and output together. */
export function blend(
  { hit, miss, out }: Pick<Price, 'hit' | 'miss' | 'out'>,
  { cached, ratio }: Usage,
): number {
  const input = (hit ?? miss) * cached + miss * (1 - cached);
  return (input + out * ratio) / (1 + ratio);
}

/**
 * Months from one to another, both included.
 *
 * @example listMonths('2025-11', '2026-01') => ['2025-11', '2025-12', '2026-01']
 */
export function listMonths(from: string, to: string): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months: string[] = [];
  for (let index = month - 1; ; index += 1) {
    const name = `${year + Math.floor(index / 12)}-${`${(index % 12) + 1}`.padStart(2, '0')}`;
    if (name > to) return months;
    months.push(name);
  }
}
