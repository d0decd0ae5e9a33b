import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildResult, buildSite, essay, makeSite, type Site } from '../../site.ts';

const LISTED = '1:\n  unlisted: 不详。\n';
const tagged = (tags: string, body: string, title: string) =>
  essay(body, { title }).replace('---\n', `---\ntags: ${tags}\n`);

let site: Site;
let result: BuildResult;
const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

beforeAll(async () => {
  site = await makeSite({
    'site.yaml': 'feed: full\nname: { zh-CN: 站 }\n',
    'essays/a/zh-CN.mdx': tagged(
      '[训练 成本, C++]',
      '甲[1]，见[乙](b.html)与[标签](/tags/训练-成本.html)。\n\n| 列 |\n| --- |\n| 值 |',
      '甲文',
    ),
    'essays/a/references.yaml': LISTED,
    'essays/b/zh-CN.mdx': tagged('[训练 成本]', '乙[1]。', '乙文'),
    'essays/b/references.yaml': LISTED,
  });
  result = await buildSite(site, { SITE_URL: 'https://a.example/c/' });
});
afterAll(() => site.remove());

test('each tag has a page of its essays, which is linked and in the sitemap', async () => {
  expect(result.code, result.output).toBe(0);
  const page = await read('tags/训练-成本.html');
  expect(page).toContain('<h1>标签：训练 成本</h1>');
  expect(hrefs(page)).toEqual(expect.arrayContaining(['../essays/a.html', '../essays/b.html']));
  expect(page).toContain('aria-current="page">训练 成本（2）</a>');
  expect(hrefs(await read('tags/c.html'))).not.toContain('../essays/b.html');
  const links = hrefs(await read('essays/a.html')).map((href) => decodeURI(String(href)));
  expect(links).toEqual(expect.arrayContaining(['../tags/训练-成本.html', '../tags/c.html']));
  expect(hrefs(await read('all-essays.html'))).toContain('tags/c.html');
  expect(decodeURI(await read('sitemap.xml'))).toContain('https://a.example/c/tags/训练-成本.html');
});

test('the feed names the tags and holds the texts, their links in full', async () => {
  const feed = new DOMParser().parseFromString(await read('feed.xml'), 'text/xml');
  const [first] = feed.getElementsByTagName('entry');
  const terms = Array.from(first?.getElementsByTagName('category') ?? []);
  expect(terms.map((term) => term.getAttribute('term'))).toEqual(['训练 成本', 'C++']);
  const html = first?.getElementsByTagName('content').item(0)?.textContent ?? '';
  expect(html).toContain('值</span></td>');
  expect(hrefs(html).map((href) => decodeURI(String(href)))).toEqual([
    'https://a.example/c/essays/a.html#ref-1',
    'https://a.example/c/essays/b.html',
    'https://a.example/c/tags/训练-成本.html',
  ]);
});

test('the data for search engines has the tags as keywords', async () => {
  expect(await read('essays/a.html')).toContain('"keywords":["训练 成本","C++"]');
});
