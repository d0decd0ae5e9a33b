import { describe, expect, test } from 'vitest';
import { findUnits, outerSpan } from '../../../src/core/text/claim-units.ts';
import { findMarkers } from '../../../src/core/text/markers.ts';

/**
 * Each unit of a text as its words and the numbers that close them: `甲 1+2`; a passage has no
 * numbers.
 */
function unitsOf(text: string): string[] {
  return findUnits(text, findMarkers(text)).map(({ start, end, markers }) =>
    [text.slice(start, end), markers.map(({ numbers }) => numbers.join(',')).join('+')]
      .filter(Boolean)
      .join(' '),
  );
}

test.each<[text: string, units: string[]]>([
  ['甲[1]。', ['甲 1']],
  ['甲。[1]', ['甲。 1']],
  ['前文。甲[1]。', ['前文。', '甲 1']],
  ['前文。甲。[1]后文。', ['前文。', '甲。 1', '后文。']],
  ['他说：“甲。”[5]乙[6]。', ['他说：“甲。” 5', '乙 6']],
  ['前文！“甲？”，他问[1]。', ['前文！', '“甲？”，他问 1']],
  ['一，二；三，四[1]。', ['一，二；三，四 1']],
  ['One thing [1]. Another (2024) [2]!', ['One thing 1', 'Another (2024) 2']],
  [
    'It fell 3.5 percent.[1] Then, e.g. Dr. Who came [2].',
    ['It fell 3.5 percent. 1', 'Then, e.g. Dr. Who came 2'],
  ],
  ['成本为557.6万美元，仅为1/30[1]。', ['成本为557.6万美元，仅为1/30 1']],
])('a claim runs from the start of its sentence to its marker: %s', (text, units) => {
  expect(unitsOf(text)).toEqual(units);
});

test.each<[text: string, units: string[]]>([
  ['甲[1]；乙[2]。', ['甲 1', '乙 2']],
  ['甲[1]，乙[2]；丙[3]。', ['甲 1', '乙 2', '丙 3']],
  ['甲[1]、乙[2]。', ['甲 1', '乙 2']],
  ['甲[1]——乙[2]。', ['甲 1', '乙 2']],
  ['一[1]: two [2]; three [3].', ['一 1', 'two 2', 'three 3']],
  ['甲[1]但是乙[2]。', ['甲 1', '但是乙 2']],
])(
  'a claim runs from the previous marker of its sentence, without the joining mark: %s',
  (text, units) => {
    expect(unitsOf(text)).toEqual(units);
  },
);

test.each<[text: string, units: string[]]>([
  ['甲[1][2]。', ['甲 1+2']],
  ['甲[1] [2]。', ['甲 1+2']],
  ['甲[1, 2]。', ['甲 1,2']],
  ['甲[1]、[2]和[5]。', ['甲 1+2+5']],
  ['甲[1]，[2]。', ['甲 1+2']],
  ['甲[1]以及[2]与[3]及[4]。', ['甲 1+2+3+4']],
  ['One [1], [2] and [3].', ['One 1+2+3']],
  ['One [1] & [2].', ['One 1+2']],
  ['甲。[1][2]乙', ['甲。 1+2', '乙']],
  ['甲[1]或[2]。', ['甲 1', '或 2']],
])('markers side by side close one claim together: %s', (text, units) => {
  expect(unitsOf(text)).toEqual(units);
});

test.each<[text: string, units: string[]]>([
  ['甲[1]，乙。', ['甲 1', '乙。']],
  ['甲[1]。', ['甲 1']],
  ['甲[1]……', ['甲 1']],
  ['甲[1]——', ['甲 1']],
  ['甲。乙。', ['甲。', '乙。']],
  ['One [1], two. Three.', ['One 1', 'two.', 'Three.']],
])('words after the last marker, and sentences without one, are passages: %s', (text, units) => {
  expect(unitsOf(text)).toEqual(units);
});

describe('a marker that opens its sentence', () => {
  test.each<[text: string, units: string[]]>([
    ['[3]指出，甲。', ['指出，甲。 3']],
    ['[3] shows one. Two.', ['shows one. 3', 'Two.']],
    ['[1]和[2]指出甲。', ['指出甲。 1+2']],
    ['（[3]）甲。', ['）甲。 3']],
  ])('closes the words that follow it: %s', (text, units) => {
    expect(unitsOf(text)).toEqual(units);
  });

  test.each<[text: string, units: string[]]>([
    ['[3]指出甲[1]。', ['指出甲 3+1']],
    ['[3]指出甲[1]，乙[2]，丙。', ['指出甲 3+1', '乙 2', '丙。']],
    ['[3] shows one [1][2].', ['shows one 3+1+2']],
  ])('closes them together with the marker behind them: %s', (text, units) => {
    expect(unitsOf(text)).toEqual(units);
  });

  test('is no such one when the sentence before it has ended just there', () => {
    expect(unitsOf('甲。[3]指出乙。')).toEqual(['甲。 3', '指出乙。']);
  });
});

describe('a marker alone', () => {
  test.each(['[3]', '[3]。', '。[3]', '“[3]”', ' [3] ', '😀[3]', '甲[1]。[3]'])(
    'has no words: %s',
    (text) => {
      const alone = findUnits(text, findMarkers(text)).at(-1);
      expect(alone?.markers).toMatchObject([{ numbers: [3] }]);
      expect(alone?.end).toBe(alone?.start);
    },
  );
});

test('every marker belongs to one unit, in order', () => {
  const text = '[1]甲[2]。[3]【[4]】乙[5]、[6]；[7]丙，[8]。[9]';
  const markers = findMarkers(text);
  expect(findUnits(text, markers).flatMap((unit) => unit.markers)).toEqual(markers);
});

test('gives no unit for a text without words', () => {
  expect(unitsOf('')).toEqual([]);
  expect(unitsOf('……。')).toEqual([]);
});

test('outerSpan reaches from the first marker to the last', () => {
  expect(outerSpan(findMarkers('甲[1]、[2]乙'))).toEqual({ start: 1, end: 8 });
});

test.each([
  ['a space as long as a book', `甲${' '.repeat(300_000)}乙[1]`],
  ['a space between markers', `甲[1]${' '.repeat(300_000)}乙[2]`],
  ['a hundred thousand cited sentences', '甲[1]。'.repeat(100_000)],
  ['a hundred thousand markers side by side', `甲${'[1]'.repeat(100_000)}`],
])('is read without hanging: %s', (_name, text) => {
  expect(findUnits(text, findMarkers(text)).length).toBeGreaterThan(0);
});
