import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { readClaimIds } from '../../../src/core/essay/claim-ids.ts';
import { findNumber } from '../../../src/core/figures/figure-data.ts';
import { surveyContent } from '../../../src/core/library/survey.ts';
import { checkReviews } from '../../../src/core/reviews/check-reviews.ts';
import { checkKeptVerdicts } from '../../../src/core/reviews/kept-verdicts.ts';
import { readReviews } from '../../../src/core/reviews/read-reviews.ts';
import { FIRST_SITE } from '../../first-site.ts';

const ROOT = new URL('content/', FIRST_SITE);
const read = (name: string) => readFile(new URL(name, ROOT), 'utf8');
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

/** How many faults reviews have by themselves. */
const faultsOf = (text: string) => {
  const reviews = readReviews(text, 'reviews.yaml');
  return reviews.diagnostics.length + checkReviews(reviews, context).length;
};

/** Finds the places of a file of reviews whose digits a check should stand on. */
class ReviewsFile {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = Array.from(text.matchAll(/^[a-z][a-z0-9-]*:$/gm), ({ index }) => index);
  }

  /** Those of some places at which a digit can be increased, 9 becoming 1, and nothing is found. */
  listMissed(places: readonly number[]): string[] {
    return places
      .filter((at) => this.#isMissed(at))
      .map((at) => this.text.slice(Math.max(0, at - 20), at + 8));
  }

  #isMissed(at: number): boolean {
    // The one review alone, as each is read again for every digit.
    const from = this.#starts.findLast((start) => start < at) ?? 0;
    const to = this.#starts.find((start) => start > at) ?? this.text.length;
    const digit = String((Number(this.text[at]) % 9) + 1);
    return faultsOf(this.text.slice(from, at) + digit + this.text.slice(at + 1, to)) === 0;
  }

  /** Every digit in the scalars below some keys. */
  findDigits(...keys: readonly string[]): number[] {
    return this.#findTexts(new Set(keys)).flatMap(({ start, end }) =>
      Array.from(this.text.slice(start, end).matchAll(/\d/g), ({ index }) => start + index),
    );
  }

  /** Where the scalars below some keys stand. */
  #findTexts(keys: ReadonlySet<string>): { start: number; end: number }[] {
    const places: { start: number; end: number }[] = [];
    visit(parseDocument(this.text), {
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
}

const essays = await readdir(new URL('essays/', ROOT));
const files = await Promise.all(
  essays.map(async (essay) => ({
    essay,
    file: new ReviewsFile(await read(`essays/${essay}/reviews.yaml`)),
    released: readClaimIds(await read(`essays/${essay}/claim-ids.yaml`), 'claim-ids.yaml').verdicts,
  })),
);

describe.each(files)('in the reviews of $essay', ({ file, released }) => {
  test('there is no fault as they are', () => {
    expect(faultsOf(file.text)).toBe(0);
  });

  test('a wrong digit of a number or a name that a reader sees is caught', () => {
    const digits = file.findDigits('note', 'correction', 'claim', 'why');
    expect(digits.length).toBeGreaterThan(200);
    expect(file.listMissed(digits)).toEqual([]);
  });

  test('a wrong digit in a line of arithmetic is caught', () => {
    const digits = file.findDigits('compute');
    expect(digits.length).toBeGreaterThan(60);
    expect(file.listMissed(digits)).toEqual([]);
  });

  test('a wrong digit in a number that a note takes from a passage is caught, but where the note tells that too', () => {
    const digits = file.findDigits('numbers');
    expect(digits.length).toBeGreaterThan(60);
    expect(file.listMissed(digits).length / digits.length).toBeLessThan(0.02);
  });

  test('a verdict, of a claim or of a part, that changes without a word is caught', () => {
    const verdicts = Array.from(file.text.matchAll(/(?<=^ +(?:- )?verdict: )\w+$/gm));
    expect(verdicts.length).toBeGreaterThan(30);
    const missed = verdicts.filter(({ 0: verdict, index }) => {
      const other = verdict === 'partly' ? 'supported' : 'partly';
      const changed = file.text.slice(0, index) + other + file.text.slice(index + verdict.length);
      return checkKeptVerdicts(readReviews(changed, 'reviews.yaml'), released).length !== 1;
    });
    expect(missed.map(({ index }) => file.text.slice(index - 80, index + 20))).toEqual([]);
  });
});
