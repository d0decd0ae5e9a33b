import { expect, test } from 'vitest';
import { listRelated } from '../../../../src/core/search/fallback/list-related.ts';

const related = new Map([
  ['colour', [{ word: 'hue', likeness: 0.9 }]],
  [
    'colours',
    [
      { word: 'colour', likeness: 1 },
      { word: 'hue', likeness: 0.7 },
      { word: '颜色', likeness: 1 },
    ],
  ],
]);

test('lists each word once, as like as any form of the unit says, and none of these forms', () => {
  const forms = listRelated({ kind: 'word', text: 'colours', source: 'colours' }, related);
  expect(forms.map(({ text, matchKind, likeness }) => [text, matchKind, likeness])).toEqual([
    ['hue', 'related', 0.9],
    ['颜色', 'translated', 1],
  ]);
});
