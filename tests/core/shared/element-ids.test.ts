import { expect, test } from 'vitest';
import {
  citationId,
  claimId,
  passageId,
  referenceId,
} from '../../../src/core/shared/element-ids.ts';

test('names the places of a page as published links use them', () => {
  expect([referenceId(3), citationId(3, 2), claimId(7), passageId(4)]).toEqual([
    'ref-3',
    'cite-3-2',
    'claim-7',
    'passage-4',
  ]);
});

test('names a reviewed claim by its review', () => {
  expect(claimId(7, 'training-cost')).toBe('claim-training-cost');
});
