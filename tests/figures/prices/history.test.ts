import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { SERIES } from '../../../src/figures/prices/kind.ts';
import {
  blend,
  listMonths,
  type Price,
  priceAt,
  readPrices,
} from '../../../src/figures/prices/history.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../../content/${file}`, import.meta.url), 'utf8');
const [header = [], ...rows] = read('figures/prices.csv')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const PRICES = readPrices({ header, rows }, 'USD');
const YUAN = readPrices({ header, rows }, 'CNY');

function find(series: string, month: string): Price {
  const price = priceAt(PRICES, series, month);
  if (!price) throw new Error(`${series} has no price in ${month}`);
  return price;
}

/** How many times one price is another: input that the cache holds, other input, output. */
function divide(one: Price, other: Price): string[] {
  const parts = [(one.hit ?? NaN) / (other.hit ?? NaN), one.miss / other.miss, one.out / other.out];
  return parts.map((times) => times.toFixed(1));
}

describe('the prices of the site', () => {
  test('every row has a source that the figure and the list of sources name', () => {
    const sources: Record<string, unknown> = parse(read('sources.yaml'));
    const figure: { sources: { id: string }[] } = parse(read('figures/prices.yaml'));
    const named = figure.sources.map(({ id }) => id);
    const used = rows.map((row) => row[header.indexOf('source')] ?? '');
    for (const source of used) expect(Object.keys(sources)).toContain(source);
    expect(new Set(used)).toEqual(new Set(named));
  });

  test('o1 costs 53.6, 27.3 and 27.4 times as much as R1, and 214, 111 and 109 times at night', () => {
    expect(divide(find('o1', '2025-01'), find('reasoner', '2025-01'))).toEqual([
      '53.6',
      '27.3',
      '27.4',
    ]);
    expect(divide(find('o1', '2025-03'), find('night', '2025-03'))).toEqual([
      '214.3',
      '111.1',
      '109.1',
    ]);
  });

  test('o3 costs 3.6, 3.6 and 3.7 times as much as R1 from June 2025', () => {
    expect(divide(find('o3', '2025-06'), find('reasoner', '2025-06'))).toEqual([
      '3.6',
      '3.6',
      '3.7',
    ]);
  });

  test('the discount at night begins in February and ends in September 2025', () => {
    const months = listMonths('2025-01', '2026-10');
    expect(months.filter((month) => priceAt(PRICES, 'night', month))).toEqual(
      listMonths('2025-02', '2025-08'),
    );
  });

  test('prices in yuan are lines of their own, from V2 on, with a gap before V3', () => {
    expect(priceAt(PRICES, 'chat', '2025-01')).toBeUndefined();
    const models = listMonths('2024-04', '2025-10').map(
      (month) => priceAt(YUAN, 'chat', month)?.model ?? '',
    );
    expect(models).toEqual([
      ...Array(8).fill('DeepSeek-V2'),
      ...['', ''],
      ...Array(7).fill('DeepSeek-V3'),
      ...['', ''],
    ]);
    const r1 = priceAt(YUAN, 'reasoner', '2025-01');
    expect([r1?.hit, r1?.miss, r1?.out]).toEqual([1, 4, 16]);
    expect(blend(priceAt(YUAN, 'chat', '2024-08') ?? NOTHING, { cached: 1, ratio: 0 })).toBe(0.1);
  });
});

/** No price. */
const NOTHING = { hit: undefined, miss: NaN, out: NaN };

const price = (from: string, miss: number, until = ''): Price => ({
  series: ['a', 'b'],
  model: 'M',
  from,
  until,
  hit: undefined,
  miss,
  out: 8,
});

test('a price holds from its month until the next one, or until it ends', () => {
  const prices = [
    price('2025-05-02', 3),
    price('2025-02', 1),
    price('2025-07-31', 4, '2025-09-01'),
  ];
  const history = listMonths('2025-01', '2025-10').map(
    (month) => priceAt(prices, 'b', month)?.miss,
  );
  expect(history).toEqual([undefined, 1, 1, 1, 3, 3, 4, 4, undefined, undefined]);
  expect(priceAt(prices, 'c', '2025-06')).toBeUndefined();
});

test('a usage mixes input that the cache holds, other input and output', () => {
  const own = { ...price('2025-01', 4), hit: 1 };
  expect(blend(own, { cached: 0, ratio: 0 })).toBe(4);
  expect(blend(own, { cached: 1, ratio: 0 })).toBe(1);
  expect(blend(own, { cached: 0.5, ratio: 1 })).toBe(5.25);
  // Where the price of a hit is not known it counts as a miss.
  expect(blend(price('2025-01', 4), { cached: 1, ratio: 0 })).toBe(4);
});

test('no two lines look alike without their colours', () => {
  const looks = Object.values(SERIES).map((look) => look.replace('accent ', ''));
  expect(new Set(looks).size).toBe(looks.length);
});
