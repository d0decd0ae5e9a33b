import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { claimsFileSchema } from '../../../src/core/essay/claims-file.ts';
import { listCslJson } from '../../../src/core/formats/csl-json.ts';
import {
  listLongReferences,
  LONG_REFERENCES,
  LONG_SLUG,
  makeLongEssay,
  MOST_CITED,
  UNLISTED,
} from '../../fixtures/long-essay.ts';
import { buildSite, essay, makeSite, writeContent, type Site } from '../../site.ts';

const SHORT_ESSAY = {
  'essays/a/zh-CN.mdx': essay('甲[1]。乙[1][2]。'),
  'essays/a/references.yaml': '1:\n  unlisted: 不详。\n2:\n  type: book\n  title: 书</script><b>\n',
  'essays/a/claim-ids.yaml':
    'kept:\n  claim-8: 乙\n  claim-9: 丙\nretired:\n  claim-8: { reason: 改了名字。, now: claim-2 }\n  claim-9: { reason: 并入后一句。 }\n',
};

const unescape = (html: string) =>
  html
    .replaceAll('&#10;', '\n')
    .replaceAll('&#38;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
const copied = (html: string) =>
  Array.from(html.matchAll(/class="copy" data-copy="([^"]*)"/g), ([, text]) =>
    unescape(text ?? ''),
  );
/** What the section that cites the essay copies. */
const citationsOf = (html: string) => copied(html.slice(html.indexOf('class="cite-this"')));
const content = (html: string, name: string) =>
  Array.from(
    html.matchAll(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g')),
    ([, text]) => unescape(text ?? ''),
  );
const jsonLd = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('a long essay', () => {
  let site: Site;
  const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');
  const beside = (name: string) => read(`essays/${LONG_SLUG}/${name}`);
  const keys = listLongReferences()
    .filter(({ number }) => !UNLISTED.includes(number))
    .map(({ number }) => `${LONG_SLUG}-ref-${number}`);

  beforeAll(async () => {
    site = await makeSite(makeLongEssay());
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(/ (?:error|warning|错误|警告) /);
    expect(code).toBe(0);
  });
  afterAll(() => site.remove());

  test('has each reference in its list, with every place that cites it', async () => {
    const html = await read(`essays/${LONG_SLUG}.html`);
    expect(html.match(/<li id="ref-\d+"/g)).toHaveLength(LONG_REFERENCES);
    expect(html.match(new RegExp(`id="cite-${MOST_CITED.number}-\\d+"`, 'g'))).toHaveLength(
      MOST_CITED.times,
    );
  });

  test('exports as CSL-JSON what its bibliography says', async () => {
    expect(JSON.parse(await beside('references.csl.json'))).toEqual(
      listCslJson(LONG_SLUG, listLongReferences()),
    );
  });

  test.each(['references.bib', 'references.ris'])(
    'exports as %s every work that is known, which reads again with its title',
    async (name) => {
      const back = new Cite(await beside(name)).data;
      const works = listLongReferences().flatMap(({ source }) =>
        'unlisted' in source ? [] : [source],
      );
      expect(back.map(({ id }) => id)).toEqual(keys);
      expect(back.map(({ title }) => title)).toEqual(works.map(({ title }) => title));
    },
  );

  test('tells in the .bib file which numbers it leaves out, and why', async () => {
    const comments = (await beside('references.bib'))
      .split('\n')
      .filter((line) => line.startsWith('%'));
    expect(comments.slice(1)).toEqual(
      UNLISTED.map(
        (number) => `% 未收入：[${number}] 来源不明：原文没有说明编号${number}指哪份文献。`,
      ),
    );
  });

  test('exports every number as text, in order', async () => {
    const lines = (await beside('references.txt')).trimEnd().split('\n');
    expect(lines.map((line) => /^\[(\d+)\] ./.exec(line)?.[1])).toEqual(
      Array.from({ length: LONG_REFERENCES }, (_, index) => `${index + 1}`),
    );
    expect(lines[6]).toBe('[7] 来源不明：原文没有说明编号7指哪份文献。');
    expect(lines[4]).toBe(
      '[5] 王小明, 欧阳晓. 第5份文献：开放的代码与50%的成本[M]. 2版. 北京: 某某出版社, 1995.',
    );
  });

  test('has on its page of references for each entry the text that its button copies, and a link to each file', async () => {
    const html = await beside('references.html');
    const texts = copied(html);
    expect(texts.filter((text) => /^\[\d+\] /.test(text))).toEqual(
      (await beside('references.txt')).trimEnd().split('\n'),
    );
    // A work that is known is copied in three formats more; a number without one has none.
    expect(texts.filter((text) => text.startsWith('@'))).toHaveLength(keys.length);
    expect(texts.filter((text) => text.startsWith('TY  - '))).toHaveLength(keys.length);
    expect(
      texts.filter((text) => text.startsWith('[\n')).flatMap((text) => JSON.parse(text)),
    ).toEqual(listCslJson(LONG_SLUG, listLongReferences()));
    for (const name of [
      'references.bib',
      'references.ris',
      'references.csl.json',
      'references.txt',
      'claims.json',
    ]) {
      expect(html).toContain(`<a href="${name}"`);
    }
  });

  test('has claims.json as its schema says', async () => {
    const data = JSON.parse(await beside('claims.json'));
    expect(claimsFileSchema.parse(data)).toEqual(data);
    const schema = JSON.parse(await read(path.posix.join(`essays/${LONG_SLUG}`, data.$schema)));
    expect(schema.required).toEqual([
      '$schema',
      'title',
      'slug',
      'language',
      'version',
      'claims',
      'references',
    ]);
    expect(schema.properties.claims.items.properties.text.type).toBe('string');
  });

  test('names in its metadata the works that are known, and them alone', async () => {
    const html = await read(`essays/${LONG_SLUG}.html`);
    expect(content(html, 'citation_title')).toEqual(['一篇标记很多的文章 <"A & B">']);
    expect(content(html, 'citation_author')).toEqual(['某作者']);
    expect(content(html, 'citation_reference')).toHaveLength(keys.length);
    expect(jsonLd(html)['citation']).toHaveLength(keys.length);
  });
});

describe('a short essay', () => {
  let site: Site;
  const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');

  beforeAll(async () => {
    site = await makeSite(SHORT_ESSAY);
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(/ (?:error|warning|错误|警告) /);
    expect(code).toBe(0);
  });
  afterAll(() => site.remove());

  test('has for each claim the text that its button copies, and its place', async () => {
    const html = await read('essays/a/claims.html');
    expect(copied(html).filter((text) => text.startsWith('“'))).toEqual([
      '“甲”\n[1] 来源不明：不详。',
      '“乙”\n[1] 来源不明：不详。\n[2] 书</script><b>[M].',
    ]);
    expect(html).toMatch(/<li id="claim-2"[^>]*>.*data-copy-link="#claim-2"/s);
  });

  test('has for each claim, and for the text, a report of a fault to copy where no address is set', async () => {
    const { version } = JSON.parse(await read('essays/a/claims.json'));
    const report = (subject: string, words: string, page: string) =>
      `《试文》有误：${subject}\n文句：${words}\n地址：${page}\n版本：${version}\n\n哪里不对，依据的来源：\n`;
    const reports = (html: string) => copied(html).filter((text) => text.startsWith('《'));
    expect(reports(await read('essays/a/claims.html'))).toEqual([
      report('论断1', '甲', 'essays/a.html#claim-1'),
      report('论断2', '乙', 'essays/a.html#claim-2'),
    ]);
    expect(reports(await read('essays/a.html'))).toEqual([report('一处文句', '', 'essays/a.html')]);
  });

  test('tells programs of its essays, at addresses that are there', async () => {
    const links = Array.from((await read('llms.txt')).matchAll(/\]\((.+?)\)/g), ([, to]) => to);
    expect(links).toEqual(['essays/a.md', 'essays/a/claims.html', 'essays/a/claims.json']);
    for (const link of links) await stat(path.join(site.dist, link ?? ''));
  });

  test('announces its references and data to managers of references', async () => {
    const html = await read('essays/a.html');
    const files = Array.from(
      html.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)">/g),
      ([, to]) => to,
    );
    expect(files).toEqual([
      'a.md',
      'a/references.bib',
      'a/references.ris',
      'a/references.csl.json',
      'a/claims.json',
    ]);
    expect(await read('essays/a.md')).toContain('甲[1]。乙[1][2]。');
    expect(content(html, 'z:itemType')).toEqual(['webpage']);
    const [, crate = ''] = /<link rel="describedby"[^>]* href="([^"]+)">/.exec(html) ?? [];
    const { '@graph': entities } = JSON.parse(await read(`essays/${crate}`));
    for (const { '@id': id } of entities.filter(
      (entity: Record<string, unknown>) => entity['@type'] === 'File',
    ))
      await stat(path.join(site.dist, 'essays/a', id));
  });

  test('names the script of its buttons as a file that also runs from the file system', async () => {
    for (const page of ['essays/a.html', 'essays/a/claims.html', 'essays/a/references.html']) {
      const html = await read(page);
      const [, script = ''] =
        /<script defer src="(?:\.\.\/)+(_astro\/Page\.[^"]+)"/.exec(html) ?? [];
      expect(await read(script)).toContain('copyLink');
    }
  });

  test('is cited with the digest of its files as its version', async () => {
    const version = createHash('sha256')
      .update(SHORT_ESSAY['essays/a/zh-CN.mdx'] + SHORT_ESSAY['essays/a/references.yaml'])
      .digest('hex')
      .slice(0, 12);
    const [standard, bib] = citationsOf(await read('essays/a.html'));
    expect(standard).toBe(`试文[EB/OL]. 版本${version}. 引据, 2026(2026-01-02).`);
    expect(new Cite(bib).data).toMatchObject([
      {
        id: `a-${version}`,
        type: 'webpage',
        title: '试文',
        version,
        publisher: '引据',
        issued: { 'date-parts': [[2026, 1, 2]] },
      },
    ]);
    expect(JSON.parse(await read('essays/a/claims.json')).version).toBe(version);
  });

  test('leads from a retired id to the claim in its place, or to a word about it, on both pages that have claims', async () => {
    expect(await read('essays/a.html')).toMatch(
      /<span id="claim-2" class="claim"><span id="claim-8">/,
    );
    expect(await read('essays/a/claims.html')).toMatch(
      /<li id="claim-2"[^>]*> *<span id="claim-8">/,
    );
    for (const page of ['essays/a.html', 'essays/a/claims.html'])
      expect(await read(page)).toMatch(/<li id="claim-9"[^>]*>claim-9：并入后一句。/);
  });

  test('has data in its head that no title can break out of', async () => {
    const html = await read('essays/a.html');
    expect(jsonLd(html)).toMatchObject({
      '@type': 'Article',
      headline: '试文',
      citation: [{ '@type': 'Book', name: '书</script><b>' }],
    });
    expect(jsonLd(html)).not.toHaveProperty('author');
    expect(content(html, 'citation_author')).toEqual([]);
  });

  test('names no address where the site has none', async () => {
    for (const page of ['index.html', 'essays/a.html', 'essays/a/claims.html', '404.html']) {
      const html = await read(page);
      expect(html).not.toMatch(
        /rel="canonical"|og:url|og:image|hreflang|atom\+xml|citation_public_url/,
      );
      expect(html).not.toMatch(/<meta [^>]*content="(?:https?:)?\//);
      expect(content(html, 'og:title')).toHaveLength(1);
    }
    expect(await read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    await expect(stat(path.join(site.dist, 'sitemap.xml'))).rejects.toThrow();
    await expect(stat(path.join(site.dist, 'feed.xml'))).rejects.toThrow();
  });
});

describe('a site whose address is known', () => {
  let site: Site;
  const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');

  beforeAll(async () => {
    site = await makeSite({
      ...SHORT_ESSAY,
      'essays/a/reviews.yaml':
        'one:\n  quote: 甲\n  verdict: unverified\n  checked: 2026-01-02\n  note: { zh-CN: 没有查到。 }\n',
      'site.yaml': 'author: 某社\nreport: mailto:me@a.example\n',
    });
    expect((await buildSite(site, { SITE_URL: 'https://a.example/b' })).code).toBe(0);
  });
  afterAll(() => site.remove());

  test.each([
    ['index.html', 'https://a.example/b/'],
    ['about.html', 'https://a.example/b/about.html'],
    ['essays/a.html', 'https://a.example/b/essays/a.html'],
    ['essays/a/claims.html', 'https://a.example/b/essays/a/claims.html'],
  ])('says on %s that its address is %s', async (page, address) => {
    const html = await read(page);
    expect(html).toContain(`<link rel="canonical" href="${address}">`);
    expect(content(html, 'og:url')).toEqual([address]);
    expect(content(html, 'og:image')).toEqual(['https://a.example/b/og.png']);
    expect(html).not.toContain('hreflang');
  });

  test('has its address in citations and data', async () => {
    const html = await read('essays/a.html');
    expect(citationsOf(html)[0]).toMatch(/ https:\/\/a\.example\/b\/essays\/a\.html\.$/);
    expect(content(html, 'citation_public_url')).toEqual(['https://a.example/b/essays/a.html']);
    expect(jsonLd(html)).toMatchObject({ url: 'https://a.example/b/essays/a.html' });
  });

  test('lists its pages and essays for programs', async () => {
    const sitemap = Array.from(
      (await read('sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g),
      ([, address]) => address,
    );
    expect(sitemap).toEqual(
      [
        '',
        'all-essays.html',
        'search.html',
        'check.html',
        'about.html',
        'licences.html',
        'essays/a.html',
        'essays/a/claims.html',
        'essays/a/references.html',
        'essays/a/sources.html',
      ].map((page) => `https://a.example/b/${page}`),
    );
    expect(await read('robots.txt')).toContain('Sitemap: https://a.example/b/sitemap.xml');
    expect(await read('feed.xml')).toMatch(
      /<entry .*<id>https:\/\/a\.example\/b\/essays\/a\.html<\/id>.*<updated>2026-01-02T00:00:00Z<\/updated>/s,
    );
    expect(await read('essays/a.html')).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" title="引据" href="\.\.\/feed\.xml">/,
    );
  });

  test('names who publishes it, and hands its checks on to other sites', async () => {
    const html = await read('essays/a.html');
    expect(jsonLd(html)).toMatchObject({ publisher: { name: '某社' } });
    expect(await read('feed.xml')).toContain('<author><name>某社</name></author>');
    expect(jsonLd(await read('essays/a/claims.html'))).toMatchObject({
      '@graph': [
        {
          '@type': 'ClaimReview',
          url: 'https://a.example/b/essays/a/claims.html#claim-one',
          reviewRating: { alternateName: '未证实' },
        },
      ],
    });
  });

  test('takes reports of faults by mail', async () => {
    const [, address = ''] =
      /<a href="(mailto:[^"]+)"/.exec(await read('essays/a/claims.html')) ?? [];
    expect(new URL(unescape(address)).searchParams.get('body')).toContain(
      '文句：甲\r\n地址：https://a.example/b/essays/a.html#claim-one\r\n',
    );
  });

  test('gives no address to the page that may stand anywhere', async () => {
    const html = await read('404.html');
    expect(html).not.toMatch(/rel="canonical"|og:url|feed\.xml/);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });
});

test('a SITE_URL that is no address stops the build with a word on how to write it', async () => {
  const site = await makeSite(SHORT_ESSAY);
  const { code, output } = await buildSite(site, { SITE_URL: 'a.example' });
  expect(code).toBe(1);
  expect(output).toContain('SITE_URL=a.example is no address of a site.');
  expect(output).toContain('Write it as https://example.org/');
  await site.remove();
});

describe('npm run keep-ids', () => {
  const run = (site: Site) =>
    promisify(execFile)(process.execPath, ['src/cli/keep-ids.ts'], { cwd: site.root });

  test('writes the ids of the claims, and refuses once one would be forgotten', async () => {
    const site = await makeSite({
      'essays/a/zh-CN.mdx': essay('甲[1]。乙[1]。'),
      'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
    });
    expect((await run(site)).stdout).toBe('content/essays/a/claim-ids.yaml\n');
    const file = path.join(site.root, 'content/essays/a/claim-ids.yaml');
    const text = await readFile(file, 'utf8');
    expect(parseYaml(text)).toEqual({ kept: { 'claim-1': '甲', 'claim-2': '乙' } });
    await writeContent(site.root, { 'essays/a/zh-CN.mdx': essay('甲[1]。') });
    await expect(run(site)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(' 错误 vanished-id claim-2 不见了：“乙”\n'),
    });
    expect(await readFile(file, 'utf8')).toBe(text);
    await site.remove();
  });
});

test('the picture for shared links is as large as its tags say', async () => {
  const picture = await readFile(path.join(inject('dist'), 'og.png'));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
});
