import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY, parseQuery } from '../../../../src/core/search/query/parse-query.ts';
import { unpackTerms } from '../../../../src/core/search/index/tables.ts';

const terms = unpackTerms({
  script: '開开',
  records: [],
  languages: ['zh-CN'],
  severalEssays: false,
  pages: false,
  related: 0,
});
const names = new Map([
  ['open source', ['开源']],
  ['cost', ['成本']],
]);
const parse = (query: string) => parseQuery(query, terms, names);
/** The units that count, as `kind:text`, with the measure of a number behind `|`. */
const units = (query: string) =>
  parse(query)
    .units.filter(({ joins }) => !joins)
    .map(({ kind, text, measure }) => `${kind}:${text}${measure ? `|${measure}` : ''}`);

test.each([
  ['[7]', [7]],
  ['［1］', [1]],
  ['【2】', [2]],
  ['[ 6 ]', [6]],
  ['[1,5]', [1, 5]],
  ['[2024]', []],
])('%s asks for citations of %j', (query, cites) => {
  expect(parse(query).cites).toEqual(cites);
});

test('a number of a reference and words are asked for together', () => {
  expect(parse('[7] 压力测试').cites).toEqual([7]);
  expect(units('[7] 压力测试')).toEqual(['han:压力测试']);
});

describe('quotes of any kind hold a phrase', () => {
  test.each([
    '"压力测试"',
    '“压力测试”',
    '「压力测试」',
    '『压力测试』',
    '‘压力测试’',
    '《压力测试》',
    '＂压力测试＂',
  ])('%s', (query) => {
    expect(units(query)).toEqual(['phrase:压力测试']);
  });
  test('a quote that is not closed yet is none', () => {
    expect(units('“压力')).toEqual(['han:压力']);
  });
});

test.each([
  ['英伟达 股价', ['han:英伟达', 'han:股价']],
  ['高端GPU,跌幅', ['han:高端', 'word:gpu', 'han:跌幅']],
  ['开发者、监管', ['han:开发者', 'han:监管']],
  ['開源', ['han:开源']],
  ['GPT-5', ['word:gpt 5']],
  ['5900亿美元', ['number:5900|亿', 'han:美元']],
  ['3个月', ['number:3|个月']],
  ['557.6', ['number:557.6']],
  ['R1支持哪些编程语言', ['word:r1', 'han:支持', 'han:编程语言']],
  ['和OpenAI的差距', ['word:openai', 'han:差距']],
  ['谁采用了MIT许可证', ['han:采用', 'word:mit', 'han:许可证']],
  ['open source', ['word:open source']],
  ['the cost of training', ['word:cost', 'word:training']],
  ['什么', ['han:什么']],
  ['靠不靠谱', ['han:靠谱']],
  ['为啥要学编程', ['han:学编程']],
  ["' OR 1=1 --", []],
  ['1 AND 2', []],
  ['1', ['number:1']],
  ['并不是', ['han:并不是']],
  ['', []],
  ['？！', []],
])('%s', (query, expected) => {
  expect(units(query)).toEqual(expected);
});

test('of a query that no reader types only the beginning is looked at, without cutting a character in two', () => {
  const long = parse('开源 '.repeat(40_000));
  expect(long.shortened).toBe(true);
  expect(long.units.length).toBeLessThan(LONGEST_QUERY);
  expect(parse(`${'a'.repeat(LONGEST_QUERY - 1)}𠀀𠀀`).literal).toBe('a'.repeat(LONGEST_QUERY - 1));
  expect(parse(`开源${' '.repeat(1000)}`).shortened).toBe(false);
});

test.each([
  ['how much did it cost', true],
  ['Which universities joined?', true],
  ['open source', false],
  ['开源', false],
  ['R1多少钱', true],
])('%s asks: %j', (query, asks) => {
  expect(parse(query).asks).toBe(asks);
});
