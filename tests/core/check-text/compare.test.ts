import { describe, expect, test } from 'vitest';
import { createAligner } from '../../../src/core/check-text/align.ts';
import { compareTexts } from '../../../src/core/check-text/compare.ts';
import { readAliases } from '../../../src/core/check-text/names.ts';

const TEA =
  '据《茶业年鉴》统计，云岭茶厂一年之内把春茶的产量提高了超过12%，成本却降到每公斤40元，只有山南茶厂的1/20，星火、长风等合作社都用上了X2烘干机';
const WATER =
  'The dam at Kelmar lost almost 30 million dollars within three months, and Dorin has not repaired the R7 turbine';
const by = {
  script: new Map([
    ['產', '产'],
    ['雲', '云'],
    ['嶺', '岭'],
    ['廠', '厂'],
  ]),
  aliases: readAliases([['山南茶厂', 'shannan tea works']]),
  common: new Set<string>(),
  aligner: createAligner([TEA, WATER, '茶的历史很长', '水坝很多']),
};
const kinds = (text: string, statement: string) =>
  compareTexts(text, statement, by).map(({ kind }) => kind);

describe('a faithful copy differs in nothing', () => {
  test.each([
    [TEA, TEA],
    ['雲嶺茶廠把春茶的產量提高了超过百分之十二', TEA],
    ['成本降到每公斤四十元，只有山南茶厂的二十分之一', TEA],
    ['星火、长风等合作社都用上了X2烘干机', TEA],
    ['Within three months the dam at Kelmar lost nearly $30 million', WATER],
    ['Dorin has not repaired the R7 turbine', WATER],
  ])('%s', (text, statement) => {
    expect(compareTexts(text, statement, by)).toEqual([]);
  });
});

test.each<[text: string, statement: string, kind: string, here: string, there: string]>([
  ['春茶的产量提高了超过18%', TEA, 'number', '超过18%', '超过12%'],
  ['成本却降到每公斤40美元', TEA, 'unit', '40美元', '40元'],
  ['只有山南茶厂的1/2', TEA, 'number', '1/2', '1/20'],
  ['春茶的产量提高了不到12%', TEA, 'degree', '不到12%', '超过12%'],
  ['春茶的产量降低了超过12%', TEA, 'direction', 'down', 'up'],
  ['成本降到每公斤40元，只有河西茶厂的1/20', TEA, 'name', '河西茶厂', '山南茶厂'],
  ['青松、长风等合作社都用上了X2烘干机', TEA, 'name', '青松', '星火'],
  ['星火、长风等合作社都用上了X5烘干机', TEA, 'name', 'x5', 'x2'],
  ['星火、长风等合作社都没有用上X2烘干机', TEA, 'negation', '没', ''],
  ['Dorin has repaired the R7 turbine', WATER, 'negation', '', 'not'],
  ['Dorin has not repaired the R8 turbine', WATER, 'name', 'r8', 'r7'],
  [
    'The dam at Kelmar lost almost 30 billion dollars',
    WATER,
    'number',
    'almost 30 billion dollars',
    'almost 30 million dollars',
  ],
  [
    'The dam at Kelmar lost almost 30 million dollars within three years',
    WATER,
    'number',
    'three years',
    'three months',
  ],
])('%s', (text, statement, kind, here, there) => {
  expect(compareTexts(text, statement, by)).toContainEqual({ kind, here, there });
});

test('what a shortened copy leaves out is no difference', () => {
  expect(kinds('云岭茶厂提高了春茶的产量', TEA)).toEqual([]);
});
