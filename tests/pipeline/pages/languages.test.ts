import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ROOT_PAGES } from '../../../src/core/shared/routes.ts';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import { buildSite, essay, makeSite, type Site } from '../../site.ts';
import { findChinese } from './find-chinese.ts';

const ESSAY = 'essays/deepseek-open-source';
const UNLISTED = '1:\n  unlisted: { zh-CN: 不详。, en: Not known. }\n';

/** The links by which a page leads to itself in other languages: language, address, words. */
const switches = (html: string) =>
  Array.from(
    html.matchAll(
      /<a class="language-link" href="([^"]*)" lang="([^"]*)" hreflang="([^"]*)"[^>]*>([^<]*)<\/a>/g,
    ),
    ([, href, lang, hreflang, words]) => ({ href, lang, hreflang, words }),
  );
const metaOf = (html: string, name: string) =>
  Array.from(
    html.matchAll(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g')),
    ([, text]) => text,
  );

describe('the site in English', () => {
  const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');
  let pages: string[];
  beforeAll(async () => {
    pages = (await listFiles(inject('dist'))).filter((file) => file.endsWith('.html'));
  });

  test('has every page that the site has in Chinese, but for those that stand at the root alone', () => {
    const english = pages.filter((page) => page.startsWith('en/')).map((page) => page.slice(3));
    expect(english).toEqual(
      pages.filter((page) => !page.startsWith('en/') && !ROOT_PAGES.some((name) => name === page)),
    );
  });

  test('speaks no Chinese, except where a title is said to be Chinese', async () => {
    for (const page of pages.filter((file) => file.startsWith('en/')))
      expect(findChinese(await read(page)), page).toEqual([]);
  });

  test('leads from every page to the same page in Chinese, and back', async () => {
    for (const page of pages.filter((file) => file.startsWith('en/'))) {
      const chinese = page.slice(3);
      const there = path.posix.relative(path.posix.dirname(page), chinese);
      const back = path.posix.relative(path.posix.dirname(chinese), page);
      expect(switches(await read(page)), page).toEqual([
        { href: there, lang: 'zh-CN', hreflang: 'zh-CN', words: '中文' },
      ]);
      expect(switches(await read(chinese)), chinese).toEqual([
        { href: back, lang: 'en', hreflang: 'en', words: 'English' },
      ]);
    }
    expect(switches(await read('404.html'))).toEqual([]);
  });

  test('says on every page that it is English', async () => {
    for (const page of pages.filter((file) => file.startsWith('en/'))) {
      const html = await read(page);
      expect(html, page).toMatch(/<html lang="en"/);
      expect(metaOf(html, 'og:locale')).toEqual(['en_GB']);
      expect(metaOf(html, 'og:locale:alternate')).toEqual(['zh_CN']);
      expect(metaOf(html, 'og:site_name')).toEqual(['Yinju']);
    }
    const html = await read(`en/${ESSAY}.html`);
    expect(metaOf(html, 'citation_language')).toEqual(['en']);
    expect(html).toMatch(/"inLanguage":"en"/);
  });

  test('gives claims, citations and references the ids they have in Chinese', async () => {
    for (const page of [`${ESSAY}.html`, `${ESSAY}/claims.html`, `${ESSAY}/references.html`]) {
      const ids = async (file: string) =>
        Array.from(
          (await read(file)).matchAll(/ id="((?:claim|cite|ref|review)-[^"]+)"/g),
          ([, id]) => id,
        );
      expect((await ids(page)).length).toBeGreaterThan(0);
      expect(await ids(`en/${page}`), page).toEqual(await ids(page));
    }
  });

  test('says in its files why no source is known', async () => {
    expect(await read(`en/${ESSAY}/references.txt`)).toMatch(
      /^\[1\] Source unknown: The original uses this number in seven places /,
    );
    expect(await read(`en/${ESSAY}/references.bib`)).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('a site of two essays, one of them in one language', () => {
  let site: Site;
  const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');
  beforeAll(async () => {
    site = await makeSite({
      'essays/both/zh-CN.mdx': essay('甲[1]。', { title: '两种语言' }),
      'essays/both/en.mdx': essay('One [1].', { title: 'Two languages', language: 'en' }),
      'essays/both/references.yaml': UNLISTED,
      'essays/chinese/zh-CN.mdx': essay('乙[1]。', { title: '只有中文' }),
      'essays/chinese/references.yaml': '1:\n  type: book\n  title: 书\n',
    });
    const { code, output } = await buildSite(site, { SITE_URL: 'https://a.example/b/' });
    expect(output).not.toMatch(/ (?:error|warning|错误|警告) /);
    expect(code).toBe(0);
  });
  afterAll(() => site.remove());

  test('lists on each first page the essays there are in its language', async () => {
    expect(await read('index.html')).toMatch(/两种语言.*只有中文|只有中文.*两种语言/s);
    const english = await read('en/index.html');
    expect(english).toContain('Two languages');
    expect(english).not.toMatch(/只有中文|essays\/chinese/);
  });

  test('leads to another language only where the page exists', async () => {
    expect(switches(await read('essays/both.html')).map(({ href }) => href)).toEqual([
      '../en/essays/both.html',
    ]);
    for (const page of [
      'essays/chinese.html',
      'essays/chinese/claims.html',
      'essays/chinese/references.html',
    ])
      expect(switches(await read(page)), page).toEqual([]);
    await expect(read('en/essays/chinese.html')).rejects.toThrow();
  });

  test('gives each essay its own references', async () => {
    expect(await read('essays/both/references.txt')).toBe('[1] 来源不明：不详。\n');
    expect(await read('en/essays/both/references.txt')).toBe('[1] Source unknown: Not known.\n');
    expect(await read('essays/chinese/references.txt')).toBe('[1] 书[M].\n');
  });

  test('tells search engines where the page stands in each language', async () => {
    const alternates = async (page: string) =>
      Array.from(
        (await read(page)).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
        ([, language, address]) => `${language} ${address}`,
      );
    const both = [
      'en https://a.example/b/en/essays/both.html',
      'zh-CN https://a.example/b/essays/both.html',
    ];
    expect(await alternates('essays/both.html')).toEqual(both);
    expect(await alternates('en/essays/both.html')).toEqual(both);
    expect(await alternates('essays/chinese.html')).toEqual([]);
  });

  test('names the pages of both languages in its feed and its sitemap', async () => {
    expect(await read('sitemap.xml')).toMatch(
      /<loc>https:\/\/a\.example\/b\/en\/<\/loc>.*<loc>https:\/\/a\.example\/b\/en\/essays\/both\/claims\.html<\/loc>/s,
    );
    expect(await read('feed.xml')).toMatch(/<entry xml:lang="en">\s*<title>Two languages<\/title>/);
  });
});
