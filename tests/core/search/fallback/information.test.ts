import { expect, test } from 'vitest';
import { tellInformation } from '../../../../src/core/search/fallback/information.ts';
import { unpackCommonWords } from '../../../../src/core/search/index/common-words.ts';
import type { Unit } from '../../../../src/core/search/query/units.ts';

const common = unpackCommonWords({ words: '1 的 the\n2 大 make\n5 数量 harbour' });
const tell = (kind: Unit['kind'], text: string) =>
  tellInformation({ kind, text, source: text }, common);

test('a word tells the more the rarer it is in the language', () => {
  expect(tell('han', '大')).toBeLessThan(tell('han', '数量'));
  expect(tell('han', '数量')).toBeLessThan(tell('han', '灯塔'));
});

test('a form of a common word tells no more than the word', () => {
  expect(tell('word', 'makes')).toBe(tell('word', 'make'));
  expect(tell('word', 'harbours')).toBe(tell('word', 'harbour'));
});

test('a character alone tells less than a rare word, and any amount less than a number', () => {
  expect(tell('han', '鳍')).toBeLessThan(tell('han', '灯塔'));
  expect(tell('measure', '多少钱')).toBeLessThan(tell('number', '557.6'));
});
