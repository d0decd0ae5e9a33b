import { expect, test } from 'vitest';
import { partRuns } from '../../../../src/core/search/fallback/part-runs.ts';

const part = (run: string, words: readonly string[] = [], keepsSingles = false) =>
  partRuns([{ kind: 'han', text: run, source: run }], new Set(words), keepsSingles).map(
    ({ text }) => text,
  );

test.each([
  ['港口管理费用', ['港口', '管理', '费用']],
  ['灯塔的工资', ['灯塔', '工资']],
])('%s is parted into its words', (run, words) => {
  expect(part(run)).toEqual(words);
});

test('a word of the texts counts although no dictionary has it', () => {
  expect(part('优刻得费用', ['优刻得'])).toEqual(['优刻得', '费用']);
});

test('a longer word of the dictionary goes before a shorter one of the texts', () => {
  expect(part('研究生工资', ['研究'])[0]).toBe('研究生');
});
