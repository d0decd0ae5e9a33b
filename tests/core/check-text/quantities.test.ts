import { expect, test } from 'vitest';
import { findQuantities } from '../../../src/core/check-text/quantities.ts';

const read = (text: string) =>
  findQuantities(text).map(({ value, unit, degree }) => [
    Number(value.toPrecision(6)),
    unit,
    degree,
  ]);

test.each<[text: string, found: unknown[]]>([
  ['售价3.2万美元', [[32000, 'usd', '']]],
  ['$3.2 million', [[3200000, 'usd', '']]],
  ['$40b', [[40e9, 'usd', '']]],
  ['0.04万亿美元', [[40e9, 'usd', '']]],
  ['四百亿美元', [[40e9, 'usd', '']]],
  ['400多亿元', [[40e9, 'cny', 'over']]],
  ['跌逾百分之十二', [[0.12, 'ratio', 'over']]],
  ['twelve percent', [[0.12, 'ratio', '']]],
  ['二十分之一', [[0.05, 'fraction', '']]],
  ['one twentieth', [[0.05, 'fraction', '']]],
  ['as little as 1/20', [[0.05, 'fraction', 'down to']]],
  ['约4个月', [[4, 'months', 'about']]],
  ['four months', [[4, 'months', '']]],
  ['half a year', [[6, 'months', '']]],
  ['半年', [[6, 'months', '']]],
  ['nearly tenfold', [[10, 'times', 'about']]],
  ['不到20倍', [[20, 'times', 'under']]],
  ['up to 20 times', [[20, 'times', 'up to']]],
  ['正好4个月', [[4, 'months', 'exactly']]],
  ['约2.5gib/s', [[2684350000, 'byte/s', 'about']]],
  ['40 gbit/s', [[40e9, 'bit/s', '']]],
  ['70.2千字节', [[70200, 'byte', '']]],
  ['20 gflop', [[20e9, 'flop', '']]],
  ['5毫秒', [[0.005, 'seconds', '']]],
  ['5 microseconds', [[5e-6, 'seconds', '']]],
  ['数百万', [[1e6, 'order', '']]],
  ['tens of millions', [[1e7, 'order', '']]],
  [
    '2025年1月27日',
    [
      [2025, 'year', ''],
      [1, 'month', ''],
      [27, 'day', ''],
    ],
  ],
])('%s', (text, found) => {
  expect(read(text)).toEqual(found);
});

test.each(['第一个维度', 'one of them', 'v3 r1 fp8 gpt-4o', '一方面', '三种'])(
  'in “%s” there is no amount',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test('one of something in words is an amount only beside another', () => {
  expect(findQuantities('一年').map(({ isLoose }) => isLoose)).toEqual([true]);
  expect(findQuantities('1年').map(({ isLoose }) => isLoose)).toEqual([false]);
});
