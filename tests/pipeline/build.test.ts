import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { type BuildResult, buildSite, essay, makeSite, type Site, writeContent } from '../site.ts';

describe('a build', () => {
  test('gives the same bytes in another folder', async () => {
    const other = await makeSite();
    const { code } = await buildSite(other);
    expect(code).toBe(0);
    const dist = inject('dist');
    const files = await listFiles(dist);
    expect(await listFiles(other.dist)).toEqual(files);
    for (const file of files) {
      const [a, b] = await Promise.all([
        readFile(path.join(dist, file)),
        readFile(path.join(other.dist, file)),
      ]);
      expect(a.equals(b), file).toBe(true);
    }
    await other.remove();
  });

  test('leaves nothing beside the finished site', async () => {
    const root = path.dirname(inject('dist'));
    expect((await listFiles(root)).filter((file) => file.startsWith('.dist'))).toEqual([]);
  });
});

describe('a build of faulty content', () => {
  let site: Site;
  let result: BuildResult;
  let before: number;

  beforeAll(async () => {
    site = await makeSite({
      'essays/a/zh-CN.mdx': essay('甲[1]。'),
      'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
    });
    expect((await buildSite(site)).code).toBe(0);
    before = (await stat(path.join(site.dist, 'index.html'))).mtimeMs;
    await writeContent(site.root, {
      'essays/a/zh-CN.mdx': essay('甲[1]。乙[9]。见[别处](missing.html)。'),
      'essays/a/references.yaml': '1:\n  unlisted: 不详。\n  tilte: 误\n',
    });
    result = await buildSite(site);
  });
  afterAll(() => site.remove());

  test('names every fault with its place and the way to mend it, and fails once', () => {
    expect(result.code).toBe(1);
    expect(result.output).toContain(
      [
        'content/essays/a/references.yaml:3:3 错误 unknown-key 不认识 1.tilte 这个键',
        '  办法：删去它',
        'content/essays/a/zh-CN.mdx:9:7 错误 unknown-reference [9] 在 references.yaml 里没有条目，那里有 1',
        '  办法：在 references.yaml 里加上“9:”（出处不明就写“unlisted: 原因”），或改正标记；不是标记就写成 \\[9]',
        'content/essays/a/zh-CN.mdx:9:12 错误 dead-link 链接 missing.html 指向不存在的地方：网站上没有页面 essays/missing.html',
        '  办法：改正地址；链接从本页算起，以 / 开头的从网站算起',
      ].join('\n'),
    );
    expect(result.output).toContain('内容有问题：2 个文件中有 3 个错误。');
  });

  test('leaves the last good site in place', async () => {
    expect((await stat(path.join(site.dist, 'index.html'))).mtimeMs).toBe(before);
    expect(await readFile(path.join(site.dist, 'essays/a.html'), 'utf8')).toContain('甲');
  });
});

describe('a build whose pages do not fit together', () => {
  test('fails on a link to a place of another page that does not exist, and keeps the last good site', async () => {
    const site = await makeSite({
      'essays/a/zh-CN.mdx': essay('甲[1]。见[关于](../about.html#nowhere)。'),
      'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
    });
    const { code, output } = await buildSite(site);
    expect(code).toBe(1);
    expect(output).toMatch(
      /essays\/a\.html:\d+:\d+ 错误 dead-link href="\.\.\/about\.html#nowhere"：about\.html 里没有 #nowhere 这个位置\n {2}办法：改正地址，或者补上它指向的东西/,
    );
    await expect(stat(site.dist)).rejects.toThrow();
    await site.remove();
  });
});
