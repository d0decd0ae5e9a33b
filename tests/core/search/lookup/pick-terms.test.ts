import { expect, test } from 'vitest';
import { pickTerms } from '../../../../src/core/search/lookup/pick-terms.ts';
import type { Task } from '../../../../src/core/search/match/score-record.ts';
import { toForm } from '../../../../src/core/search/query/forms.ts';

/** A task with forms for the same word and for other names of it. */
const task = (text: string, ...names: string[]): Task => ({
  unit: { kind: 'han', text, source: text },
  forms: [toForm('han', text, 'same'), ...names.map((name) => toForm('han', name, 'name'))],
});
const pick = (tasks: readonly Task[], few: boolean, most: number, left = most, known = ['无']) =>
  pickTerms(tasks, few, { most, left }, (term) => known.includes(term ?? '')).map(({ groups }) =>
    groups.flat().join(' '),
  );

test('asks for the ends of what was typed, then for what stands between, in order', () => {
  expect(pick([task('训练成本')], true, 9)).toEqual(['训练 成本']);
  expect(pick([task('训练成本')], false, 9)).toEqual(['训练 练成 成本']);
  expect(pick([task('训练成本')], false, 2)).toEqual(['训练 成本']);
  expect(pick([task('训练')], true, 9)).toEqual(['训练']);
});

test('asks for every task before it asks for other names of one, the longer task first', () => {
  expect(pick([task('价', '价格'), task('成本', '开支')], true, 3)).toEqual([
    '价',
    '',
    '成本',
    '开支',
  ]);
  expect(pick([task('价'), task('成本')], true, 1)).toEqual(['', '成本']);
});

test('a term that was asked for costs nothing, and one of several tasks counts once', () => {
  expect(pick([task('成本'), task('价格')], true, 1, 1, ['成本'])).toEqual(['成本', '价格']);
  expect(pick([task('成本'), task('成本'), task('价格')], true, 2)).toEqual([
    '成本',
    '成本',
    '价格',
  ]);
});

test('the steps of a query share what is allowed', () => {
  const allowance = { most: 2, left: 3 };
  const ask = (text: string) =>
    pickTerms([task(text)], false, allowance, () => false).flatMap(({ groups }) => groups.flat());
  expect(ask('训练成本')).toEqual(['训练', '成本']);
  expect(ask('股价大跌')).toEqual(['股价']);
  expect(ask('高盛')).toEqual([]);
});
