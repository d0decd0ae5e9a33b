import { expect, test } from 'vitest';
import { statesFact } from '../../../src/core/text/find-figures.ts';

test.each([
  ['那一年卖出了三成，也就是30%。', true],
  ['The bridge cost $4 million.', true],
  ['他说：“桥修好以前谁也不许从这里过河。”', true],
  ['这是第3章。', false],
  ['所谓“好书”，各人看法不同。', false],
  ['It was built in 1932.', false],
])('what states a figure or quotes somebody, wants a source: %s', (text, expected) => {
  expect(statesFact(text)).toBe(expected);
});
