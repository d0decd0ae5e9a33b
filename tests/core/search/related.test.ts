import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RelatedWords } from '../../../src/core/search/index/related-table.ts';
import { writeLanguage } from '../../../src/pipeline/search/write-index.ts';
import { openFolder, type OpenSearch } from '../../bench/open-search.ts';
import { listPassages } from './passages.ts';

const TEXTS = [
  '看守人的薪水由港口支付',
  '看守人每晚点灯',
  '船长的工资比看守人多',
  '水手的工钱最少',
  '渔民每晚补网',
  '钟声传到对岸',
];
const RELATED: RelatedWords = new Map([
  [
    '薪水',
    [
      { word: '工资', likeness: 0.9 },
      { word: '支付', likeness: 0.55 },
      { word: '工钱', likeness: 0.71 },
    ],
  ],
  ['报酬', [{ word: '工资', likeness: 0.69 }]],
  ['薪金', [{ word: '工资', likeness: 0.7 }]],
  ['酬劳', [{ word: '支付', likeness: 0.7 }]],
  ['点灯人', [{ word: '看守人', likeness: 0.9 }]],
  ['看守人', [{ word: '水手', likeness: 0.9 }]],
]);

let folder: string;
let search: OpenSearch;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yinju-related-'));
  await writeLanguage(
    [listPassages(TEXTS)],
    new Map(),
    { languages: ['zh-CN'], pages: false },
    folder,
    undefined,
    async () => RELATED,
  );
  await close();
  search = await openFolder(folder);
});
afterAll(async () => {
  await search.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a query finds, near results behind `~`. */
const find = async (query: string) =>
  (await search.search(query)).hits.map(({ record, near }) => `${near ? '~' : ''}${record.text}`);

test('few exact results stand above those that have a related word', async () => {
  expect(await find('薪水')).toEqual([TEXTS[0], `~${TEXTS[2]}`, `~${TEXTS[3]}`]);
});

test('enough exact results stand alone', async () => {
  expect((await find('看守人')).sort()).toEqual([TEXTS[0], TEXTS[1], TEXTS[2]].sort());
});

test('a near result has all words of the query, or what stands for them', async () => {
  expect(await find('看守人 薪水')).toEqual([TEXTS[0], `~${TEXTS[2]}`, `~${TEXTS[3]}`]);
});

test('a likeness counts to the hundredth', async () => {
  expect(await find('薪金')).toEqual([`~${TEXTS[2]}`]);
  expect(await find('报酬')).toEqual([]);
});

test('a near result tells what stands for which word', async () => {
  const { hits } = await search.search('薪水');
  expect(hits.map(({ substitutes }) => substitutes)).toEqual([
    [],
    [{ asked: '薪水', found: '工资' }],
    [{ asked: '薪水', found: '工钱' }],
  ]);
});

test('a name that has a word of the same meaning is not sought in parts', async () => {
  expect((await find('点灯人')).sort()).toEqual(
    TEXTS.slice(0, 3)
      .map((text) => `~${text}`)
      .sort(),
  );
});

test('each word of a question is sought by related ones, also where no text has its neighbour', async () => {
  const { hits } = await search.search('港口会不会克扣酬劳');
  expect(
    hits.map(({ record, missing, substitutes }) => [record.text, missing, substitutes]),
  ).toEqual([[TEXTS[0], ['克扣'], [{ asked: '酬劳', found: '支付' }]]]);
});

test('a question need not find the kind of answer that it asks for', async () => {
  expect(await find('哪个剧院有渔民乐谱')).toEqual([`~${TEXTS[4]}`]);
  expect(await find('剧院有渔民乐谱吗')).toEqual([]);
});
