import { expect, test } from 'vitest';
import { beginDraft, finishDraft } from '../../../src/core/desk/draft.ts';
import { readAt, writeAt } from '../../../src/core/desk/draft-value.ts';
import type { DeskEntry } from '../../../src/core/desk/desk-types.ts';
import { suggestId, suggestQuote } from '../../../src/core/desk/suggest.ts';
import { isSame } from '../../../src/core/desk/yaml/compare-values.ts';

const ENTRY: DeskEntry = {
  id: 'claim-1',
  isCited: true,
  text: 'It is long',
  section: null,
  references: [1],
  order: 1,
  risks: [],
  review: null,
  verdict: null,
  others: [],
  reviewId: 'long',
  quote: 'is long',
};

test('a field that is emptied leaves nothing behind', () => {
  const written = writeAt({ a: 1 }, ['note', 'en'], 'x');
  expect(written).toEqual({ a: 1, note: { en: 'x' } });
  expect(writeAt(written, ['note', 'en'], ' ')).toEqual({ a: 1 });
  expect(writeAt({ parts: [{ verdict: 'partly' }] }, ['parts', 0, 'verdict'], '')).toBeUndefined();
  expect(readAt(written, ['note', 'de'])).toBeUndefined();
});

test('a review goes through the form unchanged', () => {
  const review = {
    quote: 'x',
    verdict: 'partly',
    sources: ['plan', { id: 'press', locator: 'p. 1' }],
    parts: [{ verdict: 'opinion', sources: ['plan'] }],
    changes: [{ date: '2026-01-02', why: { en: 'y' } }],
  };
  const draft = finishDraft(beginDraft(ENTRY, review, '2026-03-04'), review, '2026-03-04');
  expect(isSame(draft, review)).toBe(true);
});

test('the reason of a change is listed first, with the verdict before it where that changed', () => {
  const base = { verdict: 'partly', changes: [{ date: '2026-01-02', why: { en: 'old' } }] };
  const change = (verdict: string) =>
    finishDraft({ ...base, verdict, $change: { en: 'new' } }, base, '2026-03-04')['changes'];
  expect(change('opinion')).toEqual([
    { date: '2026-03-04', from: 'partly', why: { en: 'new' } },
    ...base.changes,
  ]);
  expect(change('partly')).toEqual([{ date: '2026-03-04', why: { en: 'new' } }, ...base.changes]);
});

test.each<[text: string, others: string[], quote: string]>([
  ['The river is wide, and the bridge has 9 piers', [], 'and the bridge has 9 piers'],
  ['桥很旧，全长1240米，有九个墩', [], '全长1240米'],
  ['The bridge is long, as they say here', ['The bridge is long'], 'as they say here'],
  ['It is', [], 'It is'],
])('suggests words of %j to quote', (text, others, quote) => {
  expect(suggestQuote(text, others)).toBe(quote);
});

test.each<[quote: string, taken: string[], id: string]>([
  ['The cost of the bridge', [], 'cost-bridge'],
  ['The cost of the bridge', ['cost-bridge'], 'cost-bridge-2'],
  ['1,240 metres', [], 'n1240-metres'],
  ['全长1240米', [], 'quan-chang-1240-mi'],
])('suggests an id for %j', (quote, taken, id) => {
  expect(suggestId(quote, new Set(taken))).toBe(id);
});

test('a use that says nothing but its id is written as the id, in parts too', () => {
  const sources = [{ id: 'plans' }, { id: 'accounts', locator: 'p. 3' }];
  const short = ['plans', { id: 'accounts', locator: 'p. 3' }];
  expect(
    finishDraft({ sources, parts: [{ claim: { en: 'x' }, sources }] }, null, '2026-01-02'),
  ).toEqual({ sources: short, parts: [{ claim: { en: 'x' }, sources: short }] });
});
