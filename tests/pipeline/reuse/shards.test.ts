import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseShard } from '../../../src/pipeline/reuse/shards.ts';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import {
  type BuildResult,
  buildSite,
  essay,
  makeSite,
  type Site,
  writeContent,
} from '../../site.ts';

const REFERENCES = '1:\n  unlisted: 不详。\n2:\n  type: book\n  title: 书\n';
const filesOf = (slug: string, body: string) => ({
  [`essays/${slug}/zh-CN.mdx`]: essay(body, { title: `文章${slug}` }),
  [`essays/${slug}/references.yaml`]: REFERENCES,
});
const CONTENT = {
  'site.yaml': 'name: { zh-CN: 试 }\nfeed: full\n',
  ...filesOf('a', '话[1]。另一句[2]。'),
  ...filesOf('b', '话[1]。见[那一句](/essays/a.html#claim-2)[2]。'),
  'essays/b/en.mdx': essay('Words[1]. See [that](/essays/a.html#claim-2)[2].', { language: 'en' }),
  ...filesOf('c', '按<kbd>回车</kbd>[1]。另一句[2]。'),
  ...filesOf('d', '话[1]。另一句[2]。'),
};

async function readSite(dist: string): Promise<Map<string, string>> {
  const read = async (file: string) =>
    [file, await readFile(path.join(dist, file), 'base64')] as const;
  return new Map(await Promise.all((await listFiles(dist)).map(read)));
}

/** Runs `npm run assemble`. */
async function assemble({ root }: Site): Promise<BuildResult> {
  const env = { ...process.env, SITE_URL: '', NO_COLOR: '1', FORCE_COLOR: '0' };
  const run = promisify(execFile)(process.execPath, ['src/cli/astro.ts', 'assemble'], {
    cwd: root,
    env,
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  );
}

describe('a site of shards', () => {
  let machines: Site[];
  let site: Site;
  let expected: Map<string, string>;
  beforeAll(async () => {
    site = await makeSite(CONTENT);
    machines = [await makeSite(CONTENT), await makeSite(CONTENT)];
    expect((await buildSite(site)).code).toBe(0);
    expected = await readSite(site.dist);
    await rm(site.dist, { recursive: true });
    await rm(path.join(site.root, '.cache'), { recursive: true });
  });
  afterAll(() => Promise.all([site, ...machines].map(({ remove }) => remove())));

  test('is built by several machines, each without the pages of others and without a site', async () => {
    for (const [at, machine] of machines.entries()) {
      const name = `${at + 1}-of-2`;
      const { code, output } = await buildSite(machine, {}, ['--shard', `${at + 1}/2`]);
      expect(output).toContain(`这一片在 shards/${name}/`);
      expect(code).toBe(0);
      expect(await listFiles(machine.dist)).toEqual([]);
      await cp(path.join(machine.root, 'shards'), path.join(site.root, 'shards'), {
        recursive: true,
      });
    }
    const pages = (await listFiles(path.join(site.root, 'shards'))).filter((file) =>
      /^\d-of-2\/pages\/(?:en\/)?essays\/\w\.html$/.test(file),
    );
    expect(pages).toEqual([
      '1-of-2/pages/essays/a.html',
      '2-of-2/pages/en/essays/b.html',
      '2-of-2/pages/essays/b.html',
      '2-of-2/pages/essays/d.html',
    ]);
  });

  test('is to the byte what one machine builds', async () => {
    const { code, output } = await assemble(site);
    // The essay that is a module belongs to no shard.
    expect(output).toContain('5个版本的页面里，4个取自各个分片和上次的构建');
    expect(code).toBe(0);
    const built = await readSite(site.dist);
    expect([...built.keys()]).toEqual([...expected.keys()]);
    expect([...built].filter(([file, bytes]) => expected.get(file) !== bytes)).toEqual([]);
  });

  test('is checked anew where the content has changed since', async () => {
    await writeContent(site.root, filesOf('a', '话[1][2]。'));
    const { code, output } = await assemble(site);
    expect(output).toMatch(/essays\/b\/zh-CN\.mdx:\S+ 错误 dead-link .*#claim-2/);
    expect(code).toBe(1);
  });

  test('is not put together of two divisions', async () => {
    await mkdir(path.join(site.root, 'shards/1-of-3'));
    expect(await assemble(site)).toEqual({
      code: 1,
      output:
        '这些分片不是一次分出来的：shards/1-of-2、shards/1-of-3、shards/2-of-2。请删去不要的。\n',
    });
    await rm(path.join(site.root, 'shards/1-of-3'), { recursive: true });
  });

  test.each([
    ['a shard', 'shards/2-of-2'],
    ['all shards', 'shards/'],
  ])('cannot be put together without %s', async (_what, name) => {
    await rm(path.join(site.root, name), { recursive: true });
    expect(await assemble(site)).toEqual({
      code: 1,
      output: `缺少分片：${name}。请先构建，或从别的机器复制到这里。\n`,
    });
  });
});

test('a shard that is none ends the build with its usage', async () => {
  const site = await makeSite({});
  const { code, output } = await buildSite(site, {}, ['--shard', '3/2']);
  await site.remove();
  expect(output).toContain('--shard 3/2 不是分片，要写成 3/8 这样');
  expect(code).toBe(2);
});

test.each(['0/2', '3/2', '2', 'x/y', '1/10000', '', '-1/2', '1/2/3'])('%s is no shard', (text) => {
  expect(parseShard(text)).toBeUndefined();
});
