import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import { buildSite, essay, makeSite, type Site, writeContent } from '../../site.ts';

const REFERENCES = '1:\n  unlisted: 不详。\n2:\n  type: book\n  title: 书\n';
const REVIEWS =
  'named:\n  quote: 有评语的话\n  verdict: supported\n  note: { zh-CN: 查过。 }\n  checked: 2026-01-02\n  sources: [work]\n';
const SOURCES =
  'work:\n  type: book\n  title: 一部书\n  URL: https://example.org/book\n  reading: primary\n  read: { zh-CN: 全文。 }\n';
const filesOf = (slug: string, body: string) => ({
  [`essays/${slug}/zh-CN.mdx`]: essay(body, { title: `文章${slug}` }),
  [`essays/${slug}/references.yaml`]: REFERENCES,
});

const ALL = ['changed', 'linking', 'module', 'plain', 'reviewed'];

let site: Site;
beforeAll(async () => {
  site = await makeSite({
    ...filesOf('plain', '话[1]。另一句[2]。'),
    ...filesOf('linking', '话[1]。见[那一句](/essays/plain.html#claim-2)[2]。'),
    ...filesOf('reviewed', '有评语的话[1]。另一句[2]。'),
    'essays/reviewed/reviews.yaml': REVIEWS,
    'sources.yaml': SOURCES,
    ...filesOf('module', '按<kbd>回车</kbd>[1]。另一句[2]。'),
    ...filesOf('changed', '话[1]。另一句[2]。'),
  });
  expect((await build()).code).toBe(0);
});
afterAll(() => site.remove());

const build = () => buildSite(site, {}, ['--verbose']);

/** The essays whose pages a build made, rather than taking them over. */
const madeBy = (output: string) =>
  [
    ...new Set(Array.from(output.matchAll(/\/essays\/(\w+)\.html/g), ([, slug]) => slug ?? '')),
  ].sort();

async function readSite(dist: string): Promise<Map<string, string>> {
  return new Map(
    await Promise.all(
      (await listFiles(dist)).map(
        async (file) => [file, await readFile(path.join(dist, file), 'base64')] as const,
      ),
    ),
  );
}

let clean: Promise<Map<string, string>> | undefined;

/** What a build makes of the site as it is now where nothing was ever built. */
async function buildElsewhere(): Promise<Map<string, string>> {
  const other = await makeSite({});
  try {
    for (const name of ['content', 'src']) {
      await rm(path.join(other.root, name), { recursive: true, force: true });
      await cp(path.join(site.root, name), path.join(other.root, name), { recursive: true });
    }
    expect((await buildSite(other)).code).toBe(0);
    return await readSite(other.dist);
  } finally {
    await other.remove();
  }
}

/** Builds after a change. @returns the essays whose pages were made */
async function rebuild(): Promise<string[]> {
  const { code, output } = await build();
  expect(output).not.toMatch(/ (?:error|错误) /);
  expect(code).toBe(0);
  return madeBy(output);
}

/**
 * The site is to the byte what a build without a cache makes of its content, but its history. The
 * tests that ask have the same content.
 */
async function expectCleanBytes(): Promise<void> {
  clean ??= buildElsewhere();
  const [built, expected] = [await readSite(site.dist), await clean];
  expect([...built.keys()]).toEqual([...expected.keys()]);
  expect(
    [...expected]
      .filter(([file, content]) => file !== 'releases.txt' && built.get(file) !== content)
      .map(([file]) => file),
  ).toEqual([]);
}

const replaceIn = async (file: string, from: string, to: string) => {
  const text = await readFile(path.join(site.root, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(path.join(site.root, file), text.replaceAll(from, to));
};

// One after the other, each from what those before it left: a build takes seconds. Which content an
// essay's pages rest on, key-pages.test.ts asks without any.
test('makes every page anew when the code was edited', async () => {
  await replaceIn('src/i18n/zh-CN.ts', '参考文献', '文献');
  expect(await rebuild()).toEqual(ALL);
});

test('makes the pages of the essay that was edited, and those that somebody changed or removed, and takes over those of the others but modules', async () => {
  await replaceIn('content/essays/plain/zh-CN.mdx', '另一句', '改过的一句');
  await writeFile(path.join(site.dist, 'essays/changed.html'), '别的');
  await rm(path.join(site.dist, 'essays/reviewed/claims.json'));
  expect(await rebuild()).toEqual(['changed', 'module', 'plain', 'reviewed']);
});

test('makes no page of an essay where nothing changed, and takes over once more what was taken over before', async () => {
  expect(await rebuild()).toEqual(['module']);
  await expectCleanBytes();
});

test('finds a link of a page it takes over that leads to a place which is gone', async () => {
  await replaceIn('content/essays/plain/zh-CN.mdx', '话[1]。改过的一句[2]。', '话[1][2]。');
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toContain('/essays/plain.html#claim-2');
});

test('does not mind a cache that is damaged', async () => {
  await writeContent(site.root, filesOf('plain', '话[1]。改过的一句[2]。'));
  const cache = path.join(site.root, '.cache/yinju');
  await mkdir(cache, { recursive: true });
  for (const file of await listFiles(cache)) await writeFile(path.join(cache, file), '破');
  expect(await rebuild()).toEqual(ALL);
  await expectCleanBytes();
});
