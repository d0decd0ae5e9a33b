import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findMissingNumbers, makePassage } from '../../../src/core/desk/make-passage.ts';
import { normalizeText } from '../../../src/core/sources/find-passage.ts';
import type { SourceCopy } from '../../../src/core/sources/narrow-to-place.ts';
import { provePassage } from '../../../src/core/sources/prove-passage.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const CONTEXT = { told: ['1240', '7'], digest, today: '2026-03-04' };

const MARKDOWN: SourceCopy = {
  digest: 'f'.repeat(64),
  kind: 'markdown',
  pages: [
    '# Bridge\n\nThe bridge is 1,240 metres long and was paid for by tolls.\n\n## Piers\n\nThe bridge is old. The piers of the bridge are of stone, and there are nine of them.\n',
  ],
};

function take(copy: SourceCopy, words: string, page = 0) {
  const start = (copy.pages[page] ?? '').indexOf(words);
  return makePassage(copy, page, { start, end: start + words.length }, undefined, CONTEXT);
}

test('takes as few words as tell the passage from all else, with its digest and the numbers of the note', () => {
  const words = 'The bridge is 1,240 metres long and was paid for by tolls.';
  expect(take(MARKDOWN, words)).toEqual({
    place: { anchor: 'bridge' },
    passage: {
      begins: 'The bridge is 1,240',
      ends: 'paid for by tolls.',
      numbers: [1240],
      sha256: digest(normalizeText(words)),
      file: MARKDOWN.digest,
      checked: '2026-03-04',
    },
  });
});

test.each<[what: string, copy: SourceCopy, words: string, page: number]>([
  ['Markdown', MARKDOWN, 'The piers of the bridge are of stone, and there are nine of them.', 0],
  ['a short sentence', MARKDOWN, 'The bridge is old.', 0],
  [
    'a page of a PDF',
    {
      digest: 'e'.repeat(64),
      kind: 'pdf',
      pages: ['one', '大桥全长一千二百四十米，由过桥费偿还，\n当年没有借款。'],
    },
    '大桥全长一千二百四十米，由过桥费偿还，\n当年没有借款。',
    1,
  ],
])('what is taken from %s is what prove finds', (_what, copy, words, page) => {
  const made = take(copy, words, page);
  if (!made) throw new Error('no passage');
  const { begins, ends } = made.passage as { begins: string; ends: string };
  const proof = provePassage({ begins, ends }, made.place, copy, [], digest);
  expect(proof).toMatchObject({ kind: 'proved', sha256: made.passage['sha256'] });
});

test('nothing is taken where the words stand twice, or where there are none', () => {
  const twice: SourceCopy = {
    digest: '',
    kind: 'text',
    pages: ['So it is. And so it is.\nSo it is. And so it is.'],
  };
  expect(take(twice, 'So it is. And so it is.')).toBeUndefined();
  expect(makePassage(MARKDOWN, 0, { start: 3, end: 3 }, undefined, CONTEXT)).toBeUndefined();
});

test('names the numbers of a note that its passage does not hold', () => {
  expect(
    findMissingNumbers(['It is 1,240 metres, and 9% steeper.', '长1240米'], '1240 metres'),
  ).toEqual(['9']);
});
