import { expect, test } from 'vitest';
import {
  listHanWords,
  listKnownWords,
  tokenize,
} from '../../../../src/core/search/fallback/vocabulary.ts';

const texts = ['流水线停了，蒙特娄没有停'].map(tokenize);
/** Parts a run as a dictionary without the longer words would. */
const part = (run: string) => run.match(/流水|停了|没有|./gu) ?? [];

test('words that a dictionary has are listed, also such as neighbouring words make together', () => {
  const known = new Set(['流水', '流水线', '线停了', '蒙特娄', '蒙特娄没有停', '停']);
  expect(listKnownWords(texts, (word) => known.has(word), part)).toEqual(
    ['流水', '流水线', '线停了', '蒙特娄'].sort(),
  );
});

test('characters in a row that the dictionary does not know make a word', () => {
  expect(listHanWords(texts, [], part)).toEqual(expect.arrayContaining(['流水', '蒙特娄']));
});
