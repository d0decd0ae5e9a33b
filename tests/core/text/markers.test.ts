import { describe, expect, test } from 'vitest';
import { findMarkers } from '../../../src/core/text/markers.ts';

describe('findMarkers', () => {
  test.each<[text: string, numbers: number[]]>([
    ['[3]', [3]],
    ['[12]', [12]],
    ['[999]', [999]],
    ['［3］', [3]],
    ['【3】', [3]],
    ['［３］', [3]],
    ['【１２】', [12]],
    ['[ 3 ]', [3]],
    ['[1, 2]', [1, 2]],
    ['[1,2,7]', [1, 2, 7]],
    ['[1，2]', [1, 2]],
    ['[1、2]', [1, 2]],
    ['[1; 2]', [1, 2]],
    ['［１；２］', [1, 2]],
    ['[1-3]', [1, 2, 3]],
    ['[1–3]', [1, 2, 3]],
    ['[1—3]', [1, 2, 3]],
    ['[1 - 3]', [1, 2, 3]],
    ['[1～3]', [1, 2, 3]],
    ['[1~3]', [1, 2, 3]],
    ['[1,3-5]', [1, 3, 4, 5]],
    ['【1、3－5】'.replace('－', '–'), [1, 3, 4, 5]],
    ['[7-7]', [7]],
  ])('reads %s', (text, numbers) => {
    expect(findMarkers(text)).toEqual([{ start: 0, end: text.length, numbers }]);
  });

  test.each([
    '[0]',
    '[03]',
    '[2024]',
    '[^a]',
    '[^1]',
    '[a]',
    '[]',
    '[ ]',
    '[,]',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '[1-]',
    '[-1]',
    '[1.5]',
    '[1-2-3]',
    '[3］',
    '［3]',
    '【3]',
    '[3】',
    '(3)',
    '（3）',
    '[3',
    '3]',
    '[三]',
    '[①]',
    '[x3]',
    '[3x]',
    '[1 2]',
    '',
    '甲',
  ])('reads no marker in %j', (text) => {
    expect(findMarkers(text)).toEqual([]);
  });

  test('tells where each marker stands, in UTF-16 units', () => {
    const text = '甲[1][2]，😀［３］乙';
    expect(findMarkers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '[1]',
      '[2]',
      '［３］',
    ]);
    expect(findMarkers(text).map(({ start }) => start)).toEqual([1, 4, 10]);
  });

  test('takes each number of a marker once, in written order', () => {
    expect(findMarkers('[5, 1-3, 2, 5]')[0]?.numbers).toEqual([5, 1, 2, 3]);
  });

  test('reads a range that counts downwards from its smaller number, and tells how it was written', () => {
    expect(findMarkers('甲[7, 5-3, 9-8]')).toEqual([
      { start: 1, end: 14, numbers: [7, 3, 4, 5, 8, 9], reversedRange: '5-3' },
    ]);
  });

  test('tells of no reversed range where none counts downwards', () => {
    expect(findMarkers('[3-5]')[0]).not.toHaveProperty('reversedRange');
  });

  test.each<[text: string, found: string[]]>([
    ['【[3]】', ['[3]']],
    ['[[3]]', ['[3]']],
    ['[3][^a]', ['[3]']],
    ['[a[1]b]', ['[1]']],
    ['[1][2024][3]', ['[1]', '[3]']],
    ['[1\n,2]', ['[1\n,2]']],
    ['数组a[1]', ['[1]']],
  ])('finds the marker inside %j', (text, found) => {
    expect(findMarkers(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test.each([
    ['an endless list', `[${'1, '.repeat(100_000)}`],
    ['endless space', `[1${' '.repeat(300_000)}x`],
    ['endless brackets', '['.repeat(300_000)],
    ['endless beginnings', '[1-'.repeat(100_000)],
  ])('passes over %s without hanging', (_name, text) => {
    expect(findMarkers(text)).toEqual([]);
  });
});
