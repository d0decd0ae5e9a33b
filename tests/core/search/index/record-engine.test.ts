import { expect, test } from 'vitest';
import { createRecordEngine } from '../../../../src/core/search/index/record-engine.ts';
import type { SearchRecord } from '../../../../src/core/search/index/record.ts';

const record = (id: string, text: string): SearchRecord => ({
  kind: 'passage',
  essay: 'ponds/zh-CN',
  title: '池塘',
  id,
  url: `essays/ponds.html#${id}`,
  text,
  section: null,
  references: [],
});
const engine = createRecordEngine(
  [
    record('fish', '鯉魚在池底過冬'),
    record('frogs', '青蛙的卵浮在水面，青蛙的幼体有鳃'),
    record('frog', '一只青蛙一夏天要吃去上万只飞虫，其中一半是庄稼的害虫'),
    record('depth', '水深3.5米，面积的1/40'),
  ],
  new Map([
    ['鯉', '鲤'],
    ['魚', '鱼'],
    ['過', '过'],
  ]),
);
const find = async (term: string | null) => {
  const hits = await engine.find(term, {});
  return Promise.all(hits.map(async (hit) => (await hit.load())[0]?.id));
};

test('a term finds what holds it, whatever the script and the signs between digits', async () => {
  expect(await find('鲤鱼')).toEqual(['fish']);
  expect(await find('35')).toEqual(['depth']);
  expect(await find('140')).toEqual(['depth']);
  expect(await find('蜻蜓')).toEqual([]);
});

test('what holds a term more often, and says less beside it, comes first', async () => {
  expect(await find('青蛙')).toEqual(['frogs', 'frog']);
});

test('no term finds everything in the order of the site', async () => {
  expect(await find(null)).toEqual(['fish', 'frogs', 'frog', 'depth']);
});
