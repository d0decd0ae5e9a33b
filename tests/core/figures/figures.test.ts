import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cellOf, fillTemplate, numberIn } from '../../../src/core/figures/figure-data.ts';
import type { Figure } from '../../../src/core/figures/figure-schemas.ts';
import { readFigures } from '../../../src/core/figures/read-figures.ts';
import { say } from '../../../src/core/shared/localized.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const NAMES = ['github-stars', 'list-prices', 'training-cost'] as const;

const { figures, diagnostics } = readFigures(
  NAMES.flatMap((name) => ['yaml', 'csv'].map((ending) => `figures/${name}.${ending}`)).map(
    (file) => ({
      file: `content/${file}`,
      text: readFileSync(path.join(CONTENT, file), 'utf8'),
    }),
  ),
);

function figureNamed(name: (typeof NAMES)[number]): Figure {
  const figure = figures.find(({ id }) => id === name);
  if (!figure) throw new Error(`there is no figure ${name}`);
  return figure;
}

/** A number of a figure's data, by row and column. */
const numberOf = (name: (typeof NAMES)[number]) => (row: string, column: string) =>
  numberIn(cellOf(figureNamed(name), row, column));

test('every figure of the project can be read', () => {
  expect(diagnostics).toEqual([]);
  expect(figures.map(({ id }) => id)).toEqual(NAMES);
});

test.each(NAMES)(
  '%s says in Chinese and in English what it shows, in words of some length',
  (name) => {
    const { alternative, note } = figureNamed(name);
    expect(say(alternative, 'zh-CN').length).toBeGreaterThan(80);
    expect(say(alternative, 'en').length).toBeGreaterThan(200);
    expect(note['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(say(alternative, 'en') + say(note, 'en')).not.toMatch(/\p{Script=Han}/u);
  },
);

describe('the cost of training', () => {
  const number = numberOf('training-cost');
  const stages = ['pre-training', 'context-extension', 'post-training'];
  const sum = (column: string) =>
    stages.map((stage) => number(stage, column)).reduce((a, b) => a + b);

  test('2,664 K, 119 K and 5 K hours are 2,788 K', () => {
    expect(stages.map((stage) => number(stage, 'gpu_hours') / 1000)).toEqual([2664, 119, 5]);
    expect(sum('gpu_hours')).toBe(2_788_000);
    expect(number('total', 'gpu_hours')).toBe(sum('gpu_hours'));
  });

  test.each([...stages, 'total'])('of %s is hours times two dollars', (row) => {
    expect(number(row, 'usd_per_gpu_hour')).toBe(2);
    expect(number(row, 'usd')).toBe(number(row, 'gpu_hours') * number(row, 'usd_per_gpu_hour'));
  });

  test('5.328, 0.238 and 0.010 million dollars are 5.576 million', () => {
    expect(sum('usd')).toBe(5_576_000);
    expect(number('total', 'usd')).toBe(sum('usd'));
  });

  test('the hours are 9.0 % of those of Llama 3.1 405B, which are some 11 times as many', () => {
    const share = number('total', 'gpu_hours') / number('llama', 'gpu_hours');
    expect((share * 100).toFixed(1)).toBe('9.0');
    expect(Math.round(1 / share)).toBe(11);
    expect(figureNamed('training-cost').caption['zh-CN']).toContain('9.0%');
  });
});

test.each([
  ['output', '60/2.19', 27.4],
  ['input-cache-miss', '15/0.55', 27.3],
  ['input-cache-hit', '7.5/0.14', 53.6],
])('the price of %s is in the proportion %s = %d', (row, prices, times) => {
  const number = numberOf('list-prices');
  expect(`${number(row, 'o1_usd')}/${number(row, 'r1_usd')}`).toBe(prices);
  expect(Number((number(row, 'o1_usd') / number(row, 'r1_usd')).toFixed(1))).toBe(times);
  expect(number(row, 'o1_to_r1')).toBe(times);
});

// No figure, but of the same essay: what a share that closed at 118.42 USD had lost since it closed
// at 142.62.
test('a fall from 142.62 to 118.42 is one of 17 %', () => {
  expect(Math.round((1 - 118.42 / 142.62) * 100)).toBe(17);
});

describe('the stars', () => {
  const { rows, header, chart } = figureNamed('github-stars');
  const number = numberOf('github-stars');
  const days = rows.map(([day = '']) => day);
  const [v3, r1, whisper] = [
    'deepseek-ai/DeepSeek-V3',
    'deepseek-ai/DeepSeek-R1',
    'openai/whisper',
  ];

  test('are of every Thursday and of the days that the note names, in order', () => {
    const others = days.filter((day) => new Date(day).getUTCDay() !== 4);
    expect(others).toEqual([
      '2025-01-28',
      '2025-01-31',
      '2025-02-07',
      '2025-02-24',
      '2025-04-20',
      '2025-12-05',
      '2026-06-30',
      '2026-08-22',
    ]);
    expect(days).toEqual([...days].sort());
    expect(days).toHaveLength(84 + others.length);
  });

  test.each([
    ['2025-02-07', v3, whisper, '2025-02-06'],
    ['2025-12-05', whisper, r1, '2025-12-04'],
    ['2026-06-30', whisper, v3, '2026-06-25'],
  ])('on %s those of %s pass those of %s', (day, first, second, before) => {
    expect(number(day, first)).toBeGreaterThan(number(day, second));
    expect(number(before, first)).toBeLessThan(number(before, second));
    expect(chart.kind === 'lines' && chart.events.map(({ row }) => row)).toContain(day);
  });

  test('hold a number or nothing, and begin where a repository entered the lists', () => {
    expect(rows.flat().filter((cell) => !/^(?:\d{4}-\d{2}-\d{2}|\d{5,6}|)$/.test(cell))).toEqual(
      [],
    );
    expect(
      header
        .slice(1)
        .map((column) =>
          days.find((day) => cellOf(figureNamed('github-stars'), day, column) !== ''),
        ),
    ).toEqual(['2025-01-28', '2025-02-24', '2025-01-09', '2025-03-06', '2025-06-05']);
  });
});

test.each([
  ['zh-CN', '预训练：266.4万小时 × 2美元 = 532.8万美元'],
  ['en', '预训练：2.664M小时 × 2美元 = 5.328M美元'],
])('writes numbers in short as readers of %s do', (language, text) => {
  expect(
    fillTemplate(
      '预训练：{gpu_hours}小时 × 2美元 = {usd}美元',
      figureNamed('training-cost'),
      'pre-training',
      language,
    ),
  ).toBe(text);
});
