import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFragment, serialize } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { buildSite, essay, makeSite, type Site } from '../site.ts';

const REFERENCES = '1:\n  unlisted: 不详。\n2:\n  type: book\n  title: 书\n';
const BODY = `引言[1]。**重点：**话里有“引号”、'撇号'和1 &lt; 2 & 3[2]。见注[^a]与[链接](https://example.org/?a=1&b=2)。

## 标题[1]

- 列表[2]，\`代码 <b>\`。

| 项目 | 数 |
|---|--:|
| 甲[1] | 5 |

> 引文[2]。\\
> 换行。

[^a]: 作者自己的注[1]。`;

const filesOf = (slug: string, body: string) => ({
  [`essays/${slug}/zh-CN.mdx`]: essay(body, { title: `文章${slug}` }),
  [`essays/${slug}/references.yaml`]: REFERENCES,
});
const read = (site: Site, file: string) => readFile(path.join(site.dist, file), 'utf8');

describe('a site of many essays', () => {
  const AMOUNT = 24;
  let one: Site;
  let many: Site;
  beforeAll(async () => {
    one = await makeSite(filesOf('a', BODY));
    many = await makeSite(
      Object.assign(
        filesOf('a', BODY),
        ...Array.from({ length: AMOUNT - 1 }, (_, index) =>
          filesOf(`b${index}`, `话${index}[1][2]。`),
        ),
      ),
    );
    expect((await buildSite(one)).code).toBe(0);
    expect((await buildSite(many)).code).toBe(0);
  });
  afterAll(() => Promise.all([one.remove(), many.remove()]));

  test('has the very pages and files of an essay that it would have of this one alone', async () => {
    const files = (await listFiles(one.dist)).filter((file) => file.startsWith('essays/'));
    expect(files).toContain('essays/a/claims.html');
    for (const file of files) expect(await read(many, file), file).toBe(await read(one, file));
  });

  test('shows twenty essays on its first page, and leads from there to a page that lists all', async () => {
    const home = await read(many, 'index.html');
    expect(home.match(/class="essay-card"/g)).toHaveLength(20);
    expect(home).toContain(`<a href="all-essays.html">全部${AMOUNT}篇文章</a>`);
    expect(
      (await read(many, 'all-essays.html')).match(/href="essays\/[^"/]+\.html"/g),
    ).toHaveLength(AMOUNT);
    expect(await read(one, 'index.html')).not.toContain('href="all-essays.html">全部');
  });

  test('leads from its search page to the claims of every essay without scripts', async () => {
    const [, withoutScripts = ''] =
      /<noscript>(.*?)<\/noscript>/s.exec(await read(many, 'search.html')) ?? [];
    expect(withoutScripts.match(/\/claims\.html"/g)).toHaveLength(5);
    expect(withoutScripts).toContain('href="all-essays.html"');
    expect(await read(many, 'all-essays.html')).toContain('href="essays/b22/claims.html"');
  });
});

describe('an essay that holds more than prose', () => {
  let site: Site;
  beforeAll(async () => {
    site = await makeSite({
      ...filesOf('prose', BODY),
      // A remark shows nothing, but is no prose.
      ...filesOf('remark', `${BODY}\n\n{/* 不显示 */}`),
      ...filesOf('element', `${BODY}\n\n按<kbd>回车</kbd>[1]。`),
      ...filesOf('code', `${BODY}\n\n\`\`\`js\nconst a = [1];\n\`\`\``),
    });
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(/ (?:error|错误) /);
    expect(code).toBe(0);
  });
  afterAll(() => site.remove());

  const proseOf = async (slug: string) =>
    /<div class="prose">(.*?)<\/div>\s*<section class="reference-list"/s
      .exec(await read(site, `essays/${slug}.html`))?.[1]
      ?.trim();

  // Where a module parts the prose, an empty value may be left out and a line may end: browsers
  // read the same.
  const asRead = (html: string | undefined) =>
    serialize(parseFragment(html ?? '')).replace(/\s*\n\s*/g, '\n');

  test('has its prose written as where there is nothing else', async () => {
    expect(await proseOf('prose')).toContain(
      '<h2 id="标题"><span id="claim-3" class="claim">标题<sup',
    );
    expect(asRead(await proseOf('remark'))).toBe(asRead(await proseOf('prose')));
  });

  test('shows elements and code', async () => {
    expect(await proseOf('element')).toContain('按<kbd>回车</kbd><sup class="citation">');
    expect((await proseOf('code'))?.replace(/<\/?span\b[^>]*>/g, '')).toContain(
      '<pre><code class="language-js">const a = [1];\n</code></pre>',
    );
  });
});
