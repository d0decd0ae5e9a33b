import { expect, test } from 'vitest';
import { findRisks } from '../../../src/core/desk/find-risks.ts';

test.each<[text: string, risks: string]>([
  ['这座桥的造价降到了四千三百万元', 'money'],
  ['The bridge cost $43 million', 'money'],
  ['渡轮的乘客少了三成', 'share'],
  ['Passengers fell by 30%', 'share'],
  ['每天有1.2万人过桥', 'figure'],
  ['The bridge is 1,240 metres long', 'figure'],
  ['大桥在1931年通车', 'date'],
  ['It was opened in March 1931', 'date'],
  ['It was opened in 1931', 'date'],
  ['It carried 1,931 people', 'figure'],
  ['报告写道：“桥墩的基础比图纸上的浅了将近一半，当年没有人量过”', 'quotation'],
  ['“Nobody has measured the piers since they were built”, it says', 'quotation'],
  ['它是这条河上最长的桥', 'superlative'],
  ['这是全省第一座铁桥', 'superlative'],
  ['It is the longest bridge on the river', 'superlative'],
  ['It was the first to carry trains', 'superlative'],
  ['工程师萨姆·哈里森画了图', 'name'],
  ['梁思诚说桥要重修', 'name'],
  ['Anna Berg, who drew it, said the piers are sound', 'name'],
  ['在这最后的几年里，最近的渡口关了', ''],
  ['The latest timetable lists the guest of honour', ''],
  ['型号V3和GPT-4都用这种钢', ''],
  ['桥一点一点地修好了', ''],
  ['有3个章节讲到它', ''],
  ['Most people walk across', ''],
])('of %s', (text, risks) => {
  expect(findRisks(text).join(' ')).toBe(risks);
});
