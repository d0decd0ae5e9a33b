import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { writeEssayMarkdown } from '../../../src/core/formats/markdown/essay-markdown.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';

const BODY = `甲说桥长30米[1]，**乙**说40米[1, 2]。写成\\[3]的不是标注，5 \\< 7 \\{照旧\\}。

{/* 只给作者看 */}

<Figure id="bridge" />

<p>一段话[2]，见[另一页](/about.html)和[第二节](#二)。</p>

## 二

| 年 | 米 |
|---|---|
| 1932 | 30[1] |

注[^a]在此。![一座桥](bridge.png)

[^a]: 注文。`;

const REVIEW = {
  id: 'bridge',
  verdict: 'partly',
  note: '量过：*31*米。',
  correction: '31米。',
  computed: ['30 + 1 = 31'],
  sources: [{ id: 'survey', locator: '第2页', link: 'https://example.org/a.pdf#page=2' }],
  checked: '2026-03-04',
  parts: [],
  figures: [],
  changes: [],
} as const;

const WORDS = {
  contents: '目录',
  references: '参考文献',
  checks: '查证',
  correction: '来源说的是',
  sources: '依据',
  verdicts: {
    supported: '属实',
    partly: '部分属实',
    contradicted: '不符',
    unverified: '未证实',
    opinion: '观点',
  },
  nameClaim: () => '论断1',
  unlisted: (reason: string) => `来源不明：${reason}`,
  accessed: (date: string) => `${date}查看`,
};

function write(body: string): { markdown: string; tree: Root } {
  const tree = parseMdx(body, 'content/essays/a/zh-CN.mdx');
  if ('rule' in tree) throw new Error(formatDiagnostic(tree));
  const claim = { id: 'claim-bridge', essay: 'a/zh-CN', ordinal: 1, order: 1, section: null };
  const markdown = writeEssayMarkdown(
    {
      title: '一座*桥*',
      description: '桥有多长。',
      notes: ['版本1。'],
      tree,
      claims: [
        {
          ...claim,
          text: '甲说桥长30米',
          references: [1],
          line: 1,
          column: 1,
          review: {
            ...REVIEW,
            sources: [...REVIEW.sources],
            computed: [...REVIEW.computed],
            parts: [],
            figures: [],
            changes: [],
          },
        },
      ],
      references: [
        { number: 1, source: { unlisted: '原文没有说明。' } },
        { number: 2, source: { type: 'book', title: '桥' } },
      ],
      sources: new Map([
        ['survey', { type: 'report', title: '测量报告', reading: 'primary', read: {} }],
      ]),
    },
    WORDS,
    {
      findFigure: (id) => ({ title: `图：${id}`, address: `a.html#figure-${id}` }),
      addressOf: (target) => target.replace(/^\//, '../').replace(/^#/, 'a.html#'),
    },
  );
  return { markdown, tree: unified().use(remarkParse).use(remarkGfm).parse(markdown) };
}

const list = (tree: Root, type: Nodes['type']) => {
  const found: Nodes[] = [];
  visit(tree, type, (node) => void found.push(node));
  return found;
};

test('an essay is Markdown with its text, its references and its checks', () => {
  const { markdown, tree } = write(BODY);
  expect(list(tree, 'heading').map((node) => textOf(node))).toEqual([
    '一座*桥*',
    '二',
    '参考文献',
    '查证',
    '论断1',
  ]);
  const words = textOf(tree);
  for (const part of [
    '甲说桥长30米[1]，乙说40米[1, 2]。',
    '不是标注，5 < 7 {照旧}。',
    '[1] 来源不明：原文没有说明。',
    '[2] 桥[M].',
    '部分属实 量过：*31*米。',
    '来源说的是: 31米。',
    '30 + 1 = 31',
    '2026-03-04查看',
  ])
    expect(words).toContain(part);
  expect(markdown).toContain('桥长30米[1]');
  expect(words).not.toContain('只给作者看');
  expect(list(tree, 'html')).toEqual([]);
  expect(list(tree, 'table')).toHaveLength(1);
  expect(list(tree, 'footnoteDefinition').map((node) => textOf(node))).toEqual(['注文。']);
});

test('its links lead where those of the page do, a figure is a link, a picture its description', () => {
  const { tree } = write(BODY);
  const links = list(tree, 'link').map((node) => [textOf(node), 'url' in node ? node.url : '']);
  expect(links).toEqual([
    ['图：bridge', 'a.html#figure-bridge'],
    ['另一页', '../about.html'],
    ['第二节', 'a.html#二'],
    ['测量报告, 第2页', 'https://example.org/a.pdf#page=2'],
  ]);
  expect(list(tree, 'image')).toEqual([]);
  expect(textOf(tree)).toContain('一座桥');
});
