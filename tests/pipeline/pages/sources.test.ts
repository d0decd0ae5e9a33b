import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite, essay, makeSite, type Site } from '../../site.ts';

const ESSAY = 'essays/deepseek-open-source';
const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');

describe("what the project's own reviews rest on", () => {
  let ids: string[];
  beforeAll(async () => {
    ids = Array.from(
      (await read(`${ESSAY}/sources.html`)).matchAll(/<li id="source-([^"]+)"/g),
      ([, id]) => id ?? '',
    );
  });

  test('is listed whole, each source with the findings that rest on it', async () => {
    const html = await read(`${ESSAY}/sources.html`);
    expect(ids.length).toBeGreaterThan(50);
    expect(html.match(/<ul class="source-uses"/g)).toHaveLength(ids.length);
  });

  test.each(['sources.csl.json', 'sources.bib', 'sources.ris'])(
    'is in %s, to be read by other programs',
    async (name) => {
      const { data } = new Cite(await read(`${ESSAY}/${name}`));
      expect(data).toHaveLength(ids.length);
      if (name !== 'sources.ris') expect(data.map(({ id }) => id)).toEqual(ids);
    },
  );

  test('is in sources.txt, a numbered line each', async () => {
    const lines = (await read(`${ESSAY}/sources.txt`)).trim().split('\n');
    expect(lines).toHaveLength(ids.length);
    lines.forEach((line, index) => expect(line.startsWith(`[${index + 1}] `)).toBe(true));
  });

  test('is linked from every finding, to a place that says what was read of it', async () => {
    const claims = await read(`${ESSAY}/claims.html`);
    const linked = new Set(
      Array.from(claims.matchAll(/href="sources\.html#source-([^"]+)"/g), ([, id]) => id),
    );
    expect([...linked].sort()).toEqual([...ids].sort());
  });
});

describe('a site whose address is known', () => {
  let site: Site;
  beforeAll(async () => {
    site = await makeSite({
      'essays/a/zh-CN.mdx': essay('甲[1]。'),
      'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
      'essays/a/reviews.yaml': `one:
  quote: 甲
  verdict: partly
  checked: 2026-02-01
  note: { zh-CN: 有一半。 }
  sources: [report]
  changes: [{ date: 2026-02-01, from: unverified, why: { zh-CN: 查到了报告。 } }]
`,
      'sources.yaml':
        'report:\n  type: report\n  title: 报告\n  URL: https://example.org/report\n  reading: primary\n  read: { zh-CN: 全文 }\n',
    });
    const { code, output } = await buildSite(site, { SITE_URL: 'https://a.example/b/' });
    expect(output).not.toMatch(/ (?:error|错误) /);
    expect(code).toBe(0);
  });
  afterAll(() => site.remove());
  const readBuilt = (file: string) => readFile(path.join(site.dist, file), 'utf8');

  test('has a feed of verdicts, with what changed and why', async () => {
    const feed = await readBuilt('reviews.xml');
    expect(feed).toContain('<title>论断1：由“未证实”改为“部分属实”</title>');
    expect(feed).toContain(
      '<id>https://a.example/b/essays/a/claims.html#claim-one,2026-02-01</id>',
    );
    expect(feed).toContain('<summary>查到了报告。</summary>');
    expect(await readBuilt('about.html')).toContain('href="reviews.xml"');
  });

  test('lists its page of sources for programs', async () => {
    expect(await readBuilt('sitemap.xml')).toContain(
      '<loc>https://a.example/b/essays/a/sources.html</loc>',
    );
  });
});
