import { expect, test } from 'vitest';
import { chooseSpecimen } from '../../../src/core/reviews/choose-specimen.ts';

const claim = (text: string, correction?: string, references = [1]) => ({
  text,
  references,
  review: { ...(correction !== undefined && { correction }) },
});

test('shows the shortest cited claim whose correction says something else', () => {
  const long = claim('The bridge was built in two years by forty men.', 'It took nine years.');
  const short = claim('The ferry stopped in 1931.', 'It ran on until the war.');
  const echoed = claim('Some 40 men built it.', 'Some 40 men built it, and a boy.');
  const uncited = claim('It is steel.', 'Of iron.', []);
  const unchecked = claim('It is old.');
  expect(chooseSpecimen([long, unchecked, echoed, uncited, short])).toBe(short);
});

test('shows none where corrections only repeat the claims', () => {
  const echoed = claim('渡口在1931年关闭。', '渡口在1931年春关闭。');
  expect(chooseSpecimen([echoed])).toBeUndefined();
});
