import { expect, test } from 'vitest';
import { buildCheckTables } from '../../../src/core/check-text/build-tables.ts';
import { checkText } from '../../../src/core/check-text/check-text.ts';
import type { MeaningTable } from '../../../src/core/check-text/meanings.ts';
import type {
  CheckIndex,
  CheckTables,
  RareWords,
  StatementTable,
} from '../../../src/core/check-text/tables.ts';

const ESSAYS = 60;
const SENTENCES = 20;

/** A sentence of characters that no other has. */
const sentence = (essay: number, order: number) =>
  Array.from({ length: 14 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((essay * SENTENCES + order) * 14 + at)),
  ).join('');

const essays = Array.from({ length: ESSAYS }, (_, essay) => ({
  page: `essays/e${essay}.html`,
  frontMatter: {
    title: `文${essay}`,
    description: '。',
    language: 'zh-CN',
    published: '2026-01-02',
    updated: '2026-01-02',
  },
  claims: [],
  passages: Array.from({ length: SENTENCES }, (_unused, at) => ({
    id: `passage-${at + 1}`,
    text: `${sentence(essay, at)}，大家都这样说`,
    section: null,
    order: at + 1,
  })),
}));
const tables = buildCheckTables(essays, new Map(), new Map());

function openTables(): CheckTables & { readonly read: string[] } {
  const read: string[] = [];
  const take = async (name: string) => {
    read.push(name);
    return tables[name];
  };
  return {
    read,
    readIndex: async () => (await take('index')) as CheckIndex,
    readEssay: async (number) => (await take(`essay-${number}`)) as StatementTable,
    readRareWords: async (part) => (await take(`words-${part}`)) as RareWords,
    readMeanings: async (number) => (await take(`meanings-${number}`)) as MeaningTable,
  };
}

test('of many essays only those are read whose rare words a text has', async () => {
  const source = openTables();
  const text = [3, 4, 5].map((at) => `${sentence(17, at)}。`).join('');
  const { stretches } = await checkText(text, source, { pause: async () => {} });
  expect(stretches.map(({ statement }) => statement?.url)).toEqual(
    [4, 5, 6].map((id) => `essays/e17.html#passage-${id}`),
  );
  expect(source.read.filter((name) => name.startsWith('essay-'))).toEqual(['essay-17']);
  expect(source.read.length).toBeLessThan(28);
});

test('a text that is like none reads no essay', async () => {
  const source = openTables();
  const { stretches } = await checkText('Nothing here is known.', source, {
    pause: async () => {},
  });
  expect(stretches.every(({ statement }) => statement === null)).toBe(true);
  expect(source.read.filter((name) => name.startsWith('essay-'))).toEqual([]);
});
