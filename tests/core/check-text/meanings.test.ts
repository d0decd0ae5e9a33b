import { describe, expect, test } from 'vitest';
import { createAligner } from '../../../src/core/check-text/align.ts';
import { compareTexts } from '../../../src/core/check-text/compare.ts';
import { OPPOSITES } from '../../../src/core/check-text/opposites.ts';
import { readOpposites } from '../../../src/core/check-text/polarity.ts';
import { packMeanings, unpackMeanings } from '../../../src/core/check-text/meanings.ts';
import { relateWords } from '../../../src/core/check-text/relate-words.ts';

const meanings = unpackMeanings([
  packMeanings(
    new Map([
      ['因为', { same: ['由于'], opposite: [] }],
      ['高', { same: [], opposite: ['低'] }],
      ['low', { same: ['small'], opposite: ['high'] }],
      ['ris', { same: ['climb'], opposite: ['fall', 'fell'] }],
    ]),
  ),
]);

test.each([
  ['由于', '因为', 'same'],
  ['因为', '由于', 'same'],
  ['低端', '高端', 'opposite'],
  ['高端', '低价', undefined],
  ['fell', 'rise', 'opposite'],
  ['important', 'unimportant', 'opposite'],
  ['til', 'until', undefined],
  ['茶', '水', undefined],
])('%s and %s', (one, other, relation) => {
  expect(relateWords(one, other, meanings)).toBe(relation);
});

const MILL = '据镇志记载,因为水位上涨,老磨坊在春天停了工';

describe('a copy', () => {
  const by = {
    script: new Map(),
    aliases: new Map(),
    common: new Set<string>(),
    aligner: createAligner([MILL, '磨坊的历史很长', '园子很多']),
    opposites: readOpposites(OPPOSITES),
    meanings,
  };

  test('may say the same in another word', () => {
    expect(compareTexts(MILL.replace('因为', '由于'), MILL, by)).toEqual([]);
    expect(
      compareTexts(MILL.replace('因为', '由于'), MILL, { ...by, meanings: new Map() }),
    ).toEqual([{ kind: 'words', here: '由于', there: '因为' }]);
  });

  test('differs in a word that says the opposite, though both words stand in the claim', () => {
    const town = 'the old town has low walls and high towers';
    const exchanged = 'the old town has high walls and low towers';
    expect(
      compareTexts(exchanged, town, { ...by, aligner: createAligner([town, 'a field', 'a road']) }),
    ).toMatchObject([
      { kind: 'direction', here: 'high walls', there: 'low walls' },
      { kind: 'direction', here: 'low towers', there: 'high towers' },
    ]);
  });
});
