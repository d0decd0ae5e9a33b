import { expect, test } from 'vitest';
import type { Model } from '../../../src/core/figures/figure-schemas.ts';
import { calculator } from '../../../src/figures/calculator/kind.ts';
import { readState, startState } from '../../../src/figures/shared/state.ts';
import { makeView } from '../../../src/figures/shared/view.ts';
import { english } from '../../in-english.ts';

const MODEL: Model = {
  kind: 'calculator',
  start: { hours: 2788, rent: 2 },
  fields: [
    { name: 'hours', min: 1, max: 5000, step: 1 },
    { name: 'rent', min: 0, max: 6, step: 0.5 },
  ],
  results: { sum: '{hours} * {rent}', each: '1000 / {rent}' },
  words: {
    'input-hours': { en: 'Thousand hours' },
    'input-rent': { en: 'Rent' },
    'result-sum': { en: 'Sum' },
    'result-each': { en: 'Hours for a thousand' },
    told: { en: '{hours} thousand hours at {rent} come to {sum} thousand.' },
    what: { en: 'What' },
    value: { en: 'Value' },
  },
};
const viewAt = (query: string, model = MODEL) =>
  makeView(model, { header: [], rows: [] }, 'en', readState(calculator, model, query));

test('a calculator tells in words what its arithmetic comes to', () => {
  expect(calculator.tell(viewAt(''))).toEqual([
    '2,788 thousand hours at 2 come to 5,576 thousand.',
  ]);
  expect(calculator.tell(viewAt('rent=3&hours=1000'))).toEqual([
    '1,000 thousand hours at 3 come to 3,000 thousand.',
  ]);
  expect(calculator.formulas(viewAt(''))).toEqual(['2,788 × 2 = 5,576', '1000 ÷ 2 = 500']);
  expect(calculator.tabulate(viewAt(''))).toEqual([
    ['What', 'Value'],
    ['Sum', '5,576'],
    ['Hours for a thousand', '500'],
  ]);
});

test('where it would divide by zero it has no result', () => {
  expect(calculator.tabulate(viewAt('rent=0'))[2]).toEqual(['Hours for a thousand', '–']);
});

test('it begins with the values that its file gives', () => {
  expect(startState(calculator, MODEL)).toEqual({ hours: 2788, rent: 2 });
});

test.each<[what: string, results: Record<string, string>, faults: string[]]>([
  ['no results', {}, ['a calculator needs results']],
  [
    'an unknown field',
    { a: '{days} * 2' },
    ['results.a: {days} is not a cell: write {figure: row, column}'],
  ],
  ['code', { a: 'alert(1)' }, ['results.a: “alert(1) = 0” is not arithmetic']],
  ['half a formula', { a: '{hours} *' }, ['results.a: a number is missing before “=”']],
])('%s is a fault', (_what, results, faults) => {
  expect(calculator.findFaults?.({ ...MODEL, results }).map(english)).toEqual(faults);
});
