import { expect, test } from 'vitest';
import { readOperators } from '../../../../src/core/search/query/operators.ts';

test.each([
  ['[7]', [7]],
  ['引用6', [6]],
  ['参考文献 7', [7]],
  ['文献5', [5]],
  ['注6', [6]],
  ['引用：[6]', [6]],
  ['第6条引用', [6]],
  ['ref 6', [6]],
  ['Reference 2', [2]],
  ['[6', [6]],
  ['【7', [7]],
  ['引用6次', []],
  ['关注6', []],
  ['notebook 6', []],
  ['preference 2', []],
])('%s asks for what cites %j', (query, cites) => {
  expect(readOperators(query).cites).toEqual(cites);
});

test('a marker inside pasted text is no condition', () => {
  const pasted = '让基层医疗机构也能获得高效的辅助诊断工具[5];在代码开发领域能自动生成代码[2]。';
  expect(readOperators(pasted).cites).toEqual([]);
});

test.each([
  ['茶叶 -咖啡', ['咖啡']],
  ['茶叶 －咖啡', ['咖啡']],
  ['tea -"green tea"', ['green tea']],
  ['tea -「绿茶」 history', ['绿茶']],
  ['GPT-5', []],
  ['成本 -5', []],
  ['-咖啡', []],
])('%s leaves out %j', (query, excluded) => {
  expect(readOperators(query).excluded.map(({ source }) => source)).toEqual(excluded);
});

test.each([
  ['"压力测试" 开发者', ['压力测试']],
  ["'snowball'", ['snowball']],
  ['把茶变成了“奢侈品”', []],
  ['“开放、协作”这份初心', []],
])('%s asks for the phrases %j', (query, phrases) => {
  expect(readOperators(query).phrases).toEqual(phrases);
});
