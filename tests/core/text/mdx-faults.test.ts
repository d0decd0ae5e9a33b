import { expect, test } from 'vitest';
import { listMdxFaults } from '../../../src/core/text/parse-mdx.ts';
import { english } from '../../in-english.ts';

const faultsOf = (text: string) =>
  listMdxFaults(text, 'f').map(({ line, column, hint }) => `${line}:${column} ${english(hint)}`);

test('every fault of a text is told, each with the way out', () => {
  expect(
    faultsOf('甲 <https://a.example/>\n\n<!-- 乙 -->\n\n<b>丙\n\n丁 {戊\n\n己 a<b> 庚\n'),
  ).toEqual([
    '1:10 write an address without the signs < and >, or as [words](https://…)',
    '3:2 write a comment as {/* words */}',
    '5:1 close the element, with each of its tags on a line of its own where it holds blocks; a literal < is written \\<',
    '7:5 in MDX a literal { or < is written \\{ or \\<',
    '9:4 close the element, with each of its tags on a line of its own where it holds blocks; a literal < is written \\<',
  ]);
});

test('a text that can be read has none', () => {
  expect(faultsOf('甲 < 乙 \\{ 丙')).toEqual([]);
});

test.each<[what: string, text: string, told: string[]]>([
  ['an element that holds nothing', '甲<br>乙\n', ['1:2 in MDX it ends with a slash: <br />']],
  [
    'an element across blocks, once',
    '<div>甲\n\n乙</div>\n',
    [
      '1:1 close the element, with each of its tags on a line of its own where it holds blocks; a literal < is written \\<',
    ],
  ],
  [
    'signs that stand together, once',
    '{{< figure src="a" >}}\n',
    ['1:3 in MDX a literal { or < is written \\{ or \\<'],
  ],
  [
    'a value without quotes, or in curved ones',
    '<sup class=a>1</sup>\n\n<sub class=“a”>2</sub>\n',
    ['1:12', '3:12'].map(
      (place) => `${place} write the value of an attribute between straight quotes: name="value"`,
    ),
  ],
  [
    'the address of a heading',
    '## 甲 {#jia}\n',
    ['1:7 leave the braces out: each heading has an address, which is made of its words'],
  ],
])('%s', (_what, text, told) => {
  expect(faultsOf(text)).toEqual(told);
});
