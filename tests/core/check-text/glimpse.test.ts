import { expect, test } from 'vitest';
import { createGlimpse } from '../../../src/core/check-text/glimpse.ts';

const STATEMENTS = [
  '这并非摆个样子、只修一段的河堤，而是从上游到下游整条河堤的加固',
  '村里的老人说从前河水涨到过祠堂的台阶',
  '修堤的钱由县里和乡里各出一半',
];
const glimpse = createGlimpse(STATEMENTS);

test('a retelling is known by the characters it shares', () => {
  expect(glimpse.best('加固的是全河堤，上下游都修了，不是做样子只修一段')).toBe(0);
});

test('a text of other words, and one of few, are like none', () => {
  expect(glimpse.best('昨晚的戏演到十点，台下坐满了人')).toBeUndefined();
  expect(glimpse.best('修堤的')).toBeUndefined();
});

test('likeness is 1 for the same words, 0 for none', () => {
  expect(glimpse.likeness(STATEMENTS[1] ?? '', 1)).toBeCloseTo(1);
  expect(glimpse.likeness('xyz', 1)).toBe(0);
});
