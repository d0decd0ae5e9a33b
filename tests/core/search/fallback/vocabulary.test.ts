import { expect, test } from 'vitest';
import {
  listCompounds,
  listHanWords,
  tokenize,
} from '../../../../src/core/search/fallback/vocabulary.ts';

const texts = ['流水线停了，蒙特娄没有停'].map(tokenize);
/** Parts a run as a dictionary without the longer words would. */
const part = (run: string) => run.match(/流水|停了|没有|./gu) ?? [];

test('neighbouring words are listed as what they may make together', () => {
  expect(listCompounds(texts, part)).toEqual(
    expect.arrayContaining(['流水线', '线停了', '蒙特娄']),
  );
  expect(listCompounds(texts, part).every((word) => word.length <= 5)).toBe(true);
});

test('characters in a row that the dictionary does not know make a word', () => {
  expect(listHanWords(texts, [], 1, part)).toEqual(expect.arrayContaining(['流水', '蒙特娄']));
});
