import { expect, test } from 'vitest';
import { findAbbreviations } from '../../../../src/core/search/index/abbreviations.ts';

test.each([
  [
    'Ships carry an automatic identification system (AIS) today.',
    [['AIS', 'automatic identification system']],
  ],
  [
    'The ISO (International Standards Office) wrote it.',
    [['ISO', 'International Standards Office']],
  ],
  ['The Board of Trade Wreck Register (BoTWR) grew.', [['BoTWR', 'Board of Trade Wreck Register']]],
  ['The lamp (see below) and the horn (now gone) are kept.', []],
  ['The port authority (HM) pays.', []],
  ['The BBC Radio Broadcasting Company service (BBC) sends warnings.', []],
  ['没有英文的句子（只有中文）。', []],
])('%s explains %j', (text, pairs) => {
  expect(findAbbreviations(text)).toEqual(pairs);
});
