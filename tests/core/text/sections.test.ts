import { toString } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { SYNTAX_PLUGINS } from '../../../src/core/text/parse-mdx.ts';
import { readText } from '../read-text.ts';

/** The headings' ids and words as rehype-slug and the renderer make them. */
async function renderHeadings(source: string): Promise<string[]> {
  const processor = unified()
    .use(remarkParse)
    .use(SYNTAX_PLUGINS)
    .use(remarkRehype)
    .use(rehypeSlug);
  const tree = await processor.run(processor.parse(source));
  const headings: string[] = [];
  visit(tree, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName))
      headings.push(`${String(element.properties['id'])} ${toString(element)}`);
  });
  return headings;
}

function readSections(source: string): string[] {
  return [...readText(source).headings.values()].map(({ id, title }) => `${id} ${title}`);
}

test.each([
  '## 同样叫开源，差别在哪里\n\n## 第一个维度：打破垄断，技术平权',
  '## Costs & Benefits\n\n### What’s new in v3.2?\n\n###### End',
  '## 重复\n\n## 重复\n\n## 重复-1',
  '## **重点：**正文 *a* `code` [链接](https://a.example)',
  '## 甲 &amp; 乙 \\* 丙',
  '## 😀 表情 ①',
  '## 甲![图](a.png)乙',
  '甲\n乙\n---',
  'one\ntwo\n===',
  '## 甲  乙 ##',
  '> ## 引文里的标题\n\n- ## 列表里的标题',
  '## 空格　全角 ～ 1~2 3~4',
])('give the ids that rehype-slug gives: %j', async (source) => {
  const rendered = (await renderHeadings(source)).map((heading) =>
    heading.replace(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/u, ''),
  );
  expect(readSections(source)).toEqual(rendered);
});

test('leave markers out of the title and the id', () => {
  expect(readSections('## 甲[1]\n\n## 乙[1]丙【2】\n\n## One [1]')).toEqual([
    '甲 甲',
    '乙丙 乙丙',
    'one One',
  ]);
});

test('keep in the title what only looks like a marker', () => {
  expect(readSections('## 甲\\[1]\n\n## 乙[2024]')).toEqual(['甲1 甲[1]', '乙2024 乙[2024]']);
});

test('tell how deep each heading is', () => {
  expect([...readText('## 甲\n\n#### 乙').headings.values()].map(({ depth }) => depth)).toEqual([
    2, 4,
  ]);
});

test.each([
  ['## References', 'section-references References'],
  ['## Title', 'section-title Title'],
  ['## Claim 1', 'section-claim-1 Claim 1'],
  ['## ！', 'section ！'],
  ['##', 'section '],
])('the id of %s is none that the page needs', (source, section) => {
  expect(readSections(source)).toEqual([section]);
});

test('two such headings have two ids', () => {
  expect(readSections('## References\n\n## Section references')).toEqual([
    'section-references References',
    'section-references-1 Section references',
  ]);
});
