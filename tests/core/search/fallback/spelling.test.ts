import { expect, test } from 'vitest';
import { countSlips } from '../../../../src/core/search/fallback/spelling.ts';

test.each([
  ['lantern', 'lantern', 0],
  ['latnern', 'lantern', 1],
  ['lanttern', 'lantern', 0.5],
  ['lantarn', 'lantern', 0.5],
  ['lsntern', 'lantern', 0.75],
  ['harbur', 'harbour', 1],
  ['haffen', 'haven', 1],
  ['arkive', 'archive', 1],
  ['wisle', 'whistle', null],
  ['lite', 'lighthouse', null],
])('%s has %s for %s', (typed, meant, slips) => {
  expect(countSlips(typed, meant)).toBe(slips);
});

test('short words may hold fewer slips than long ones', () => {
  expect(countSlips('nort', 'north')).toBe(0.5);
  expect(countSlips('sotr', 'south')).toBeNull();
  expect(countSlips('navegasion', 'navigation')).toBe(1.5);
  expect(countSlips('nor', 'north')).toBeNull();
});

test('of a short word the first letter is right', () => {
  expect(countSlips('lght', 'light')).toBe(1);
  expect(countSlips('ight', 'light')).toBeNull();
  expect(countSlips('ighthouse', 'lighthouse')).toBe(1);
  expect(countSlips('oghthouse', 'lighthouse')).toBeNull();
});
