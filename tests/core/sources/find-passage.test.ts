import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage, normalizeText } from '../../../src/core/sources/find-passage.ts';

const REPORT = `The hall was built in 1931 and seats 1,240 people.
Its roof was re-
paired twice, at a cost of 3.5 million. The organ is ﬁne.
The hall was built in stages.`;

describe('a passage', () => {
  test('is found across line breaks, hyphens and ligatures', () => {
    const found = findPassage(REPORT, { begins: 'Its roof was repaired', ends: 'organ is fine' });
    expect(found).toMatchObject({
      kind: 'found',
      text: 'Its roof was re-\npaired twice, at a cost of 3.5 million. The organ is ﬁne',
    });
  });

  test('is found among markup, whose signs do not count', () => {
    expect(
      findPassage('The **roof** was `repaired`.', { begins: 'The roof', ends: 'was repaired' }),
    ).toMatchObject({ kind: 'found', normalized: 'Theroofwasrepaired' });
  });

  test('is found in Chinese text that is broken anywhere', () => {
    expect(
      findPassage('大厅建于一九\n三一年，可坐1,240人。', {
        begins: '大厅建于一九三一年',
        ends: '人',
      }),
    ).toMatchObject({ kind: 'found', normalized: '大厅建于一九三一年可坐1,240人' });
  });

  test('whose words stand nowhere is absent, by the words that are', () => {
    expect(findPassage(REPORT, { begins: 'The tower', ends: 'people' })).toEqual({
      kind: 'absent',
      words: 'The tower',
    });
    expect(findPassage(REPORT, { begins: 'The organ', ends: 'seats' })).toEqual({
      kind: 'absent',
      words: 'seats',
    });
  });

  test('that could be several is none of them', () => {
    expect(
      findPassage(`${REPORT} in stages`, { begins: 'The hall was built', ends: 'in stages' }),
    ).toEqual({ kind: 'ambiguous', count: 2 });
  });

  test('of one phrase begins and ends with it', () => {
    expect(findPassage(REPORT, { begins: 'seats 1,240', ends: 'seats 1,240' })).toMatchObject({
      kind: 'found',
      text: 'seats 1,240',
    });
  });
});

test.each([
  ['1,240', '1240'],
  ['3.5', '35'],
  ['2024-12', '202412'],
  ['4%', '4'],
  ['$4', '4'],
  ['３．５％', '35'],
  ['a fall of -3', 'a fall of 3'],
  ['1½', '112'],
])('%s does not count as %s', (one, other) => {
  expect(normalizeText(one)).not.toBe(normalizeText(other));
});

test.each([
  ['３．５％，１，２４０人', '3.5%, 1,240人'],
  ['＋１２：３０＝￥５', '+12:30=¥5'],
  ['re\u00adpaired\u200b, re-\npaired', 'repaired repaired'],
  ['(*PP*-1)', '(PP-1)'],
])('%s counts as %s', (one, other) => {
  expect(normalizeText(one)).toBe(normalizeText(other));
});

test('what is normalised is normalised once and for all', () => {
  expect(normalizeText('1\ufc5e\ufe7e')).toBe('1');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = normalizeText(text);
      expect(normalizeText(once)).toBe(once);
    }),
  );
});
