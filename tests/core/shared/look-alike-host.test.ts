import { expect, test } from 'vitest';
import { findLookAlike } from '../../../src/core/shared/look-alike-host.ts';

test.each([
  ['https://аpple.com/', 'аpple'],
  ['https://аррӏе.com', 'аррӏе'],
  ['//gοοgle.example/', 'gοοgle'],
  ['https://пример.рф/', undefined],
  ['https://пример.example/', undefined],
  ['https://例え.example/', undefined],
  ['https://a.example/аррӏе', undefined],
  ['mailto:a@b.example', undefined],
])('the host of %s', (address, part) => {
  expect(findLookAlike(address)).toBe(part);
});
