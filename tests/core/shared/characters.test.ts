import { describe, expect, test } from 'vitest';
import { hasWords, isHan, joinsAcrossLines } from '../../../src/core/shared/characters.ts';

test.each([
  ['引', true],
  ['a', false],
  ['。', false],
  ['あ', false],
  [undefined, false],
])('isHan(%j) is %j', (character, expected) => {
  expect(isHan(character)).toBe(expected);
});

test.each([
  ['甲', true],
  ['a', true],
  ['7', true],
  ['é', true],
  ['。”', false],
  ['— ', false],
  ['😀', false],
  ['', false],
])('hasWords(%j) is %j', (text, expected) => {
  expect(hasWords(text)).toBe(expected);
});

describe('joinsAcrossLines', () => {
  test.each([
    ['甲', '乙'],
    ['，', '乙'],
    ['甲', '“'],
    ['”', '乙'],
    ['…', '乙'],
    ['（', '甲'],
    ['，', '“'],
    ['”', '，'],
    ['：', '《'],
  ])('lets a break between %s and %s disappear', (before, after) => {
    expect(joinsAcrossLines(before, after)).toBe(true);
  });

  test.each([
    ['a', 'b'],
    ['甲', 'b'],
    ['a', '乙'],
    ['.', '乙'],
    ['1', '2'],
    ['“', '”'],
    [undefined, '甲'],
    ['甲', undefined],
  ])('keeps a break between %s and %s', (before, after) => {
    expect(joinsAcrossLines(before, after)).toBe(false);
  });
});
