import { describe, expect, test } from 'vitest';
import { findBlocks } from '../../../src/core/text/blocks.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';
import { readText } from '../read-text.ts';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';

const lines = (...all: string[]) => all.join('\n');

/** Each block's words. */
function textsOf(source: string): string[] {
  return readText(source).blocks.map(({ text }) => text);
}

/** Each marker as written, with its line and column. */
function markersOf(source: string): string[] {
  return readText(source).blocks.flatMap(({ text, markers, positionAt }) =>
    markers.map(({ start, end }) => {
      const { line, column } = positionAt(start);
      return `${text.slice(start, end)} ${line}:${column}`;
    }),
  );
}

describe('finds markers', () => {
  test.each<[place: string, source: string, markers: string[]]>([
    ['in a paragraph', '甲[1]乙[2, 3]。', ['[1] 1:2', '[2, 3] 1:6']],
    ['in full-width brackets', '甲［1］乙【2】。', ['［1］ 1:2', '【2】 1:6']],
    ['in a heading', '## 甲[1]', ['[1] 1:5']],
    ['in a setext heading', lines('甲[1]', '---'), ['[1] 1:2']],
    ['in emphasis', '*甲[1]*、**乙[2]**、~~丙[3]~~', ['[1] 1:3', '[2] 1:11', '[3] 1:20']],
    ['beside full-width marks in bold', '**重点：**正文[1]', ['[1] 1:10']],
    [
      'in table cells',
      lines('| 甲[1] | 乙 |', '| - | - |', '| 丙 | 丁[2] |'),
      ['[1] 1:4', '[2] 3:8'],
    ],
    [
      'after an escaped bar in a table cell',
      lines('| 甲 |', '| - |', String.raw`| a\|b[1] |`),
      ['[1] 3:7'],
    ],
    [
      'in list items',
      lines('- 甲[1]', '  - 乙[2]', '', '1. 丙[3]'),
      ['[1] 1:4', '[2] 2:6', '[3] 4:5'],
    ],
    ['in task items', '- [x] 甲[1]', ['[1] 1:8']],
    [
      'in a block quote with continued lines',
      lines('> 甲[1]', '> 乙[2]', '丙[3]'),
      ['[1] 1:4', '[2] 2:4', '[3] 3:2'],
    ],
    ['in a list in a block quote', lines('> - a', '>   b [1]'), ['[1] 2:7']],
    ['in footnote definitions', lines('甲[^a]。', '', '[^a]: 注[1]。'), ['[1] 3:8']],
    ['before a footnote', lines('甲[1][^a]', '', '[^a]: 注'), ['[1] 1:2']],
    [
      'in a component on its own lines',
      lines('<Note>', '甲[1]', '', '乙[2]', '</Note>'),
      ['[1] 2:2', '[2] 4:2'],
    ],
    ['in a component on one line', '<Note>甲[1]</Note>', ['[1] 1:8']],
    ['in bold in a component on one line', '<Note>**甲[1]**</Note>', ['[1] 1:10']],
    ['in a component in a component', '<A><B>甲[1]</B></A>', ['[1] 1:8']],
    ['in a component in a sentence', '甲<b>乙[1]</b>丙[2]', ['[1] 1:6', '[2] 1:14']],
    ['beside an expression', '甲{1 + 1}乙[1]', ['[1] 1:10']],
    ['after an image', '![图](a.png)甲[1]', ['[1] 1:13']],
    ['after a link', '[甲](https://a.example)[1]', ['[1] 1:23']],
    ['after an address that is a link by itself', '见 https://a.example 甲[1]', ['[1] 1:22']],
    [
      'after an address that is divided late',
      '官网：www.a.example 甲[1]，*乙[2]*',
      ['[1] 1:19', '[2] 1:25'],
    ],
    ['across a line break', lines('甲[1,', '2]'), ['[1,\n2] 1:2']],
    ['with single tildes', '甲[1~3]，约2~4个[5~6]', ['[1~3] 1:2', '[5~6] 1:13']],
  ])('%s', (_place, source, markers) => {
    expect(markersOf(source)).toEqual(markers);
  });
});

describe('finds no marker', () => {
  test.each<[place: string, source: string]>([
    ['in code', '甲`[1]`乙'],
    ['in a code block', lines('```', '甲[1]', '```')],
    ['whose brackets are escaped', String.raw`甲\[1\]`],
    ['whose first bracket is escaped', String.raw`甲\[1]`],
    ['whose brackets are references', '甲&#91;1&#93;'],
    ['in the text of a link', '[甲](https://a.example)'],
    ['that is the text of a link', '[1](https://a.example)'],
    ['that a definition turns into a link', lines('[1]: https://a.example', '', '甲[1]')],
    ['in the alternative text of an image', '![甲[1]](a.png)'],
    ['that is a footnote', lines('甲[^1]', '', '[^1]: 注')],
    ['in an expression', '甲{"[1]"}'],
    ['in a comment', '甲{/* [1] */}'],
    ['in an attribute', '<Note title="[1]">甲</Note>'],
    ['in an export', 'export const a = [1]'],
    ['in a task item', '- [ ] 甲'],
    ['divided by code', '甲[`1`]'],
  ])('%s', (_place, source) => {
    expect(markersOf(source)).toEqual([]);
  });

  test('where a backslash itself is escaped, but reads the marker behind it', () => {
    expect(markersOf(String.raw`甲\\[1]`)).toEqual(['[1] 1:4']);
  });
});

describe('tells of markers that a link has swallowed', () => {
  test.each<[source: string, linked: string[]]>([
    ['[甲 [1] 乙](https://a.example)', ['[1]']],
    ['[甲 [1] 乙][b]\n\n[b]: https://a.example', ['[1]']],
    ['见https://a.example[1]。', ['[1]']],
    ['https://a.example/b。乙[1]', ['[1]']],
    ['[甲](https://a.example)[1]', []],
    ['[[3](https://a.example)]', []],
  ])('%s', (source, linked) => {
    const found = readText(source).blocks.flatMap(({ text, linkedMarkers }) =>
      linkedMarkers.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found).toEqual(linked);
  });
});

describe('reads the words as a reader sees them', () => {
  test.each<[source: string, texts: string[]]>([
    [lines('甲', '乙'), ['甲乙']],
    ['甲\r\n乙', ['甲乙']],
    [lines('甲，', '“乙”'), ['甲，“乙”']],
    [lines('a', 'b'), ['a\nb']],
    ['a\r\nb', ['a\nb']],
    [lines('甲', 'b'), ['甲\nb']],
    [lines('a ', 'b'), ['a\nb']],
    [lines('> 甲', '> 乙'), ['甲乙']],
    [lines('*甲*', '乙'), ['甲乙']],
    [lines('a  ', 'b'), ['a\nb']],
    ['*甲*`乙`[丙](https://a.example)&amp;\\*', ['甲乙丙&*']],
    ['甲![图](a.png)乙', ['甲乙']],
    [lines('# 甲', '', '- 乙', '', '| 丙 |', '| - |'), ['甲', '乙', '丙']],
    [lines('```', '甲', '```'), []],
    ['', []],
  ])('%j', (source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });
});

test('a component that stands alone on its line holds its prose before and after MDX compiles', async () => {
  const { compile } = await import('@mdx-js/mdx');
  const source = lines(
    '<Note>**甲[1]**</Note>',
    '',
    '<A>乙</A> <B>丙[2]</B>',
    '',
    '<A><B>丁[1]</B></A>',
    '',
    '<b>戊</b>己[2]',
  );
  const before = parseMdx(source, 'essay.mdx');
  if ('rule' in before) throw new Error(formatDiagnostic(before));
  const after: string[] = [];
  await compile(source, {
    remarkPlugins: [
      () => (tree) => void after.push(...findBlocks(tree, source).map(({ text }) => text)),
    ],
  });
  expect(findBlocks(before, source).map(({ text }) => text)).toEqual([
    '甲[1]',
    '乙',
    '丙[2]',
    '丁[1]',
    '戊己[2]',
  ]);
  expect(after).toEqual(['甲[1]', '乙', '丙[2]', '丁[1]', '戊己[2]']);
});

test('each node with text knows its stretch of the block', () => {
  const [block] = readText('甲**乙**`丙`![图](a.png)丁').blocks;
  const stretches = [...(block?.stretches ?? [])].map(([{ type }, { start, end }]) =>
    `${type} ${block?.text.slice(start, end)}`.trim(),
  );
  expect(stretches).toEqual(['text 甲', 'text 乙', 'inlineCode 丙', 'image', 'text 丁']);
});

test.each<[source: string, word: string, position: string]>([
  ['&amp; &#x1F600; 甲', '甲', '1:17'],
  [String.raw`\* \_ 甲`, '甲', '1:7'],
  ['😀甲', '甲', '1:3'],
  ['a\r\n\r\nb 甲', '甲', '3:3'],
  ['> a\n>> b\n> 甲', '甲', '3:3'],
  ['甲 \r\n 乙', '乙', '2:2'],
])('in %j the word %s stands at %s', (source, word, position) => {
  const block = readText(source).blocks.find(({ text }) => text.includes(word));
  const { line, column } = block?.positionAt(block.text.indexOf(word)) ?? {};
  expect(`${line}:${column}`).toBe(position);
});
