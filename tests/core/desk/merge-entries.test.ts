import { expect, test } from 'vitest';
import { mergeEntries } from '../../../src/core/desk/merge-entries.ts';

const BASE = { verdict: 'partly', note: { en: 'One.', 'zh-CN': '一。' }, sources: ['plan'] };

test('takes the changes of both where they are of different fields', () => {
  const mine = { ...BASE, verdict: 'supported', note: { ...BASE.note, en: 'Two.' } };
  const theirs = { ...BASE, note: { ...BASE.note, 'zh-CN': '二。' }, sources: ['plan', 'press'] };
  expect(mergeEntries(BASE, mine, theirs)).toEqual({
    value: {
      verdict: 'supported',
      note: { en: 'Two.', 'zh-CN': '二。' },
      sources: ['plan', 'press'],
    },
    clashes: [],
  });
});

test.each<[what: string, mine: unknown, theirs: unknown, path: string[]]>([
  ['a field', { ...BASE, verdict: 'opinion' }, { ...BASE, verdict: 'supported' }, ['verdict']],
  [
    'one language of a text',
    { ...BASE, note: { ...BASE.note, en: 'Two.' } },
    { ...BASE, note: { ...BASE.note, en: 'Three.' } },
    ['note', 'en'],
  ],
  ['a list', { ...BASE, sources: ['press'] }, { ...BASE, sources: ['survey'] }, ['sources']],
  ['an entry that is gone', { ...BASE, verdict: 'opinion' }, undefined, []],
])('shows where both have changed %s', (_what, mine, theirs, path) => {
  expect(mergeEntries(BASE, mine, theirs).clashes.map((clash) => clash.path)).toEqual([path]);
});

test('knows a field that one has removed and the other has not touched', () => {
  const { sources: _sources, ...mine } = BASE;
  expect(mergeEntries(BASE, mine, { ...BASE, verdict: 'opinion' }).value).toEqual({
    ...mine,
    verdict: 'opinion',
  });
});
