import { expect, test } from 'vitest';
import { listPlaces } from '../../../src/core/reviews/source-uses.ts';

const use = (id: string, locator: string, link: string, begins: string) => ({
  id,
  locator,
  link,
  passage: { begins, ends: 'end' },
});

test('two passages on a page of a source are one place, others are each a place', () => {
  const first = use('report', '§3', 'https://a.example/r.pdf#page=3', 'One');
  const other = use('report', '§3', 'https://a.example/r.pdf#page=4', 'Three');
  const page = use('page', '§3', 'https://a.example/#:~:text=One', 'One');
  const again = use('page', '§3', 'https://a.example/#:~:text=Two', 'Two');
  const second = { ...first, passage: { begins: 'Two', ends: 'end' } };
  expect(listPlaces([first, second, other, page, again])).toEqual([first, other, page, again]);
});
