import { describe, expect, test } from 'vitest';
import { compareCauses, compareWords } from '../../../src/core/check-text/compare-words.ts';

const PORT =
  '据港务局的记录,前三个码头由南岸的公司经营,夜班的工人每小时装船四十箱,装得最慢的码头是西港';
const FARM =
  'the first of the two barns was built of larch, and the northern field feeds the sheep of the whole valley';

describe('words that a copy has in the place of others', () => {
  test.each([
    [PORT.replace('南岸', '北岸'), PORT, '北岸', '南岸'],
    [PORT.replace('前三个码头', '最后三个码头'), PORT, '最后三', '前三'],
    [PORT.replace('最慢', '最快'), PORT, '最快', '最慢'],
    [FARM.replace('larch', 'brick'), FARM, 'brick', 'larch'],
    [FARM.replace('first', 'last'), FARM, 'last', 'first'],
  ])('%s', (sentence, statement, here, there) => {
    expect(compareWords(sentence, statement, new Map())).toEqual([{ kind: 'words', here, there }]);
  });

  test('words that are put in between', () => {
    const sentence = FARM.replace('the sheep', 'half-starved goats and the sheep');
    expect(compareWords(sentence, FARM, new Map())).toEqual([
      { kind: 'words', here: 'half-starved goats', there: '' },
    ]);
  });
});

describe('no words are listed', () => {
  test.each([
    ['of a copy', PORT, PORT],
    ['of a part', '夜班的工人每小时装船四十箱', PORT],
    ['that have moved', '装得最慢的码头是西港,夜班的工人每小时装船四十箱', PORT],
    ['of a number in other signs', PORT.replace('四十', '40'), PORT],
    [
      'of a retelling',
      'larch went into the first barn, while all the sheep in the valley live off the field to the north',
      FARM,
    ],
  ])('%s', (_, sentence, statement) => {
    expect(compareWords(sentence, statement, new Map())).toEqual([]);
  });
});

test('a cause of which the statement has no word is listed', () => {
  expect(compareCauses('工人装船快,因为新换了起重机', PORT)).toEqual([
    { kind: 'words', here: '因为新换了起重机', there: '' },
  ]);
  expect(compareCauses('因为夜班的工人每小时装船四十箱', PORT)).toEqual([]);
});
