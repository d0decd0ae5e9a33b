import { expect, test } from 'vitest';
import { buildCheckTables } from '../../../src/core/check-text/build-tables.ts';
import { checkText } from '../../../src/core/check-text/check-text.ts';
import type { CheckIndex, StatementTable } from '../../../src/core/check-text/tables.ts';

const STATEMENTS = [
  '云岭茶厂去年换了六台烘干机，春茶的产量随之提高',
  '茶农得到的报酬比从前多出不少',
  '山南的合作社也订了同样的机器，要到明年春天才能用上',
  '渡口的码头在冬天停用，船都拖上了岸',
];
const tables = buildCheckTables(
  [
    {
      page: 'essays/tea.html',
      frontMatter: {
        title: '茶',
        description: '。',
        language: 'zh-CN',
        published: '2026-01-02',
        updated: '2026-01-02',
      },
      claims: [],
      passages: STATEMENTS.map((text, at) => ({
        id: `passage-${at + 1}`,
        text,
        section: null,
        order: at + 1,
      })),
    },
  ],
  new Map(),
  new Map(),
);

async function idsOf(text: string): Promise<(string | undefined)[]> {
  const { stretches } = await checkText(
    text,
    {
      readIndex: async () => tables['index'] as CheckIndex,
      readEssay: async () => tables['essay-0'] as StatementTable,
      readRareWords: async () => ({}),
      readMeanings: async () => ({ words: '' }),
    },
    { pause: async () => {} },
  );
  return stretches.map(({ statement }) => statement?.id);
}

const LOOSE = '种茶的人手里的报酬因此宽裕起来';

test('between two statements less is asked of a sentence to say the one between them', async () => {
  expect(await idsOf(`${STATEMENTS[0]}。${LOOSE}。${STATEMENTS[2]}。`)).toEqual([
    'passage-1',
    'passage-2',
    'passage-3',
  ]);
  expect(await idsOf(`${LOOSE}。`)).toEqual([undefined]);
  expect(await idsOf(`${STATEMENTS[0]}。今天下雨。${STATEMENTS[2]}。`)).toEqual([
    'passage-1',
    undefined,
    'passage-3',
  ]);
});

test('what says a statement that is left out is parted from the sentence around it', async () => {
  const retold = `茶农拿的报酬多了，山南的合作社也订了同样的机器，要到明年春天才能用上`;
  expect(await idsOf(`${STATEMENTS[0]}。${retold}。`)).toEqual([
    'passage-1',
    'passage-2',
    'passage-3',
  ]);
});

test('at the edge of a text its one neighbour tells what is expected', async () => {
  expect(await idsOf(`换烘干机后春茶多了。${STATEMENTS[1]}。`)).toEqual(['passage-1', 'passage-2']);
});
