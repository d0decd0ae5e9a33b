import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import type { DeskEntry, DeskState } from '../../../src/core/desk/desk-types.ts';
import {
  compareWorklist,
  readWorklistCsv,
  writeWorklistCsv,
  writeWorklistMarkdown,
} from '../../../src/core/desk/worklist.ts';
import { writeCsv } from '../../../src/core/formats/csv.ts';

const entry = (id: string, text: string, more: Partial<DeskEntry> = {}): DeskEntry => ({
  id,
  isCited: true,
  text,
  section: null,
  references: [1],
  order: 1,
  risks: [],
  review: null,
  verdict: null,
  others: [],
  reviewId: id.replace('claim-', 'r'),
  quote: text,
  ...more,
});

const STATE: DeskState = {
  language: 'en',
  essays: [{ slug: 'bridge', title: 'The *bridge*' }],
  slug: 'bridge',
  file: 'reviews.yaml',
  page: 'essays/bridge.html',
  languages: ['en', 'zh-CN'],
  paragraphs: [],
  entries: [
    entry('claim-1', 'It is old'),
    entry('claim-2', '=SUM of 43 million', { risks: ['money'] }),
    entry('claim-hut', 'The hut is a museum', {
      review: 'hut',
      reviewId: 'hut',
      verdict: 'supported',
    }),
  ],
  next: ['claim-2', 'claim-1'],
  reviews: {
    hut: {
      quote: 'museum',
      verdict: 'supported',
      checked: '2026-01-02',
      note: { en: 'So it is.', 'zh-CN': '是的。' },
      sources: ['plans', { id: 'press', locator: 'p. 3', passage: { begins: 'It', ends: 'is' } }],
    },
  },
  sources: [],
  today: '2026-03-04',
  canUndo: false,
  canRedo: false,
};
const nameVersion = (review: unknown) => `v${JSON.stringify(review).length}`;
const csv = writeWorklistCsv(STATE, nameVersion);

/** The list with some cells filled in. */
function fill(claim: string, cells: Record<string, string>): string {
  const table = csvParse(csv);
  const rows = table.map((row) => ({ ...row, ...(row['claim'] === claim && cells) }));
  return writeCsv([
    table.columns,
    ...rows.map((row) =>
      table.columns.map((column) => (row as Record<string, string>)[column] ?? ''),
    ),
  ]);
}

test('the table has what is most at risk first, and what has been checked last', () => {
  const rows = csvParse(csv);
  expect(rows.map(({ claim, verdict, sources }) => [claim, verdict, sources])).toEqual([
    ['claim-2', '', ''],
    ['claim-1', '', ''],
    ['claim-hut', 'supported', 'plans; press (p. 3)'],
  ]);
  expect(rows[0]?.['sentence']).toBe("'=SUM of 43 million");
});

test('a table that comes back as it went changes nothing', () => {
  expect(readWorklistCsv(csv, STATE, nameVersion)).toEqual({ rows: [], faults: [] });
});

test('a row that was filled in becomes a review', () => {
  const filled = fill('claim-2', {
    verdict: 'partly',
    'note.en': 'It cost 41.',
    'note.zh-CN': '花了41。',
    sources: 'plans (sheet 4)； accounts',
  });
  expect(readWorklistCsv(`\uFEFF${filled}`, STATE, nameVersion).rows).toEqual([
    {
      entry: STATE.entries[1],
      base: null,
      value: {
        quote: '=SUM of 43 million',
        checked: '2026-03-04',
        verdict: 'partly',
        note: { en: 'It cost 41.', 'zh-CN': '花了41。' },
        sources: [{ id: 'plans', locator: 'sheet 4' }, { id: 'accounts' }],
      },
    },
  ]);
});

test('what the table does not show of a review stays', () => {
  const { rows } = readWorklistCsv(fill('claim-hut', { verdict: 'partly' }), STATE, nameVersion);
  expect(rows[0]?.value).toMatchObject({
    verdict: 'partly',
    sources: [{ id: 'plans' }, { id: 'press', passage: { begins: 'It', ends: 'is' } }],
  });
});

test.each<[kind: string, text: string]>([
  ['unknown-claim', fill('claim-1', { claim: 'claim-9' })],
  ['unknown-verdict', fill('claim-1', { verdict: 'maybe' })],
  ['changed-since', fill('claim-hut', { verdict: 'partly', version: 'v1' })],
])('a row is refused: %s', (kind, text) => {
  const { rows, faults } = readWorklistCsv(text, STATE, nameVersion);
  expect(rows).toEqual([]);
  expect(faults.map((fault) => fault.kind)).toEqual([kind]);
});

test('a table for a second editor tells nothing of the reviews, and cannot take their place', () => {
  const blind = writeWorklistCsv(STATE);
  expect(blind).not.toContain('supported');
  expect(blind).not.toContain('So it is.');
  const filled = blind.replace(/^(claim-hut,.*?),,,,,$/m, '$1,partly,No.,不。,plans,');
  expect(filled).not.toBe(blind);
  expect(readWorklistCsv(filled, STATE, nameVersion).faults).toMatchObject([
    { claim: 'claim-hut', kind: 'changed-since' },
  ]);
  expect(compareWorklist(filled, STATE)).toEqual([
    { entry: STATE.entries[2], own: 'supported', other: 'partly' },
  ]);
});

test('as Markdown the list can be ticked off', () => {
  expect(writeWorklistMarkdown(STATE)).toBe(`# The \\*bridge\\*

- [ ] \`claim-2\` =SUM of 43 million\\[1\\]
  - risks: money
  - verdict:
  - note:
  - sources:
- [ ] \`claim-1\` It is old\\[1\\]
  - verdict:
  - note:
  - sources:
- [x] \`claim-hut\` The hut is a museum\\[1\\]
  - verdict: supported
  - note: So it is.
  - sources: plans; press (p. 3)
`);
});
