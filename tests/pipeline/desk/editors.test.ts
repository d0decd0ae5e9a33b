import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskDraft } from '../../../src/core/desk/desk-types.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { type Desk, openDesk } from '../../../src/pipeline/desk/desk.ts';
import { writeContent } from '../../site.ts';
import { siteOfBridge, TOWERS as FIRST } from '../../two-editors.ts';

let root: string;
let first: Desk;
let second: Desk;
const read = (name: string) => readFile(path.join(root, 'content', name), 'utf8');
const SECOND_FILE = 'essays/bridge/reviews.li.yaml';

/** Tells whether what others found would be shown with a draft. */
const render = async (_library: Library, _draft: DeskDraft, showsOthers: boolean) => ({
  en: String(showsOthers),
});

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'yinju-editors-'));
  await writeContent(root, siteOfBridge(FIRST));
  first = openDesk(root, render);
  second = openDesk(root, render, 'li');
});
afterEach(() => rm(root, { recursive: true }));

const draftOf = (item: string, id: string, quote: string, verdict: string): DeskDraft => ({
  slug: 'bridge',
  item,
  id,
  base: null,
  value: { quote, verdict, checked: '2026-01-03', note: { en: 'So it is.' }, sources: ['plans'] },
  sources: {},
});
const TOWERS = draftOf('claim-towers', 'towers', 'Two towers', 'supported');
const entriesOf = async (desk: Desk) => (await desk.describe('bridge'))?.entries ?? [];

test('a second editor sees nothing of a claim before having judged it, and both see both then', async () => {
  const state = await second.describe('bridge');
  expect(state?.editor).toBe('li');
  expect(state?.reviews).toEqual({});
  expect(
    state?.entries.map(({ reviewId, verdict, others }) => [reviewId, verdict, others]),
  ).toEqual([
    ['towers', null, []],
    ['cost-43-million', null, []],
  ]);
  expect(JSON.stringify(state)).not.toMatch(/contradicted|third/);
  expect((await second.check(TOWERS))?.previews).toEqual({ en: 'false' });
  expect((await second.save(TOWERS))?.kind).toBe('saved');
  expect((await entriesOf(second))[0]).toMatchObject({
    verdict: 'supported',
    others: [{ editor: null, verdict: 'contradicted' }],
  });
  expect((await entriesOf(first))[0]).toMatchObject({
    verdict: 'contradicted',
    others: [{ editor: 'li', verdict: 'supported' }],
  });
  expect((await second.check({ ...TOWERS, base: TOWERS.value }))?.previews).toEqual({ en: 'true' });
});

test('a second editor writes a file of their own, with undo of their own', async () => {
  await second.save(draftOf('claim-2', 'cost-43-million', '$43 million', 'partly'));
  expect(await read(SECOND_FILE)).toBe(`cost-43-million:
  quote: $43 million
  verdict: partly
  checked: 2026-01-03
  note:
    en: So it is.
  sources: [plans]
`);
  expect(await read('essays/bridge/reviews.yaml')).toBe(FIRST);
  expect((await first.describe('bridge'))?.canUndo).toBe(false);
  expect(first.move('undo')).toBeUndefined();
  expect(openDesk(root, render, 'li').move('undo')).toBe('cost-43-million');
  expect(existsSync(path.join(root, 'content', SECOND_FILE))).toBe(false);
});

test('the first editor is offered the key that the second has given, and may change the file meanwhile', async () => {
  const cost = draftOf('claim-2', 'price', '$43 million', 'partly');
  await second.save(cost);
  const open = (await entriesOf(first))[1];
  expect([open?.id, open?.reviewId, open?.others]).toEqual(['claim-2', 'price', []]);
  await writeContent(root, {
    [SECOND_FILE]: (await read(SECOND_FILE)).replace('So it is.', 'It is so.'),
  });
  const changed = { ...(cost.value as object), checked: '2026-01-04' };
  const saved = await second.save({ ...cost, base: cost.value, value: changed });
  expect(saved?.kind).toBe('saved');
  expect(await read(SECOND_FILE)).toMatch(/2026-01-04\n {2}note:\n {4}en: It is so\./);
});

test('a verdict that changes after that of another was seen has a word for readers', async () => {
  await second.save(TOWERS);
  const agreed = { ...(TOWERS.value as object), verdict: 'contradicted' };
  const draft = { ...TOWERS, base: TOWERS.value, value: agreed };
  const refused = await second.save(draft);
  expect(
    refused?.kind === 'faulty' && refused.faults.map(({ path: at, rule }) => [at, rule]),
  ).toEqual([[['$change'], 'untold-change']]);
  const why = { date: '2026-01-04', from: 'supported', why: { en: 'The third was shown to me.' } };
  const told = await second.save({ ...draft, value: { ...agreed, changes: [why] } });
  expect(told?.kind).toBe('saved');
});
