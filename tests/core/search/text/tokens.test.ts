import { expect, test } from 'vitest';
import { findTokens, splitBigrams } from '../../../../src/core/search/text/tokens.ts';

test.each([
  ['r1支持', ['r1', '支持']],
  ['1/30', ['1/30']],
  ['557.6万美元', ['557.6', '万美元']],
  ['deepseek-prover-v2', ['deepseek', 'prover', 'v2']],
  ['c++和c#', ['c++', '和', 'c#']],
  ['1.5b参数', ['1.5b', '参数']],
  ['近5900亿', ['近', '5900', '亿']],
  ['13%,跌幅', ['13%', '跌幅']],
  ['b站', ['b', '站']],
  ['', []],
  ['……', []],
])('%s', (text, words) => {
  expect(findTokens(text).map((token) => token.text)).toEqual(words);
});

test('a run is every two neighbours', () => {
  expect(splitBigrams('英伟达')).toEqual(['英伟', '伟达']);
  expect(splitBigrams('锁')).toEqual(['锁']);
  expect(splitBigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
});
