import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseReference } from '../../../src/core/import/references/reference-line.ts';
import type { CslItem } from '../../../src/core/references/csl-schemas.ts';

/** An entry in one of the styles, and what a reader of it understands. */
interface KnownEntry {
  readonly style: string;
  readonly text: string;
  readonly item: CslItem;
}

const entries: readonly KnownEntry[] = parse(
  readFileSync(new URL('../../fixtures/entries.yaml', import.meta.url), 'utf8'),
);

describe('entries in the usual styles', () => {
  const read = entries.map((entry) => ({ ...entry, ...parseReference(entry) }));

  test('are at least 200 of at least eight styles', () => {
    expect(entries.length).toBeGreaterThanOrEqual(200);
    expect(new Set(entries.map(({ style }) => style)).size).toBeGreaterThanOrEqual(8);
  });

  test('have at least 95 % of their fields exactly right', () => {
    const fields = entries.flatMap(({ text, item }) =>
      Object.entries(item).map(([field, value]) => ({ text, field, value })),
    );
    const missed = fields.filter(({ text, field, value }) => {
      const result = parseReference({ text });
      const found = Object.entries(result.item).find(([name]) => name === field)?.[1];
      return !result.isCertain || !isDeepStrictEqual(found, value);
    });
    expect(missed.length / fields.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(
      0.05,
    );
  });

  test('are wrong without a notice at most once in a hundred', () => {
    const wrong = read.filter(
      ({ item, isCertain, text }) =>
        isCertain && !isDeepStrictEqual(item, entries.find((entry) => entry.text === text)?.item),
    );
    expect(wrong.length / entries.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.01);
  });
});

describe('an entry that may be read in more than one way', () => {
  test.each([
    ['a second entry behind the first', '林一. 冰年[M]. 北京: 某社, 1931; 白二. 渡口[M]. 1940.'],
    ['a place or a series behind the proceedings', 'A. Lind. Ice. In Proc. of Rivers, Oslo, 2019.'],
    ['no publisher that is known to be one', 'Lind, Ada. The ice years. North Light, 1931.'],
    ['two whole names or one turned round', 'Ada Lind, Karl Berg. Ice. Quay Press, 1931.'],
    ['a title of two sentences', 'Lind, A. (1931). Ice. More ice. Harbour Post, 5 May 1931.'],
    [
      'a stop that may belong to the title',
      'Deep water. A survey of wells[J]. Wells, 2019, 3(1): 4.',
    ],
    ['a day that does not exist', 'Lind, A. (1931, June 31). Ice. https://example.org/ice'],
    ['a year that may belong to the title', 'Lind A. The winter of 1931. https://example.org/ice'],
    [
      'a newspaper before the title of its article',
      'Harbour Week, "The Ferry Stops," May 18, 1968.',
    ],
    [
      'a body and its department',
      'North Sea Council. Directorate for Ice. Ice years: a guide. https://example.org/ice',
    ],
    ['a body before a title', 'NSC. The ice years. Harbour Site. 2019. https://example.org/ice'],
    ['a page and no year', 'Lind, Ada. The Ice Years. A Study of Rivers. p. 232.'],
    ['a site behind the title of a page', 'Lind, A. (2019) The ferry stops, Harbour Post'],
    ['a note that points to a work', 'See Lind et al. (1931), "Ice." https://example.org/ice'],
    ['a number that begins like a page', 'Lind, Ada. “Ice.” Harbour Letters, 2013, smt008.'],
    ['what no style writes', 'See Lind on ice, especially the third chapter'],
  ])('stays the line it was: %s', (_, text) => {
    const { item, isCertain } = parseReference({ text });
    expect(isCertain).toBe(false);
    expect(text).toContain(item.title);
    expect(item.author).toBeUndefined();
  });
});

test('a line that is too long for an entry is kept as it was', () => {
  const text = `Lind, A. (1931). ${'The ice years, '.repeat(2_000)}Quay Press.`;
  const { item, isCertain } = parseReference({ text });
  expect(isCertain).toBe(false);
  expect(item.title.length).toBeGreaterThan(20_000);
});
