import { expect, test } from 'vitest';
import { readNumeral } from '../../../../src/core/search/text/numerals.ts';

test.each([
  ['五千九百亿', '5900', '亿'],
  ['百分之十三', '13%', ''],
  ['三十分之一', '1/30', ''],
  ['十倍', '10', '倍'],
  ['二〇二五年', '2025', '年'],
  ['一百零八', '108', ''],
  ['两千人', '2000', '人'],
])('%s is %s%s', (run, number, measure) => {
  expect(readNumeral(run)).toEqual({ number, measure });
});

test.each(['一方面', '十', '千', '三个月', '一', '百度搜索引擎', '成本'])(
  '%s is no number',
  (run) => {
    expect(readNumeral(run)).toBeNull();
  },
);
