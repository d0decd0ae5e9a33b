import { expect, test } from 'vitest';
import { foldText, compactText } from '../../../../src/core/search/text/fold-text.ts';

const script = new Map([
  ['開', '开'],
  ['達', '达'],
]);

test.each([
  ['ＦＰ８', 'fp8'],
  ['１３％', '13%'],
  ['開源', '开源'],
  ['5,900亿', '5900亿'],
  ['1,234,567', '1234567'],
  ['5,90', '5,90'],
  ['甲，900', '甲,900'],
  ['2023，2024', '2023,2024'],
  ['Open\u200BAI', 'openai'],
  ['½', '1/2'],
])('compares %s as %s', (written, folded) => {
  expect(foldText(written, script).text).toBe(folded);
});

test('knows where each character stood', () => {
  const { text, origins } = foldText('近5,900亿', script);
  expect(origins[text.indexOf('9')]).toBe(3);
  expect(origins.at(-1)).toBe(7);
});

test('takes white space out and keeps the places', () => {
  const { text, origins } = compactText(foldText('DeepSeek R1 開源', script));
  expect(text).toBe('deepseekr1开源');
  expect(origins[8]).toBe(9);
});
