import { expect, test } from 'vitest';
import { listPageLinks, paginate } from '../../../src/core/shared/paginate.ts';

test('a list is divided into pages of a bounded size, in its order', () => {
  const pages = paginate(['a', 'b', 'c', 'd', 'e'], 2);
  expect(pages.map(({ items }) => items)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(pages.map(({ number, total }) => `${number} of ${total}`)).toEqual([
    '1 of 3',
    '2 of 3',
    '3 of 3',
  ]);
});

test('an empty list has a page, and a list that fills its page exactly has no second', () => {
  expect(paginate([], 2)).toEqual([{ number: 1, total: 1, items: [] }]);
  expect(paginate(['a', 'b'], 2)).toHaveLength(1);
});

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [2, 100, [1, 2, 3, null, 100]],
  [100, 100, [1, null, 99, 100]],
])('page %i of %i links to few others, however many there are', (current, total, links) => {
  expect(listPageLinks(current, total)).toEqual(links);
});
