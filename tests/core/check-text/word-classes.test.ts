import { expect, test } from 'vitest';
import { compareClasses } from '../../../src/core/check-text/word-classes.ts';

const kindsOf = (clause: string, stated: string) =>
  compareClasses({ clause, stated, statement: stated, isNearest: false }).map(({ kind }) => kind);

test.each([
  ['所有渔民都领到了补贴', '部分渔民领到了补贴', 'degree'],
  ['every boat has a radio', 'several boats have a radio', 'degree'],
  ['a few of the nets were mended', 'countless nets were mended', 'degree'],
  ['渔民必须登记船只', '渔民可以登记船只', 'modality'],
  ['船队必将扩大', '船队或许会扩大', 'modality'],
  ['the harbour might be closed', 'the harbour is closed', 'modality'],
  ['the crew must sign the list', 'the crew signs the list', 'modality'],
  ['鱼价一般为三元', '鱼价最低为三元', 'degree'],
  ['合作社计划买进两条船', '合作社已经买进两条船', 'time'],
  ['the crew will mend the nets', 'the crew has mended the nets', 'time'],
])('%s: %s', (clause, stated, kind) => {
  expect(kindsOf(clause, stated)).toEqual([kind]);
});

test.each([
  ['一些渔民领到了补贴', '部分渔民领到了补贴'],
  ['many nets were mended', 'countless nets were mended'],
  ['渔民能登记船只', '渔民可以登记船只'],
  ['船队可能扩大', '船队或许会扩大'],
  ['the harbour is closed', 'the harbour is said to be closed'],
])('%s says the same as: %s', (clause, stated) => {
  expect(kindsOf(clause, stated)).toEqual([]);
});

test('what the statement says elsewhere is no difference', () => {
  const statement = '渔民必须登记船只,可以自己选日子';
  expect(
    compareClasses({
      clause: '渔民必须选日子',
      stated: '可以自己选日子',
      statement,
      isNearest: false,
    }),
  ).toEqual([]);
});
