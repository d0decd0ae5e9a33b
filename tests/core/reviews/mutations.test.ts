import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseDocument, visit, isScalar } from 'yaml';
import { findNumber } from '../../../src/core/figures/figure-data.ts';
import { surveyContent } from '../../../src/core/library/survey.ts';
import { checkReviews } from '../../../src/core/reviews/check-reviews.ts';
import { readReviews } from '../../../src/core/reviews/read-reviews.ts';
import { readNumbers } from '../../../src/core/text/read-numbers.ts';
import { FIRST_SITE } from '../../first-site.ts';

const ROOT = new URL('content/', FIRST_SITE);
const read = (name: string) => readFile(new URL(name, ROOT), 'utf8');
const original = await read('essays/deepseek-open-source/reviews.yaml');
const figureFiles = (await readdir(new URL('figures/', ROOT))).map((name) => `figures/${name}`);
const survey = surveyContent(
  await Promise.all(
    ['sources.yaml', ...figureFiles].map(async (name) => ({
      file: `content/${name}`,
      text: await read(name),
    })),
  ),
  [],
).surroundings;
const context = {
  ...survey,
  languages: ['zh-CN', 'en'],
  findCell: (figure: string, row: string, column: string) =>
    findNumber(survey.tables, figure, row, column),
};

/** How many faults the reviews have by themselves. */
const faultsOf = (text: string) => {
  const reviews = readReviews(text, 'reviews.yaml');
  return reviews.diagnostics.length + checkReviews(reviews, context).length;
};

/** Whether nothing is found where the digit at a place is increased, 9 becoming 1. */
function isMissed(at: number): boolean {
  const starts = Array.from(original.matchAll(/^[a-z][a-z0-9-]*:$/gm), ({ index }) => index);
  // The one review alone, as each is read again for every digit.
  const from = starts.findLast((start) => start < at) ?? 0;
  const to = starts.find((start) => start > at) ?? original.length;
  const digit = String((Number(original[at]) % 9) + 1);
  return faultsOf(original.slice(from, at) + digit + original.slice(at + 1, to)) === 0;
}

/** Where the scalars of reviews.yaml below some keys stand. */
function findTexts(keys: ReadonlySet<string>): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  visit(parseDocument(original), {
    Pair(_index, { key, value }) {
      if (!isScalar(key) || !keys.has(String(key.value))) return undefined;
      visit(value as Parameters<typeof visit>[0], {
        Scalar(at, { range }) {
          if (at !== 'key' && range) places.push({ start: range[0], end: range[1] });
        },
      });
      return visit.SKIP;
    },
  });
  return places;
}

/** Every digit of the numbers in some texts. */
function findDigits(keys: readonly string[], isNumber: (words: string) => boolean): number[] {
  return findTexts(new Set(keys)).flatMap(({ start, end }) =>
    Array.from(original.slice(start, end).matchAll(/\d[\d,.]*/g)).flatMap(({ index, 0: words }) => {
      const before = original.slice(start, end).slice(Math.max(0, index - 12), index);
      if (!isNumber(before + words)) return [];
      return Array.from(words).flatMap((sign, offset) =>
        /\d/.test(sign) ? [start + index + offset] : [],
      );
    }),
  );
}

test('the reviews as they are have no fault', () => {
  expect(faultsOf(original)).toBe(0);
});

test('a wrong digit in a number of a note is caught', () => {
  const digits = findDigits(['note', 'correction'], (words) => {
    const last = /\d[\d,.]*$/.exec(words)?.[0].replace(/[,.]$/, '') ?? '';
    // A digit of a name, as in R1, is none of a number.
    return (
      !/[A-Za-z][\d.]*$/.test(words) &&
      [...readNumbers(words).digits.values()].some((told) => told.startsWith(last))
    );
  });
  expect(digits.length).toBeGreaterThan(400);
  const missed = digits.filter(isMissed);
  expect(missed.map((at) => original.slice(Math.max(0, at - 20), at + 8))).toEqual([]);
});

test('a wrong digit in a line of arithmetic is caught', () => {
  const digits = findDigits(['compute'], () => true);
  expect(digits.length).toBeGreaterThan(60);
  const missed = digits.filter(isMissed);
  expect(missed.map((at) => original.slice(Math.max(0, at - 20), at + 8))).toEqual([]);
});

test('a wrong digit in a number that a note takes from a passage is caught, but where the note tells that too', () => {
  const digits = findDigits(['numbers'], () => true);
  expect(digits.length).toBeGreaterThan(100);
  expect(digits.filter(isMissed).length / digits.length).toBeLessThan(0.02);
});
