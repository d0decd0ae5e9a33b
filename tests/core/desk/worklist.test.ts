import { csvFormatRows, csvParse, csvParseRows, dsvFormat } from 'd3-dsv';
import { expect, test } from 'vitest';
import type { DeskEntry, DeskState } from '../../../src/core/desk/desk-types.ts';
import { compareWorklist, readWorklistCsv } from '../../../src/core/desk/read-worklist.ts';
import { writeWorklistCsv, writeWorklistMarkdown } from '../../../src/core/desk/worklist.ts';
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
  sources: [
    { id: 'plans', title: 'Plans', about: '', address: 'https://example.org/plans_(all)' },
    { id: 'press', title: 'Press', about: '' },
  ],
  today: '2026-03-04',
  canUndo: false,
  canRedo: false,
};
const nameVersion = (review: unknown) => `v${JSON.stringify(review).length}`;
const reading = {
  nameVersion,
  verdictNames: new Map([['部分属实', 'partly' as const]]),
};
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
  expect(readWorklistCsv(csv, STATE, reading)).toEqual({ rows: [], faults: [] });
});

test('a row that was filled in becomes a review', () => {
  const filled = fill('claim-2', {
    verdict: 'partly',
    'note.en': 'It cost 41.',
    'note.zh-CN': '花了41。',
    sources: 'plans (sheet 4)； accounts',
  });
  expect(readWorklistCsv(`\uFEFF${filled}`, STATE, reading)?.rows).toEqual([
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

const capital = (name: string) => name.toUpperCase();
const FILLED = fill('claim-1', { verdict: 'partly', 'note.en': 'Of 1931.', sources: 'press' });
const inRows = (change: (rows: string[][]) => string[][], separator = ',') => {
  const format = dsvFormat(separator);
  return format.formatRows(change(csvParseRows(FILLED)));
};
const quoteAll = (text: string) =>
  csvParseRows(text)
    .map((row) => row.map((cell) => `"${cell}"`).join(';'))
    .join('\n');
const asItIs = (rows: string[][]) => rows;

test.each([
  ['semicolons', inRows(asItIs, ';')],
  ['tabs', inRows(asItIs, '\t')],
  ['every cell in quotes', quoteAll(FILLED)],
  ['a word about separators', `sep=;\r\n${inRows(asItIs, ';')}`],
  ['ends of lines of Windows', FILLED.replaceAll('\n', '\r\n')],
  ['ends of lines of old Macs', FILLED.replaceAll('\n', '\r')],
  ['the name of the sheet above', inRows((rows) => [['Table 1'], ...rows])],
  ['empty rows below', inRows((rows) => [...rows, ['', '', ''], []])],
  ['another order', inRows(([head = [], ...rows]) => [head, ...rows.reverse()])],
  ['columns in another order', inRows((rows) => rows.map((row) => row.toReversed()))],
  ['a column more', inRows((rows) => rows.map((row) => ['by Ann', ...row]))],
  ['names in capitals', inRows(([head = [], ...rows]) => [head.map(capital), ...rows])],
  ['verdicts in capitals', FILLED.replace('partly', 'Partly').replace('supported', 'SUPPORTED')],
  ['a verdict in the words of the site', FILLED.replace('partly', '部分属实')],
])('a table is read as programs write it: with %s', (_, text) => {
  expect(readWorklistCsv(text, STATE, reading)).toMatchObject({
    rows: [{ value: { verdict: 'partly', note: { en: 'Of 1931.' }, sources: [{ id: 'press' }] } }],
    faults: [],
  });
});

test('what a cell cannot show is no change: blanks at the end, ends of lines, accents in two pieces', () => {
  const note = { en: 'Déjà  vu,\ntwice.\n', 'zh-CN': '是的。' };
  const state = { ...STATE, reviews: { hut: { ...(STATE.reviews['hut'] as object), note } } };
  const written = writeWorklistCsv(state, nameVersion);
  const saved = written.normalize('NFD').replaceAll('\n', '\r\n');
  expect(saved).not.toBe(written);
  expect(readWorklistCsv(saved, state, reading)).toEqual({ rows: [], faults: [] });
});

test('a column that was taken out changes nothing of its field', () => {
  const table = csvParseRows(fill('claim-hut', { verdict: 'partly' }));
  const gone = table[0]?.indexOf('note.zh-CN');
  const text = csvFormatRows(table.map((row) => row.filter((_, place) => place !== gone)));
  expect(readWorklistCsv(text, STATE, reading)?.rows[0]?.value).toMatchObject({
    verdict: 'partly',
    note: { en: 'So it is.', 'zh-CN': '是的。' },
  });
});

test('a source is told by its address too, one a line', () => {
  const sources = 'https://www.example.org/plans_(all)/\npress (p. 3)';
  const read = readWorklistCsv(fill('claim-1', { verdict: 'partly', sources }), STATE, reading);
  expect(read?.rows[0]?.value).toMatchObject({
    sources: [{ id: 'plans' }, { id: 'press', locator: 'p. 3' }],
  });
});

test('a text that is no such table is told from one in which nothing was filled in', () => {
  expect(readWorklistCsv('name;year\nA;1931\n', STATE, reading)).toBeUndefined();
  expect(compareWorklist('', STATE, reading.verdictNames)).toBeUndefined();
});

test('what the table does not show of a review stays', () => {
  const read = readWorklistCsv(fill('claim-hut', { verdict: 'partly' }), STATE, reading);
  expect(read?.rows[0]?.value).toMatchObject({
    verdict: 'partly',
    sources: [{ id: 'plans' }, { id: 'press', passage: { begins: 'It', ends: 'is' } }],
  });
});

test.each<[kind: string, text: string]>([
  ['unknown-claim', fill('claim-1', { claim: 'claim-9' })],
  ['unknown-verdict', fill('claim-1', { verdict: 'maybe' })],
  ['no-verdict', fill('claim-1', { 'note.en': 'So it is.' })],
  ['other-sentence', fill('claim-1', { verdict: 'partly', sentence: 'It is new' })],
  ['lost-characters', fill('claim-hut', { 'note.zh-CN': '???' })],
  ['changed-since', fill('claim-hut', { verdict: 'partly', version: 'v1' })],
])('a row is refused: %s', (kind, text) => {
  const read = readWorklistCsv(text, STATE, reading);
  expect(read?.rows).toEqual([]);
  expect(read?.faults.map((fault) => fault.kind)).toEqual([kind]);
});

test('a table for a second editor tells nothing of the reviews, and cannot take their place', () => {
  const blind = writeWorklistCsv(STATE);
  expect(blind).not.toContain('supported');
  expect(blind).not.toContain('So it is.');
  const filled = blind.replace(/^(claim-hut,.*?),,,,,$/m, '$1,partly,No.,不。,plans,');
  expect(filled).not.toBe(blind);
  expect(readWorklistCsv(filled, STATE, reading)?.faults).toMatchObject([
    { claim: 'claim-hut', kind: 'changed-since' },
  ]);
  expect(compareWorklist(filled, STATE, reading.verdictNames)).toEqual([
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
