import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, essay, makeSite, type Site } from '../../site.ts';

describe('an essay that uses what MDX and GFM offer', () => {
  let site: Site;
  let html: string;
  beforeAll(async () => {
    site = await makeSite({
      'essays/a/zh-CN.mdx': essay(`**重点：**正文一[1][2]。见注[^a]。中文
换行[1,2]。

## 带标记的标题[2]

| 项目 | 数 |
|---|---|
| 甲[1] | 557.6 |

代码 \`[1]\` 与转义 \\[1] 不是标记。

\`\`\`py
def f(n):
    return n[1]  # 一
\`\`\`

[^a]: 作者自己的注[2]。`).replace('description:', 'author: [甲, 乙]\ndescription:'),
      'essays/a/references.yaml':
        '1:\n  unlisted: 不详。\n2:\n  type: book\n  title: 书\n  author:\n    - family: 张\n      given: 三\n  issued: 2020\n',
    });
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(/ (?:error|错误) /);
    expect(code).toBe(0);
    html = await readFile(path.join(site.dist, 'essays/a.html'), 'utf8');
  });
  afterAll(() => site.remove());

  test('names its authors on its page and to programs', () => {
    expect(html).toMatch(/<p class="meta">\s*<span>甲；乙<\/span>/);
    expect(html).toContain('<meta name="citation_author" content="乙">');
  });

  test('shows bold text that ends with a full-width colon', () => {
    expect(html).toContain('<strong>重点：</strong>');
  });

  test('shows a table, with its markers as citations', () => {
    expect(html).toMatch(
      /<td><span id="claim-\d" class="claim">甲<sup class="citation"><a href="#ref-1" id="cite-1-3"/,
    );
  });

  test('shows an author’s note as another kind of marker than a citation, with the way back', () => {
    expect(html).toMatch(
      /<a href="#note-fn-a" id="note-fnref-a" data-footnote-ref(="[^"]*")? role="doc-noteref">注1<\/a>/,
    );
    expect(html).toMatch(/<section[^>]* role="doc-endnotes"[^>]*>/);
    expect(html).toMatch(
      /<a href="#note-fnref-a"[^>]* aria-label="返回正文：注1"[^>]* role="doc-backlink">↑<\/a>/,
    );
  });

  test('names a heading without the marker in it', () => {
    expect(html).toContain('<h2 id="带标记的标题">');
    expect(html).toContain('aria-label="本节链接：带标记的标题" href="#带标记的标题"');
    // Its words may be parted by places where a line may break.
    expect(html.replaceAll('<wbr>', '')).toContain('<a href="#带标记的标题">带标记的标题</a>');
  });

  test('marks the parts of code, and leaves its text as it is', () => {
    const code = /<pre><code class="language-py">(.*?)<\/code><\/pre>/s.exec(html)?.[1] ?? '';
    expect(code).toContain('<span class="code-keyword">def</span>');
    expect(code.replace(/<[^>]+>/g, '')).toBe('def f(n):\n    return n[1]  # 一\n');
  });

  test('leaves code and escaped brackets as they are', () => {
    expect(html).toContain('代码 <code>[1]</code> 与转义 [1] 不是标记');
  });

  test('joins lines of Chinese without a space', () => {
    expect(html).toContain('中文换行');
  });

  test('shows what is known of a listed source', () => {
    expect(html.replace(/>\s+</g, '><')).toContain(
      '<span class="type">图书</span><span class="authors">张三</span><cite lang="zh-CN">书</cite><span>2020年</span>',
    );
  });
});
