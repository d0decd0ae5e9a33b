import { describe, expect, test } from 'vitest';
import { matchHan } from '../../../../src/core/search/match/match-han.ts';
import { matchSound } from '../../../../src/core/search/match/match-sound.ts';
import {
  findLiteral,
  matchNumber,
  matchPhrase,
  matchWord,
} from '../../../../src/core/search/match/match-word.ts';
import { readRecord, type Readable } from '../../../../src/core/search/match/prepared-record.ts';
import { unpackTerms } from '../../../../src/core/search/index/tables.ts';
import { readReadings } from '../../../../src/core/search/index/unpack-tables.ts';

const terms = unpackTerms({
  script: '',
  records: [],
  languages: ['zh-CN'],
  severalEssays: false,
  pages: false,
  related: 0,
});
const read = (text: string): Readable =>
  readRecord(
    {
      kind: 'claim',
      essay: 'a/zh-CN',
      title: 'A',
      id: 'claim-1',
      url: 'a.html#claim-1',
      text,
      section: null,
      references: [],
    },
    terms,
  );
const claim = read(
  'DeepSeek-Prover-V2压到557.6万美元，降了1/30，上线才3个月，AI生态跌幅13%，近5,900亿美元，算力与封锁。',
);
const marked = (match: { spans: readonly { start: number; end: number }[] } | null) =>
  match?.spans.map(({ start, end }) => claim.record.text.slice(start, end)) ?? null;

test.each([
  ['prover', ['Prover']],
  ['v2', ['V2']],
  ['proverv2', ['Prover-V2']],
  ['prover v2', ['Prover-V2']],
  ['prove', null],
  ['seek', null],
  ['ai', ['AI']],
])('the word %s is %j', (word, expected) => {
  expect(marked(matchWord(word, claim))).toEqual(expected);
});

test('a word being typed is its beginning', () => {
  expect(marked(matchWord('deeps', claim, true))).toEqual(['DeepSeek']);
});

test.each([
  ['557.6', '', ['557.6']],
  ['557.6', '万', ['557.6万']],
  ['557.6', '亿', null],
  ['557', '', null],
  ['1/30', '', ['1/30']],
  ['30', '', null],
  ['1/3', '', null],
  ['13%', '', ['13%']],
  ['13', '', ['13%']],
  ['14%', '', null],
  ['5900', '亿', ['5,900亿']],
  ['590', '', null],
])('the number %s%s is %j', (number, measure, expected) => {
  expect(marked(matchNumber(number, measure, claim))).toEqual(expected);
});

test('a run is found whole, or in pieces of two', () => {
  expect(marked(matchHan('算力', claim))).toEqual(['算力']);
  expect(marked(matchHan('算力封锁', claim))).toEqual(['算力', '封锁']);
  expect(matchHan('算封', claim)).toBeNull();
  expect(matchHan('算力墙', claim)).toBeNull();
  expect(marked(matchHan('三个月', claim))).toEqual(['3个月']);
});

test('of a clause most has to be there', () => {
  expect(matchHan('算力封锁怎样', claim)?.score).toBeGreaterThan(0.6);
  expect(matchHan('量子计算机封锁', claim)).toBeNull();
});

test('a phrase is found whatever the spaces, and cuts no number', () => {
  expect(marked(matchPhrase('降了1/30', claim))).toEqual(['降了1/30']);
  expect(matchPhrase('900亿', claim)).toBeNull();
  expect(matchPhrase('算力封锁', claim)).toBeNull();
});

test.each([
  ['生态跌幅', 'nothing'],
  ['上线才3个', 'nothing'],
  ['900亿', 'number'],
  ['57.6万', 'number'],
  ['eek', 'word'],
  ['deep', 'end of word'],
  ['了1/3', 'number'],
])('%s cuts %s', (text, cuts) => {
  expect(findLiteral(text, claim).map((place) => place.cuts)).toEqual([cuts]);
});

describe('by sound', () => {
  const readings = readReadings({
    suan: '算',
    li: '力',
    feng: '封',
    suo: '锁',
    sheng: '生',
    tai: '态',
  });
  test.each([
    [['suan', 'li'], ['算力']],
    [['sheng', 'ta'], ['生态']],
    [
      ['suan', 'li', 'feng', 'suo'],
      ['算力', '封锁'],
    ],
    [['li', 'suan'], null],
  ])('%j is %j', (syllables, expected) => {
    expect(marked(matchSound(syllables, claim, readings))).toEqual(expected);
  });
});
