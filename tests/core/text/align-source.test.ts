import { describe, expect, test } from 'vitest';
import { alignSource } from '../../../src/core/text/align-source.ts';

/** Where in the source each character of a text stands. */
function offsetsOf(value: string, raw: string): number[] {
  return alignSource(value, raw).map(({ offset }) => offset);
}

/** The characters of a text that were written as they are; others as a dot. */
function literalOf(value: string, raw: string): string {
  return alignSource(value, raw)
    .map(({ literal }, index) => (literal ? value.charAt(index) : '.'))
    .join('');
}

test.each<[value: string, raw: string, offsets: number[]]>([
  ['ab', 'ab', [0, 1]],
  ['[3]x', String.raw`\[3\]x`, [0, 2, 3, 5]],
  ['\\a', String.raw`\\a`, [0, 2]],
  ['a\\b', String.raw`a\b`, [0, 1, 2]],
  ['&b', '&amp;b', [0, 5]],
  ['&amp;b', '&amp;amp;b', [0, 5, 6, 7, 8, 9]],
  ['&b', '&#0038;b', [0, 7]],
  ['&nosuch;b', '&nosuch;b', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  ['& b', '& b', [0, 1, 2]],
  ['“b', '&ldquo;b', [0, 7]],
  ['😀b', '&#x1F600;b', [0, 0, 9]],
  ['😀&😀b', '&#x1F600;&amp;&#x1F600;b', [0, 0, 9, 14, 14, 23]],
  ['😀b', '😀b', [0, 1, 2]],
  ['a\nb', 'a\n> b', [0, 1, 4]],
  ['a\nb', 'a\n   b', [0, 1, 5]],
  ['a\nb', 'a \nb', [0, 2, 3]],
  ['a\r\nb', 'a\r\n> b', [0, 1, 2, 5]],
  ['\uFFFDb', '\0b', [0, 1]],
])('%j stands in %j at %j', (value, raw, offsets) => {
  expect(offsetsOf(value, raw)).toEqual(offsets);
});

describe('tells what was not written as it is', () => {
  test.each([
    ['[3]', String.raw`\[3\]`, '.3.'],
    ['[3]', String.raw`\[3]`, '.3]'],
    ['[3]', '&lsqb;3&rsqb;', '.3.'],
    ['[3]', '&#91;3]', '.3]'],
    ['\\[3]', String.raw`\\[3]`, '.[3]'],
    ['&nosuch;[3]', '&nosuch;[3]', '&nosuch;[3]'],
    ['😀[3]', '&#x1F600;[3]', '..[3]'],
  ])('%j from %j', (value, raw, literal) => {
    expect(literalOf(value, raw)).toBe(literal);
  });
});
