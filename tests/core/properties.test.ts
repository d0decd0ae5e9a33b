import { expect, test } from 'vitest';
import { RULES, tryRule } from './properties.ts';

const CASES = 2000;

// npm run bench:fuzz tries fifty times as many, each time others.
test.each(RULES)('of any input: $name', (rule) => {
  expect(() => tryRule(rule, CASES, 7)).not.toThrow();
});
