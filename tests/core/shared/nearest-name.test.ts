import { expect, test } from 'vitest';
import { nearestName } from '../../../src/core/shared/nearest-name.ts';

const NAMES = ['title', 'URL', 'author', 'content/site.yaml'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['url', 'URL'],
  ['auhtor', 'author'],
  ['content/sites.yml', 'content/site.yaml'],
  ['year', undefined],
  ['x', undefined],
])('%s is probably %s', (written, meant) => {
  expect(nearestName(written, NAMES)).toBe(meant);
});
