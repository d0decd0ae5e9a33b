import { describe, expect, test } from 'vitest';
import {
  findPlaceFault,
  placeAddress,
  sourceAddress,
  sourcePlaceSchema,
} from '../../../src/core/sources/source-place.ts';

const REPOSITORY = { URL: 'https://example.org/team/work/tree/0a1b2c3' };
const FOLDER = { URL: 'https://example.org/team/work/tree/0a1b2c3/Data/' };
const PDF = { URL: 'https://example.org/report.pdf' };
const PAGE = { URL: 'https://example.org/page?id=1' };

describe('the address of a place', () => {
  test.each([
    ['a page of a PDF', PDF, { place: { page: 5 } }, 'https://example.org/report.pdf#page=5'],
    [
      'a heading of a file at a commit',
      REPOSITORY,
      { place: { file: 'docs/READ ME.md', anchor: '7-license' } },
      'https://example.org/team/work/blob/0a1b2c3/docs/READ%20ME.md#7-license',
    ],
    [
      'lines of Markdown, which are shown as plain text',
      REPOSITORY,
      { place: { file: 'README.md', lines: '344-345' } },
      'https://example.org/team/work/blob/0a1b2c3/README.md?plain=1#L344-L345',
    ],
    [
      'one line of another file',
      FOLDER,
      { place: { file: 'a.csv', lines: '7' } },
      'https://example.org/team/work/blob/0a1b2c3/Data/a.csv#L7',
    ],
    ['a section', PAGE, { place: { anchor: 's2' } }, 'https://example.org/page?id=1#s2'],
    [
      'words of a page',
      PAGE,
      { passage: { begins: 'up to 13-fold, so', ends: 'the end & all' } },
      'https://example.org/page?id=1#:~:text=up%20to%2013%2Dfold%2C%20so,the%20end%20%26%20all',
    ],
    [
      'words below a heading',
      REPOSITORY,
      { place: { file: 'README.md', anchor: 'a' }, passage: { begins: 'one', ends: 'one' } },
      'https://example.org/team/work/blob/0a1b2c3/README.md#a:~:text=one',
    ],
    [
      'a page, whatever the words: no viewer of PDF looks for them',
      PDF,
      { place: { page: 2 }, passage: { begins: 'a', ends: 'b' } },
      'https://example.org/report.pdf#page=2',
    ],
    ['the source itself', PAGE, {}, 'https://example.org/page?id=1'],
  ])('is that of %s', (_what, source, use, address) => {
    expect(placeAddress(source, use)).toBe(address);
  });

  test('is that of the DOI where there is no other, and none where there is neither', () => {
    expect(sourceAddress({ DOI: '10.1000/182' })).toBe('https://doi.org/10.1000/182');
    expect(placeAddress({}, { place: { page: 1 } })).toBeUndefined();
  });
});

test('a place that makes no address is a fault', () => {
  expect(findPlaceFault(PAGE, { file: 'README.md' })?.template).toMatch(/repository at a commit/);
  expect(findPlaceFault(PAGE, { lines: '3' })?.template).toMatch(/lines need a file/);
  expect(findPlaceFault({}, { page: 3 })?.template).toMatch(/no URL/);
  expect(findPlaceFault(REPOSITORY, { file: 'README.md', lines: '3' })).toBeUndefined();
});

test.each([{}, { lines: '5-' }, { page: 0 }, { where: 'there' }])('%j is no place', (place) => {
  expect(sourcePlaceSchema.safeParse(place).success).toBe(false);
});
