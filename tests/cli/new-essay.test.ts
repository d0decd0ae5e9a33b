import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/pipeline/content/read-content.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { findChinese } from '../pipeline/pages/find-chinese.ts';
import { buildSite, makeSite, type Site } from '../site.ts';

const run = ({ root }: Site, ...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(
      process.execPath,
      ['src/cli/new-essay.ts', ...args],
      { cwd: root },
      (fault, stdout, stderr) =>
        done({ code: typeof fault?.code === 'number' ? fault.code : 0, stdout, stderr }),
    );
  });

describe('npm run new-essay', () => {
  let site: Site;
  beforeEach(async () => {
    site = await makeSite({ 'site.yaml': 'language: zh-CN\n' });
  });
  afterEach(() => site.remove());

  test('writes an essay without a fault, in the site’s own language', async () => {
    expect(await run(site, 'on-stars', '--title', '论星：“一”')).toEqual({
      code: 0,
      stderr: '',
      stdout: 'content/essays/on-stars/zh-CN.mdx\ncontent/essays/on-stars/references.yaml\n',
    });
    const { essays, diagnostics } = await loadLibrary(site.root);
    expect(diagnostics).toEqual([]);
    expect(
      essays.map(({ id, frontMatter, claims }) => [id, frontMatter.title, claims.length]),
    ).toEqual([['on-stars/zh-CN', '论星：“一”', 2]]);
  });

  test('writes it in another language, whose tag may be written in any case', async () => {
    expect(
      (await run(site, 'on-stars', '--lang', 'EN', '--title', '#1: "Stars" & more')).code,
    ).toBe(0);
    const { essays, diagnostics } = await loadLibrary(site.root);
    expect(diagnostics).toEqual([]);
    expect(essays.map(({ id, frontMatter }) => [id, frontMatter.title])).toEqual([
      ['on-stars/en', '#1: "Stars" & more'],
    ]);
  });

  test('overwrites nothing', async () => {
    await run(site, 'on-stars');
    const file = path.join(site.root, 'content/essays/on-stars/zh-CN.mdx');
    const before = await readFile(file, 'utf8');
    const { code, stdout, stderr } = await run(site, 'on-stars', '--title', 'B', '--lang', 'en');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('content/essays/on-stars 已经有了，没有写入。');
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await listFiles(path.join(site.root, 'content/essays/on-stars'))).toEqual([
      'references.yaml',
      'zh-CN.mdx',
    ]);
  });

  test.each([
    [[]],
    [['../a']],
    [['On Stars']],
    [['a', 'b']],
    [['a', '--lang', 'no language']],
    [['a', '--force']],
  ])('answers %j with the usage, and writes nothing', async (args) => {
    const { code, stderr } = await run(site, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: npm run new-essay -- <name> [--lang en] [--title "…"]');
    expect(await listFiles(path.join(site.root, 'content'))).toEqual(['site.yaml']);
  });
});

describe('a site of one’s own, in English', () => {
  let site: Site;
  let pages: string[];
  const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');
  beforeAll(async () => {
    site = await makeSite({
      'site.yaml':
        "language: en\nname: { en: Star Notes }\ntagline: { en: What the sky says }\naccent: { light: '#114488', dark: '#99bbff' }\n",
    });
    await run(site, 'on-stars', '--title', 'On stars');
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(/ (?:error|warning|错误|警告) /);
    expect(code).toBe(0);
    pages = (await listFiles(site.dist)).filter((file) => file.endsWith('.html'));
  });
  afterAll(() => site.remove());

  test('has its pages at the root', () => {
    expect(pages).toEqual([
      '404.html',
      'about.html',
      'all-essays.html',
      'check.html',
      'essays/on-stars.html',
      'essays/on-stars/claims.html',
      'essays/on-stars/references.html',
      'index.html',
      'licences.html',
      'offline.html',
      'search.html',
    ]);
  });

  test('speaks no Chinese and shows nothing of the essay and the site it began from', async () => {
    for (const page of pages) {
      const html = await read(page);
      expect(html, page).toMatch(/<html lang="en"/);
      expect(findChinese(html), page).toEqual([]);
      expect(html, page).not.toMatch(/DeepSeek|引据|Yinju/);
    }
    expect(await read('index.html')).toMatch(
      /<title>Star Notes: What the sky says<\/title>.*On stars/s,
    );
  });

  test('has the colours of its own for links and markers', async () => {
    const [, sheet = ''] =
      /<link rel="stylesheet" href="([^"]+)"/.exec(await read('index.html')) ?? [];
    // The bundler writes a colour in short where it can.
    expect(await read(sheet)).toMatch(/--accent:light-dark\(#(?:114488|148),#(?:99bbff|9bf)\)/);
  });

  test('offers no other language', async () => {
    for (const page of pages) expect(await read(page), page).not.toContain('language-link" href');
  });
});
