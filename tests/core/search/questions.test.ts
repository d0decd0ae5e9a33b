import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearch, type OpenSearch } from '../../bench/open-search.ts';
import { readFirstEssay, readSiteGlossary, readTeaEssay } from './read-fixture.ts';

let first: OpenSearch;
let tea: OpenSearch;
beforeAll(async () => {
  const glossary = await readSiteGlossary();
  [first, tea] = [
    await openSearch([await readFirstEssay()], glossary),
    await openSearch([await readTeaEssay()], glossary),
  ];
});
afterAll(async () => {
  await first.close();
  await tea.close();
});

describe('a question finds the claim that answers it', () => {
  test.each([
    ['为什么英伟达股价大跌', 'claim-9'],
    ['R1的API比OpenAI便宜多少', 'claim-2'],
    ['DeepSeek训练花了多少钱', 'claim-2'],
    ['谁预测大模型成本会下降', 'claim-10'],
    ['斯坦福研究者有没有参与', 'claim-4'],
    ['哪些云平台接入了开源模型', 'claim-9'],
    ['个性化学习', 'claim-11'],
    ['開發者社群', 'claim-4'],
    ['三十分之一', 'claim-2'],
    ['Star count', 'claim-8'],
    ['MIT协议', 'claim-1'],
    ['R1的API价格是OpenAI的几分之一', 'claim-2'],
    ['optimisations', 'claim-8'],
  ])('%s', async (query, claim) => {
    expect((await first.search(query)).hits[0]?.record.id).toBe(claim);
  });
  test.each([
    ['谁写了茶经', 'claim-3'],
    ['luyu chajing', 'claim-3'],
    ['气候變化', 'claim-14'],
    ['千七百年', 'claim-1'],
  ])('%s', async (query, claim) => {
    expect((await tea.search(query)).hits[0]?.record.id).toBe(claim);
  });
});

test('a place is no slip for a thing', async () => {
  expect((await tea.search('咖啡馆')).hits).toEqual([]);
});

test.each(['比特币多少钱', '北京天气怎么样', 'DeepSeek 火锅', '苹果手机', '特斯拉自动驾驶'])(
  '%s is answered by nothing',
  async (query) => {
    expect((await first.search(query)).hits).toEqual([]);
  },
);

test('says which word nothing has, and offers a query without it', async () => {
  expect(await first.search('英伟达 区块链')).toMatchObject({
    hits: [],
    unmatched: ['区块链'],
    shorter: '英伟达',
  });
  expect(await first.search('量子计算')).toMatchObject({ hits: [], unmatched: ['量子计算'] });
});

test('two numbers ask for what cites both, else near for what cites one', async () => {
  const { hits } = await first.search('[2][6]');
  expect(hits.map(({ record, near }) => [record.id, near])).toEqual([
    ['claim-12', true],
    ['claim-1', true],
    ['ref-2', true],
    ['ref-6', true],
  ]);
});
