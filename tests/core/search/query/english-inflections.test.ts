import { expect, test } from 'vitest';
import { listInflections } from '../../../../src/core/search/query/english-inflections.ts';

test.each([
  ['optimizations', ['optimisation', 'optimisations', 'optimization']],
  ['university', ['universities']],
  ['companies', ['company']],
  ['behaviour', ['behavior', 'behaviors']],
  ['center', ['centre', 'centers']],
  ['licence', ['license', 'licenses']],
  ['gpus', ['gpu']],
  ['predicted', ['predict', 'predicts', 'predicting']],
  ['planned', ['plan']],
  ['modelling', ['modeling', 'modelled']],
  ['training costs', ['training cost']],
])('%s is also %j', (word, forms) => {
  expect(listInflections(word)).toEqual(expect.arrayContaining(forms));
});

test.each([
  ['news', 'new'],
  ['evening', 'even'],
])('%s is no form of %s', (word, other) => {
  expect(listInflections(word)).not.toContain(other);
});

test.each(['r1', 'fp8', 'ai', '开源', '13%', ''])('%j has no other form', (word) => {
  expect(listInflections(word)).toEqual([]);
});
