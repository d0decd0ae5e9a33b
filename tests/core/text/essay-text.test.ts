import { describe, expect, test } from 'vitest';
import { listClaims, readText } from '../read-text.ts';

const lines = (...all: string[]) => all.join('\n');

const ESSAY = lines(
  '开头[1]。',
  '',
  '## 一',
  '',
  '甲[2]；乙[1, 3]。旁白。',
  '',
  '### 二',
  '',
  '> 丙[1]。',
  '',
  '## 三[2]',
  '',
  '丁。',
);

test('numbers claims and passages in reading order, each in its section', () => {
  const { claims, passages } = readText(ESSAY);
  expect(
    claims.map(({ id, ordinal, order, text, section }) => [
      id,
      ordinal,
      order,
      text,
      section?.id ?? null,
    ]),
  ).toEqual([
    ['claim-1', 1, 1, '开头', null],
    ['claim-2', 2, 2, '甲', '一'],
    ['claim-3', 3, 3, '乙', '一'],
    ['claim-4', 4, 5, '丙', '二'],
    ['claim-5', 5, 6, '三', '三'],
  ]);
  expect(
    passages.map(({ id, order, text, section }) => [id, order, text, section?.id ?? null]),
  ).toEqual([
    ['passage-1', 4, '旁白。', '一'],
    ['passage-2', 7, '丁。', '三'],
  ]);
});

test('numbers the citations of each reference on their own', () => {
  const citations = readText(ESSAY).units.flatMap((unit) => unit.citations);
  expect(citations.map(({ id, number, ordinal, claim }) => [id, number, ordinal, claim])).toEqual([
    ['cite-1-1', 1, 1, 'claim-1'],
    ['cite-2-1', 2, 1, 'claim-2'],
    ['cite-1-2', 1, 2, 'claim-3'],
    ['cite-3-1', 3, 1, 'claim-3'],
    ['cite-1-3', 1, 3, 'claim-4'],
    ['cite-2-2', 2, 2, 'claim-5'],
  ]);
});

test('tells which marker of a claim a citation belongs to', () => {
  const citations = readText('甲[1,2][3]、[4]。').units.flatMap((unit) => unit.citations);
  expect(citations.map(({ number, markerIndex }) => [number, markerIndex])).toEqual([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 2],
  ]);
});

test('names each reference of a claim once, in written order', () => {
  expect(listClaims('甲[5, 1][1-2][5]。')).toEqual(['甲 [5,1,2]']);
});

test('a citation cited twice in one claim is two citations', () => {
  expect(
    readText('甲[1][1]。').units.flatMap(({ citations }) => citations.map(({ id }) => id)),
  ).toEqual(['cite-1-1', 'cite-1-2']);
});

test('a claim that continues on the next line has its words in one', () => {
  expect(listClaims(lines('甲，', '“乙”', '*丙*[1]'))).toEqual(['甲，“乙”丙 [1]']);
  expect(listClaims(lines('one', 'two  ', 'three [1]'))).toEqual(['one two three [1]']);
  expect(listClaims('one\r\ntwo [1]')).toEqual(['one two [1]']);
});

test('a claim has the words that a reader sees: of code, links and components too', () => {
  expect(
    listClaims(String.raw`用\*号、${'`a[1]`'}、[丙](https://a.example)与<b>丁</b>&amp;{1}戊[1]`),
  ).toEqual(['用*号、a[1]、丙与丁&1戊 [1]']);
});

test('a heading is no passage, but can hold a claim', () => {
  const { claims, passages } = readText('## 甲\n\n## 乙[1]丙');
  expect(claims.map(({ text }) => text)).toEqual(['乙']);
  expect(passages).toEqual([]);
});

test('table cells, list items and notes are read apart', () => {
  expect(
    listClaims(
      lines('- 甲', '- 乙[1]', '', '| 丙 | 丁[2] |', '| - | - |', '', '戊[^a]', '', '[^a]: 己[3]'),
    ),
  ).toEqual(['乙 [1]', '丁 [2]', '己 [3]']);
});

describe('positions', () => {
  test.each<[source: string, claims: string[], citations: string[]]>([
    ['甲[1]，乙[2]。', ['1:1', '1:6'], ['1:2', '1:7']],
    ['前文。 甲[1]。', ['1:5'], ['1:6']],
    [String.raw`\[0\] 甲&amp;乙[1]；&nbsp;丙[2]`, ['1:1', '1:24'], ['1:14', '1:25']],
    ['> 甲。\n> *乙*[1]', ['2:4'], ['2:6']],
    ['前。\n\n**甲**[1]', ['3:3'], ['3:6']],
    ['甲\r\n乙。丙[1]', ['2:3'], ['2:4']],
    ['😀甲[1]', ['1:1'], ['1:4']],
    ['[3]指出甲[1]。', ['1:4'], ['1:1', '1:7']],
  ])('of the claims and citations of %j', (source, claims, citations) => {
    const text = readText(source);
    const print = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
    expect(text.claims.map(print)).toEqual(claims);
    expect(text.units.flatMap((unit) => unit.citations.map(print))).toEqual(citations);
  });
});

describe('the context of a citation', () => {
  test.each<[source: string, context: string]>([
    ['甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未[1]', '丙丁戊己庚辛壬癸子丑寅卯辰巳午未'],
    ['甲乙[1]', '甲乙'],
    ['前文。甲乙[1]', '甲乙'],
    ['[1]指出甲乙', '指出甲乙'],
    ['[1]甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'],
    ['😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀甲[1]', '😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀甲'],
    ['one\ntwo [1]', 'one two'],
  ])('of %j is %s', (source, context) => {
    expect(readText(source).units.flatMap(({ citations }) => citations)[0]?.context).toBe(context);
  });

  test('does not begin inside a word or a number', () => {
    const context = readText(
      '训练一次花了数额达到了557.6万美元，同级模型的小零头[1]',
    ).units.flatMap(({ citations }) => citations)[0]?.context;
    expect(context).toBe('万美元，同级模型的小零头');
  });

  test('has at most sixteen characters, however long the claim is', () => {
    const { units } = readText(`${'甲'.repeat(5000)}[1]；${'one two '.repeat(500)}[2]`);
    const contexts = units.flatMap(({ citations }) => citations.map(({ context }) => context));
    expect(contexts).toEqual(['甲'.repeat(16), 'one two one two']);
  });
});

test.each(['', '\n', '---', '{1}', '\uFEFF', '\0', '# ', '<A/>'])(
  'an essay without words has no claims and passages: %j',
  (source) => {
    expect(readText(source)).toMatchObject({ claims: [], passages: [] });
  },
);
