import { expect, test } from 'vitest';
import { estimateMinutes } from '../../../src/core/text/reading-time.ts';

test.each<[what: string, texts: string[], minutes: number]>([
  ['a Chinese text', ['字'.repeat(800), '字'.repeat(400)], 3],
  ['an English text', ['word '.repeat(690)], 3],
  ['a mixed text', [`${'字'.repeat(400)}${' word'.repeat(230)}`], 2],
  ['a line', ['一句话。'], 1],
  ['nothing', [], 1],
])('of %s is told in whole minutes', (_what, texts, minutes) => {
  expect(estimateMinutes(texts)).toBe(minutes);
});
