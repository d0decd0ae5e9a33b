import { expect, test } from 'vitest';
import { findWords, wholePair, wholeWords } from '../../../src/core/check-text/whole-words.ts';

test('characters that the dictionary leaves alone make a word of two', () => {
  const text = '低端芯片的价格';
  expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '低端',
    '芯片',
    '的',
    '价格',
  ]);
});

test('no half of a word is shown', () => {
  expect(wholeWords('茶厂最终关门', { start: 3, end: 4 })).toBe('最终');
});

test.each([
  ['茶厂最终关门', 3, '茶厂最后关门', 3, '最终', '最后'],
  ['the first barn', 4, 'the third barn', 4, 'first', 'third'],
])('%s: words in one place are shown alike', (one, at, other, there, here, stated) => {
  expect(
    wholePair(
      { text: one, start: at, end: at + here.length - (here === '最终' ? 1 : 0) },
      { text: other, start: there, end: there + stated.length - (stated === '最后' ? 1 : 0) },
    ),
  ).toEqual({ here, there: stated });
});
