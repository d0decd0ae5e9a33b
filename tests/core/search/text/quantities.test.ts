import { describe, expect, test } from 'vitest';
import { foldText } from '../../../../src/core/search/text/fold-text.ts';
import { compareQuantities, findQuantities } from '../../../../src/core/search/text/quantities.ts';

const read = (text: string) => findQuantities(foldText(text, new Map()).text);
/** The amounts of a text as `value unit`, its dates as `year-month-day`. */
const list = (text: string) =>
  read(text).map((quantity) =>
    quantity.kind === 'date'
      ? [quantity.year, quantity.month, quantity.day].join('-')
      : `${quantity.value} ${quantity.unit}`.trim(),
  );

test.each([
  ['5576000', ['557.6万', '5,576,000', '5.576 million', '五百五十七万六千', '0.05576亿']],
  ['590000000000 usd', ['5900亿美元', '$590B', '$590 billion', '0.59万亿美元', '590bn dollars']],
  ['0.13 ratio', ['13%', '百分之13', '百分之十三', '十三个百分点', 'thirteen percent', '１３％']],
  ['0.0333333333333 fraction', ['1/30', '三十分之一', '30分之1', 'one thirtieth']],
  ['10 times', ['10倍', '十倍', '10x', 'tenfold', '10-fold', 'ten times', 'by a factor of 10']],
  ['3 months', ['3个月', '三个月', '3 months', 'three months']],
  ['6 months', ['半年', 'half a year', 'six months']],
  ['35000', ['三万五', '3.5万', '35k', 'thirty-five thousand']],
  ['10012', ['一万零十二', '10012']],
  ['350000000', ['3亿5千万', '三亿五千万']],
])('%s is written as %j', (amount, texts) => {
  for (const text of texts) expect(list(text), text).toEqual([amount]);
});

test.each([
  '2025-01-27',
  '2025/1/27',
  '2025年1月27日',
  '二〇二五年一月二十七日',
  'Jan 27, 2025',
  '27 January 2025',
])('%s is a day', (text) => {
  expect(list(text)).toEqual(['2025-1-27']);
});

test.each([
  '一方面',
  '十分重要',
  '万一',
  '千万别去',
  '一一落地',
  'R1和FP8',
  '1.8.2',
  'one of them',
])('%s holds no number', (text) => {
  expect(list(text)).toEqual([]);
});

test.each([
  ['V2半年价', ['6 months']],
  ['第2半年', ['2', '6 months']],
  ['half-million or half-million', ['500000', '500000']],
])('reads halves behind a digit and behind each other: %s', (text, amounts) => {
  expect(list(text)).toEqual(amounts);
});

test('says where in the text a number is', () => {
  const text = '市值蒸发近5900亿美元，跌13%';
  expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['5900亿美元', '13%']);
});

describe('a number found answers the one asked for', () => {
  test.each([
    ['557万', '557.6万美元', 'near'],
    ['560万', '557.6万美元', 'near'],
    ['558.6万', '557.6万美元', null],
    ['557.6亿', '557.6万美元', null],
    ['5576000', '557.6万美元', 'same'],
    ['590 billion', '5900亿美元', 'same'],
    ['590 billion euros', '5900亿美元', null],
    ['12%', '13%', null],
    ['2025年1月', '2025-01-27', 'same'],
    ['2025-01-27', '2025年1月', 'near'],
    ['2025-01-28', '2025-01-27', null],
  ] as const)('%s in %s: %s', (asked, found, likeness) => {
    const [one] = read(asked);
    const [other] = read(found);
    expect(one && other && compareQuantities(one, other)).toBe(likeness);
  });
});
