import { expect, test } from 'vitest';
import { readClaimIds, writeClaimIds } from '../../../src/core/essay/claim-ids.ts';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

const FILE = 'content/essays/a/claim-ids.yaml';
const libraryOf = (text: string, ids?: string, english?: string) =>
  analyzeLibrary([
    { file: 'content/essays/a/references.yaml', text: '1:\n  unlisted: 试\n' },
    { file: 'content/essays/a/zh-CN.mdx', text: essay(text) },
    ...(english === undefined
      ? []
      : [{ file: 'content/essays/a/en.mdx', text: essay(english, { language: 'en' }) }]),
    ...(ids === undefined ? [] : [{ file: FILE, text: ids }]),
  ]);
const printed = (text: string, ids: string) =>
  libraryOf(text, ids).diagnostics.map(formatDiagnostic).join('\n');

test('writes the ids of a release with their words, and finds them all again', () => {
  const { essays } = libraryOf('甲：“乙”[1]。丙[1]。', undefined, 'One [1]. Two [1].');
  const text = writeClaimIds(
    essays,
    [{ id: 'claim-9', reason: '并入上文。', now: 'claim-1' }],
    'zh-CN',
  );
  expect(text.split('\n').slice(2)).toEqual([
    'kept:',
    '  claim-1: 甲：“乙”',
    '  claim-2: 丙',
    'retired:',
    '  claim-9:',
    '    reason: 并入上文。',
    '    now: claim-1',
    '',
  ]);
  expect(libraryOf('甲：“乙”[1]。丙[1]。', text).diagnostics).toEqual([]);
  const { kept, retired } = readClaimIds(text, FILE);
  expect([...kept.keys()]).toEqual(['claim-1', 'claim-2']);
  expect(writeClaimIds(essays, retired, 'zh-CN')).toBe(text);
});

test('checks nothing where there is no file', () => {
  expect(libraryOf('甲[1]。').diagnostics).toEqual([]);
});

test('lets words be changed while the id stays', () => {
  expect(libraryOf('甲，改过[1]。', 'kept:\n  claim-1: 甲\n').diagnostics).toEqual([]);
});

test('gives the retired ids to the essay', () => {
  expect(
    libraryOf('甲[1]。', 'kept:\n  claim-2: 乙\nretired:\n  claim-2: { reason: 删去。 }\n')
      .essays[0]?.retired,
  ).toEqual([{ id: 'claim-2', reason: '删去。' }]);
});

test.each([
  [
    'an id that is retired and in use again',
    'kept:\n  claim-1: 甲\nretired:\n  claim-1: { reason: 删去。 }\n',
    `${FILE}:4:3 error duplicate-id claim-1 is retired, but a claim is called so again
  hint: remove it from "retired:", or give the claim another id`,
  ],
  [
    'an id that went to a claim that is not there',
    'kept: {}\nretired:\n  claim-2: { reason: 并入。, now: claim-7 }\n',
    `${FILE}:3:3 error dead-link claim-2 is said to be claim-7 now, but no claim is called so
  hint: name a claim that is there, or leave "now" out`,
  ],
  [
    'an id retired without a reason',
    'kept: {}\nretired:\n  claim-2: {}\n',
    `${FILE}:3:12 error invalid-data retired.claim-2.reason is missing
  hint: add "reason: …"`,
  ],
])('reports %s', (_what, ids, text) => {
  expect(printed('甲[1]。', ids)).toBe(text);
});
