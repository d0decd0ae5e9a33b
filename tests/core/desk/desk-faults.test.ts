import { expect, test } from 'vitest';
import { describeFault, findUntoldChange } from '../../../src/core/desk/desk-faults.ts';
import { type Message, inEnglish, msg, verbatim } from '../../../src/core/shared/message.ts';
import { errorAt } from '../../../src/core/diagnostics/diagnostics.ts';

const REVIEWS = 'content/essays/bridge/reviews.yaml';
const SOURCES = 'content/sources.yaml';
const TEXTS = new Map([
  [REVIEWS, 'length:\n  quote: is long\n  note: {}\n'],
  [SOURCES, 'survey:\n  title: Survey\n'],
]);
const place = (file: string, line: number, message: Message) =>
  describeFault(
    errorAt(file, { line, column: line === 1 ? 1 : 10 }, 'invalid-data', message, verbatim('h')),
    TEXTS,
    { reviews: REVIEWS, id: 'length' },
    inEnglish,
  ).path;

test('a fault is at the field that it is about, also at one that is missing', () => {
  expect(place(REVIEWS, 2, msg`${'length.quote'}: must not be blank`)).toEqual(['quote']);
  expect(place(REVIEWS, 1, msg`${'length.verdict'} is missing`)).toEqual(['verdict']);
  expect(place(REVIEWS, 1, msg`${'length.parts.0.claim'} is missing`)).toEqual([
    'parts',
    0,
    'claim',
  ]);
  expect(place(SOURCES, 1, msg`${'survey.read'} is missing`)).toEqual([
    '$sources',
    'survey',
    'read',
  ]);
});

test('a verdict changes without a word only where nobody else’s was seen', () => {
  const [before, after] = [{ verdict: 'supported' }, { verdict: 'partly' }];
  const told = { ...after, changes: [{ date: '2026-01-02', from: 'supported', why: {} }] };
  expect(findUntoldChange(true, before, after, inEnglish)).toHaveLength(1);
  expect(findUntoldChange(true, before, told, inEnglish)).toEqual([]);
  expect(findUntoldChange(false, before, after, inEnglish)).toEqual([]);
  expect(findUntoldChange(true, before, { ...before, note: {} }, inEnglish)).toEqual([]);
  expect(findUntoldChange(true, before, undefined, inEnglish)).toEqual([]);
});
