import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPage } from '../../../src/pipeline/pages/html-page.ts';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import { readInline } from '../../read-inline.ts';
import { buildSite, essay, makeSite, type Site, writeContent } from '../../site.ts';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The directives of a page's policy, by name. */
function policyOf(html: string): Map<string, string[]> {
  const policy =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  return new Map(
    policy
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name = '', ...values]) => [name, values]),
  );
}

describe('the policy of every page', async () => {
  const pages = (await listFiles(inject('dist'))).filter((file) => file.endsWith('.html'));
  const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');

  test.each(pages)(
    'of %s names the programs and style sheets that stand in it, and no others',
    async (file) => {
      const html = await read(file);
      const { scripts, styles } = readInline(html);
      const policy = policyOf(html);
      expect(
        new Set(policy.get('script-src')?.filter((value) => value.startsWith("'sha"))),
      ).toEqual(new Set(scripts.map(digest)));
      expect(new Set(policy.get('style-src')?.filter((value) => value.startsWith("'sha")))).toEqual(
        new Set(styles.map(digest)),
      );
      expect(html).not.toContain('unsafe-inline');
      // Nothing that it could apply to stands before it.
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(
        html.search(/<(?:script|style|link)/),
      );
    },
  );

  test('lets WebAssembly run only where there is a search', async () => {
    const allowed = await Promise.all(
      pages.map(async (file) =>
        policyOf(await read(file))
          .get('script-src')
          ?.includes("'wasm-unsafe-eval'"),
      ),
    );
    expect(pages.filter((_, index) => !allowed[index])).toContain('404.html');
    expect(pages.filter((_, index) => allowed[index])).toEqual(
      expect.arrayContaining(['search.html', 'essays/deepseek-open-source.html']),
    );
  });
});

describe('an essay with tables, links and pictures', () => {
  let site: Site;
  beforeAll(async () => {
    site = await makeSite({
      'essays/a/zh-CN.mdx': essay(
        '甲[1]。见[别处](https://a.example/b)和[那里](//a.example/c)。\n\n| 左 | 中 | 右 |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n',
        { title: `'</title></script><img src="x" onerror="alert(1)">'` },
      ),
      'essays/a/references.yaml':
        '1:\n  type: webpage\n  title: "</title><script>alert(1)</script>"\n  URL: https://a.example/"><script>\n',
    });
  });
  afterAll(() => site.remove());

  test('has no style attribute, and its hostile words stay words', async () => {
    const { code, output } = await buildSite(site);
    expect(output).toContain('dist/');
    expect(code).toBe(0);
    for (const file of (await listFiles(site.dist)).filter((name) => name.endsWith('.html'))) {
      const html = await readFile(path.join(site.dist, file), 'utf8');
      expect(readPage(file, html).blocked, file).toEqual([]);
      expect(JSON.stringify(readPage(file, html).scripts), file).not.toContain('alert(1)');
    }
    const html = await readFile(path.join(site.dist, 'essays/a.html'), 'utf8');
    expect(html).toContain('<td class="align-center"><span');
    for (const address of ['https://a.example/b', '//a.example/c'])
      expect(html).toContain(`<a href="${address}" rel="noopener">`);
  });

  test('does not build with a picture of another site', async () => {
    await writeContent(site.root, {
      'essays/a/zh-CN.mdx': essay('甲[1]。\n\n![乙](https://a.example/b.png)'),
    });
    const { code, output } = await buildSite(site);
    expect(code).toBe(1);
    expect(output).toContain(
      'content/essays/a/zh-CN.mdx:11:1 错误 foreign-file https://a.example/b.png：页面不显示 a.example 上的文件',
    );
  });
});
