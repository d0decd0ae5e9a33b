import { describe, expect, test } from 'vitest';
import { createAligner } from '../../../src/core/check-text/align.ts';
import { compareTexts } from '../../../src/core/check-text/compare.ts';
import { OPPOSITES } from '../../../src/core/check-text/opposites.ts';
import { readOpposites } from '../../../src/core/check-text/polarity.ts';
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
  meanings: new Map(),
  aligner: createAligner([TEA, WATER, '茶的历史很长', '水坝很多']),
  opposites: readOpposites(OPPOSITES),
};
const wide = { ...by, aligner: createAligner([TEA, WATER, '茶的历史很长', '水坝很多', '船很少']) };
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
    ['Open aid, and the ideal that OpenAI once held', 'The ideal that OpenAI once held of AI'],
    [
      'Alba Cloud, Orin Cloud and others took it',
      'Firms such as Alba Cloud and Orin Cloud took it',
    ],
    ['据说烘干机停用的说法是错的', '烘干机停用的说法是不对的'],
    [
      'A step of 19.9 seconds took 2.06 seconds idle',
      'Of a step that took 19.9 seconds, 2.06 seconds idle',
    ],
  ])('%s', (text, statement) => {
    expect(compareTexts(text, statement, by)).toEqual([]);
  });
});

test.each<[text: string, statement: string, kind: string, here: string, there: string]>([
  ['春茶的产量提高了超过18%', TEA, 'number', '超过18%', '超过12%'],
  ['成本却降到每公斤40美元', TEA, 'unit', '40美元', '40元'],
  ['只有山南茶厂的1/2', TEA, 'number', '1/2', '1/20'],
  ['春茶的产量提高了不到12%', TEA, 'degree', '不到12%', '超过12%'],
  ['春茶的产量降低了超过12%', TEA, 'direction', '降低', '提高'],
  ['成本降到每公斤40元，只有河西茶厂的1/20', TEA, 'name', '河西茶厂', '山南茶厂'],
  ['青松、长风等合作社都用上了X2烘干机', TEA, 'name', '青松', '星火'],
  ['星火、长风等合作社都用上了X5烘干机', TEA, 'name', 'X5', 'X2'],
  ['星火、长风等合作社都没有用上X2烘干机', TEA, 'negation', '都没有用上', '用上'],
  [
    'The R7 turbine repaired it, and Dorin trails it',
    'it trails Dorin, and it repaired the R7 turbine',
    'name',
    'Dorin trails it',
    'it trails Dorin',
  ],
  [
    'The work moved from the coast to the hills',
    'The work moved from the hills to the coast',
    'words',
    'coast',
    'hills',
  ],
  ['The line carries 40 GB/s', 'The line carries 40 Gb/s', 'unit', '40 GB/s', '40 Gbit/s'],
  ['Dorin has repaired the R7 turbine', WATER, 'negation', 'repaired', 'not repaired'],
  ['Dorin has not repaired the R8 turbine', WATER, 'name', 'R8', 'R7'],
  ['仓库有5903吨茶', '仓库有5900吨茶', 'number', '5903吨', '5900吨'],
  [
    'The new line is less productive',
    'The new line is more productive',
    'direction',
    'less',
    'more',
  ],
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

const HARBOUR =
  '据Kelmar港2024年9月的月报，全部八个码头每周开放，Dorin公司的R7起重机一次吊40吨，Vala公司的吊62吨，等待的时间缩短到数小时，乘客大量增加，发展中国家由此受益';
const CREW =
  'Pále-Nord closed 53 homes in 2024, and some crews work 170 hours monthly, which receive the least support; Kelmar accused Dorin of copying its charts';

describe('kinds of differences that single words make', () => {
  test.each<[text: string, statement: string, kind: string, here: string, there: string]>([
    ['等待的时间延长到数小时', HARBOUR, 'direction', '延长', '缩短'],
    ['发达国家由此受益', HARBOUR, 'direction', '发达', '发展中'],
    ['部分码头每周开放', HARBOUR, 'degree', '部分', '全部'],
    ['全部八个码头每天开放', HARBOUR, 'unit', '每天', '每周'],
    ['全部六个码头每周开放', HARBOUR, 'number', '六个码头', '八个码头'],
    ['据Kelmar港2023年9月的月报', HARBOUR, 'number', '2023年9月', '2024年9月'],
    ['Dorin公司的R7起重机一次吊62吨', HARBOUR, 'number', '62吨', '40吨'],
    ['Pále-Nord closed 53 homes in 2023', CREW, 'number', '2023', '2024'],
    ['Pále-Nord opened 53 homes in 2024', CREW, 'direction', 'opened', 'closed'],
    ['some crews work 170 hours weekly', CREW, 'unit', 'weekly', 'monthly'],
    ['which receive the most support', CREW, 'direction', 'most', 'least'],
    ['Dorin accused Kelmar of copying its charts', CREW, 'name', 'Dorin', 'Kelmar'],
    ['每个码头至少吊62吨', '每个码头最多吊62吨', 'degree', '至少吊62吨', '最多吊62吨'],
    ['码头的吞吐落后于南港', '码头的吞吐领先于南港', 'direction', '落后', '领先'],
    ['装船用数月', '装船用数天', 'unit', '数月', '数天'],
    [
      'The crane cannot lift steel and does not turn',
      'The crane can lift steel and turn',
      'negation',
      'cannot lift',
      'lift',
    ],
    [
      'The crew has the time to rest',
      'The crew lacks the time to rest',
      'negation',
      'the time',
      'lacks the time',
    ],
    ['Vale-Nord closed 53 homes in 2024', CREW, 'name', 'Vale-Nord', 'Pále-Nord'],
  ])('%s', (text, statement, kind, here, there) => {
    expect(compareTexts(text, statement, wide)).toContainEqual({ kind, here, there });
  });

  test.each([
    ['据Kelmar港2024年9月的月报，八个码头全部每周开放', HARBOUR],
    ['不过Dorin公司的R7起重机一次吊40吨', HARBOUR],
    ['After 2024 Pale-Nord has closed 53 homes', CREW],
    ['Kelmar accused Dorin of copying its charts', CREW],
  ])('%s says the same', (text, statement) => {
    expect(compareTexts(text, statement, wide)).toEqual([]);
  });
});

const SHOP =
  'By the report of 2024, in which Kelmar praises every stall, sales rose by 5.576 million dollars and Dorin may open two more shops; the discount for nurses was gone';

describe('kinds of differences that the words around them make', () => {
  test.each<[text: string, statement: string, kind: string]>([
    ['sales rose by 5.567 million dollars', SHOP, 'number'],
    ['sales rose by 5.576 percentage points', '销售额增加了5.576%', 'unit'],
    ['跌了13‰', '跌了13%', 'number'],
    ['sales will rise by 5.576 million dollars', SHOP.replace(' may ', ' did '), 'time'],
    ['By the report of 2024, in which Kelmar praises some stalls', SHOP, 'degree'],
    ['Dorin must open two more shops', SHOP, 'modality'],
    ['in which praise comes from Valdor for every stall of 2024', SHOP, 'name'],
    ['船价是131比107', '船价是107比131', 'number'],
  ])('%s', (text, statement, kind) => {
    expect(kinds(text, statement)).toContain(kind);
  });

  test.each([
    ['sales rose by 5.58 million dollars', SHOP],
    ['sales added up to 5.576 million dollars', 'sales rose by 5.576 million dollars'],
    ['Dorin may open two more shops, without the discount for nurses', SHOP],
    ['no more than two shops were opened', 'at most two shops were opened'],
  ])('%s says the same', (text, statement) => {
    expect(compareTexts(text, statement, wide)).toEqual([]);
  });
});

test('what a shortened copy leaves out is no difference', () => {
  expect(kinds('云岭茶厂提高了春茶的产量', TEA)).toEqual([]);
});
