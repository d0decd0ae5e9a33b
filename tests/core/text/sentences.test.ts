import { describe, expect, test } from 'vitest';
import { findMarkers } from '../../../src/core/text/markers.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';

/** The sentences that the bars of a text divide: `甲。|乙。` */
function split(text: string): string {
  return splitSentences(text, findMarkers(text))
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}

function expectSplit(divided: string): void {
  expect(split(divided.replaceAll('|', ''))).toBe(divided);
}

describe('Chinese', () => {
  test.each([
    '甲。|乙。',
    '甲！|乙？|丙',
    '甲．|乙',
    '甲｡|乙',
    '甲.|乙.',
    '甲!|乙?|丙',
    '甲。 |乙。'.replace('。 |', '。| '),
  ])('ends a sentence at a full-width or ASCII stop: %s', expectSplit);

  test.each([
    '他说：“甲。”|乙。',
    '“甲！”|乙',
    '「甲？」|乙',
    '『甲。』|乙',
    '（甲。）|乙。',
    '(甲.)|乙。',
    '《甲？》|乙',
    '“‘甲。’”|乙',
    '【甲。】|乙',
  ])('takes closing quotes and brackets along: %s', expectSplit);

  test.each([
    '“为什么？”，他问。|乙。',
    '“走吧！”、“好！”，都行。',
    '（当真？）；乙。',
    '“甲？”：乙。',
    '甲……，乙。',
    '甲…，乙。',
    '甲……、乙。',
  ])('goes on after a quoted question or an ellipsis that a comma follows: %s', expectSplit);

  test.each(['甲？，乙', '甲。，乙'].map((text) => text.replace('，', '|，')))(
    'ends at a bare stop even before a comma: %s',
    expectSplit,
  );

  test.each(['甲……|乙。', '甲……', '甲……”|乙', '甲？！|乙', '甲！！！|乙', '甲。。|乙'])(
    'reads several stops as one: %s',
    expectSplit,
  );

  test.each([
    'V3的成本为557.6万美元。|乙。',
    'DeepSeek-V3.2发布了。',
    '占13.5%，跌5.25个点。',
    '见Node.js和example.com的说明。',
    '1.打破垄断。|2.重构协作。',
    '(2)走向普惠。',
    '用时3.5.|然后停下。',
  ])('finds no stop in a number, a name or a list number: %s', expectSplit);

  test.each(['到2024.|他走了。', '共5.|他说。', '发布GPT-4.|它很强。'])(
    'ends at an ASCII stop between a digit and Han: %s',
    expectSplit,
  );
});

describe('English', () => {
  test.each(
    [
      'One. |Two.',
      'One! |Two? |Three',
      'He said “one.” |Two.',
      'He said "one." |Two.',
      '(One.) |Two.',
      'In 2024. |Then two.',
    ].map((text) => text.replaceAll(' |', '| ')),
  )('ends a sentence at a stop before a space: %s', expectSplit);

  test.each([
    'Dr. Smith and Mrs. Jones left.',
    'See Fig. 3 and eq. 4.',
    'Liu et al. Found it.',
    'Fruit, e.g. Apples.',
    'J. K. Rowling wrote it.',
    'The U.S. Army came.',
    'It fell 3.5 points to v3.2 today.',
    '1. The first item.',
    'Node.js and example.com work.',
    'It was 5 p.m. in Rome.',
    'Inc. and others.',
    'See No. 5 there.',
  ])('finds no stop in an abbreviation, an initial, a number or an address: %s', expectSplit);

  test.each(['The answer is no.| Then we left.', 'It ended at 5 p.m.', 'It came from the U.S.'])(
    'ends at the stop of a word that only looks abbreviated: %s',
    expectSplit,
  );

  test.each(
    [
      '“Why?” he asked. |Two.',
      '"Stop!" she cried. |Two.',
      '“Why?” |He left.',
      'Wait... what? |Two.',
      'One... |Two.',
    ].map((text) => text.replaceAll(' |', '| ')),
  )('goes on in small letters after a quotation or an ellipsis: %s', expectSplit);
});

describe('markers', () => {
  test.each([
    '甲。[1]|乙。',
    '甲。[1][2]|乙。',
    '甲。 [1] [2]|乙',
    '“甲。”[5]|乙',
    '甲[1]。|乙',
    'One.[1]| Two.',
    'One. [1]| Two.',
    'One [1].| Two.',
    '甲？[1]|乙',
    '甲……[1]|乙',
  ])('stay with the sentence before them: %s', expectSplit);

  test('hide the characters inside them', () => {
    expectSplit('甲[1, 2]乙。|丙');
  });
});

describe('the whole text', () => {
  test.each([
    '',
    ' ',
    '。',
    '…',
    '.',
    '[1]',
    '甲',
    '甲 乙',
    '😀。😀',
    '\0。\0',
    '。。”。',
    '\uD83D。\uDE00',
    '甲\n\n乙。 \n',
    '?!?!',
    '".".',
  ])('is covered without gaps: %j', (text) => {
    expect(
      splitSentences(text, findMarkers(text))
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text);
  });

  test('gives no sentence for no text', () => {
    expect(splitSentences('', [])).toEqual([]);
  });

  test.each([
    ['a line of points', `${'.'.repeat(200_000)}x`],
    ['abbreviations', 'e.g. x y '.repeat(30_000)],
    ['questions in quotes', '“？”，'.repeat(50_000)],
    ['a megabyte without a stop', '甲乙丙丁'.repeat(250_000)],
    ['a hundred thousand sentences', '甲。'.repeat(100_000)],
    ['space after each stop', '甲.     '.repeat(50_000)],
  ])('is read without hanging: %s', (_name, text) => {
    expect(splitSentences(text, []).length).toBeGreaterThan(0);
  });
});
