import { describe, expect, test } from 'vitest';
import { comparePlaces } from '../../../src/core/check-text/compare-places.ts';

const words = (here: string, there: string) =>
  comparePlaces(here, there).map(({ here: own, there: told }) => [own, told]);

describe('words that stand in the places of each other are told', () => {
  test.each([
    ['the barge passed the old mill', 'the old mill passed the barge', 'old mill'],
    [
      'the work moved from the coast to the hills',
      'the work moved from the hills to the coast',
      'hills',
    ],
  ])('%s', (here, there, told) => {
    expect(words(here, there).flat().join(' ')).toContain(told);
  });
});

describe('what may be reordered is no difference', () => {
  test.each([
    ['a list', '东港、西港和南港都停了船', '南港、东港和西港都停了船'],
    ['another voice', 'the old mill was passed by the barge', 'the barge passed the old mill'],
    [
      'a clause',
      'in spring the barge came, and the mill ran',
      'the mill ran, and in spring the barge came',
    ],
  ])('%s', (_, here, there) => {
    expect(words(here, there)).toEqual([]);
  });
});
