import { describe, expect, test } from 'vitest';
import { createAligner } from '../../../src/core/check-text/align.ts';
import { compareTexts } from '../../../src/core/check-text/compare.ts';
import { readAliases } from '../../../src/core/check-text/names.ts';
import { OPPOSITES } from '../../../src/core/check-text/opposites.ts';
import { readOpposites } from '../../../src/core/check-text/polarity.ts';

/** The differences of a text from a statement, on a site without a glossary. */
function compare(text: string, statement: string) {
  return compareTexts(text, statement, {
    script: new Map(),
    aliases: readAliases([]),
    common: new Set(),
    meanings: new Map(),
    aligner: createAligner([statement, '茶的历史很长', 'The river is long', '船很少']),
    opposites: readOpposites(OPPOSITES),
  });
}

describe('the same in another form is no difference', () => {
  test.each([
    ['the passive voice', '云岭茶厂被山南茶厂超过了', '山南茶厂超过了云岭茶厂'],
    ['a range with one unit', 'It lost 20 to 30 tonnes', 'It lost 20 tonnes to 30 tonnes'],
    ['a share in words', 'A quarter of the tea was lost', '25% of the tea was lost'],
    ['a share in Chinese words', '四分之一的茶坏了', '25%的茶坏了'],
    ['a preposition that is no limit', 'It is spread over 64 mills', 'It runs on 64 mills'],
    ['a name in one word', 'The dam near MtHolm leaks', 'The dam near Mt Holm leaks'],
    ['one day, which is no number', '一天夜里，云岭茶厂停了机器', '那天夜里，云岭茶厂停了机器'],
    ['a name in Han characters', '克尔玛的水坝漏水', 'Kelmar的水坝漏水'],
  ])('%s', (_, text, statement) => {
    expect(compare(text, statement)).toEqual([]);
  });
});

describe('another role is a difference', () => {
  test('of both names in the active voice', () => {
    expect(compare('云岭茶厂超过了山南茶厂', '山南茶厂超过了云岭茶厂')).toEqual([
      { kind: 'words', here: '云岭茶厂', there: '山南茶厂' },
      { kind: 'words', here: '山南茶厂', there: '云岭茶厂' },
    ]);
  });

  test('of the first word of a sentence', () => {
    expect(compare('Kelmar says the dam lost water', 'Dorin says the dam lost water')).toEqual([
      { kind: 'name', here: 'Kelmar', there: 'Dorin' },
    ]);
  });
});
