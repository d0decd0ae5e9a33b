import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeTrees } from '../../src/cli/merge-trees.ts';
import { listDuties } from '../../src/cli/upgrade-duties.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { essay, makeSite, type Site } from '../site.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const FIRST_SITE = 'tests/fixtures/first-site';

const LATER = 'src/cli/serve.ts';
const EARLIER = 'src/core/shared/no-longer-there.ts';
const CHANGED = 'src/styles/print.css';

const OWN: Readonly<Record<string, string>> = {
  'content/site.yaml': 'language: en\n',
  'content/essays/on-tea/en.mdx': essay('Tea is old[1].', { title: 'On tea', language: 'en' }),
  'content/essays/on-tea/references.yaml': '1:\n  unlisted: Unknown\n',
  'content/theme.css': ':root { --measure: 30em; }\n',
  'content/pages/imprint.mdx': '---\ntitle: Imprint\n---\n\nWritten by Ann.\n',
  'public/CNAME': 'tea.example\n',
  '.github/workflows/own.yml': 'name: own\n',
  'README.md': '# Tea\n',
};

let site: Site;
const run = (program: string, ...args: string[]) =>
  new Promise<{ code: number; output: string }>((done) => {
    const child = execFile(program, args, { cwd: site.root }, (fault, stdout, stderr) =>
      done({ code: typeof fault?.code === 'number' ? fault.code : 0, output: stdout + stderr }),
    );
    child.stdin?.end();
  });
const git = async (...args: string[]) => {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const { code, output } = await run('git', ...who, ...args);
  expect(code, output).toBe(0);
  return output.trim();
};
const node = (...args: string[]) => run(process.execPath, ...args);
/** The committer of the merge is whoever the repository names. */
const upgrade = (...args: string[]) => node('src/cli/upgrade.ts', ...args);
const place = (file: string) => path.join(site.root, file);
const write = async (files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(place(file)), { recursive: true });
    await writeFile(place(file), text);
  }
};
const commit = async (message: string) => {
  await git('add', '-A');
  await git('commit', '--quiet', '-m', message);
};
const filesOf = async (ref: string, ...paths: string[]) =>
  (await git('ls-tree', '-r', ref, '--', ...paths)).split('\n').sort();

beforeAll(async () => {
  site = await makeSite();
  await write({
    '.gitignore': 'node_modules\n.cache\n',
    'README.md': '# Software, 1\n',
    '.github/CHANGELOG.md': '## 1\n\n### What a writer has to do\n\n- Know this.\n\n### Added\n',
  });
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'a');
  await git('config', 'user.email', 'a@example.org');
  // An earlier state of the code.
  const now = await readFile(place(CHANGED), 'utf8');
  await write({ [EARLIER]: 'export {};\n', [CHANGED]: now.replace('{', '{ /* 1 */') });
  await rm(place(LATER));
  await commit('release 1');
  await git('tag', 'v0.1.0');
  // This state.
  await write({
    [CHANGED]: now,
    'README.md': '# Software, 2\n',
    'content/essays/new-one/zh-CN.mdx': essay('新的[1]。'),
    'content/essays/new-one/references.yaml': '1:\n  unlisted: 不详。\n',
    '.github/CHANGELOG.md':
      '## 2\n\n### What a writer has to do\n\n- Write\n  that.\n\n## 1\n\n### What a writer has to do\n\n- Know this.\n\n### Added\n',
  });
  await rm(place(EARLIER));
  await cp(path.join(PROJECT, LATER), place(LATER));
  await commit('release 2');
  await git('tag', 'v0.2.0');
  // A site of somebody's own, made of the earlier state.
  await git('checkout', '--quiet', '-b', 'site', 'v0.1.0');
  const { code, output } = await node(
    'src/cli/init.ts',
    ...['--language', 'en', '--name', 'Tea', '--yes'],
  );
  expect(code, output).toBe(0);
  await write(OWN);
  await appendFile(place('astro.config.mjs'), '// Our own line.\n');
  await commit('own');
});
afterAll(() => site.remove());

describe('npm run upgrade', () => {
  test('names a change that is not committed, a wrong release, and wrong use', async () => {
    await appendFile(place('content/site.yaml'), 'author: Ann\n');
    const dirty = await upgrade('v0.2.0');
    await git('checkout', '--quiet', '.');
    const unknown = await upgrade('v9');
    expect(dirty).toEqual({
      code: 1,
      output: 'These changes are not committed. Commit them first:\n M content/site.yaml\n',
    });
    expect(unknown).toEqual({
      code: 1,
      output: 'git does not know v9. Fetch it first: git fetch upstream --tags\n',
    });
    expect((await upgrade()).code).toBe(2);
  });

  test('changes nothing where both changed the same line of the program', async () => {
    const text = await readFile(place(CHANGED), 'utf8');
    await git('checkout', '--quiet', '-b', 'clash');
    await write({ [CHANGED]: text.replace('/* 1 */', '/* mine */') });
    await commit('clash');
    const { code, output } = await upgrade('v0.2.0');
    expect(code).toBe(1);
    expect(output).toContain('You and the release changed the same lines of these files:');
    expect(output).toContain(`\n${CHANGED}\n`);
    expect(await git('log', '-1', '--format=%s')).toBe('clash');
    expect(await git('status', '--porcelain')).toBe('');
    await git('checkout', '--quiet', 'site');
  });

  test('takes a site without a common history by the tag of its version', async () => {
    await git('checkout', '--quiet', '--orphan', 'copied');
    await commit('copied without its history');
    const { code, output } = await upgrade('v0.2.0');
    expect(code, output).toBe(0);
    expect(await filesOf('copied', 'src')).toEqual(await filesOf('v0.2.0', 'src'));
    await git('checkout', '--quiet', 'site');
  });

  test('takes an own site over without a conflict, its content to the letter', async () => {
    const before = await filesOf('HEAD', 'content', 'public');
    const { code, output } = await upgrade('v0.2.0');
    expect(code, output).toBe(0);
    expect(output).toContain('What you have to do:\n  - Write that.\nNext:');
    expect(output).toContain('Still yours:\n  README.md\n');
    expect(await git('status', '--porcelain')).toBe('');
    expect(await filesOf('HEAD', 'content', 'public')).toEqual(before);
    for (const [file, text] of Object.entries(OWN))
      expect(await readFile(place(file), 'utf8'), file).toBe(text);
    expect(await filesOf('HEAD', 'src')).toEqual(await filesOf('v0.2.0', 'src'));
    expect(await readFile(place('astro.config.mjs'), 'utf8')).toMatch(/\/\/ Our own line\.\n$/);
    // The content of the new release, on which its tests stand.
    expect((await listFiles(place(FIRST_SITE))).sort()).toEqual(
      (await git('ls-tree', '-r', '--name-only', '-z', 'v0.2.0', 'content', 'public'))
        .split('\0')
        .filter(Boolean)
        .sort(),
    );
    expect(await node('src/cli/check.ts')).toMatchObject({ code: 0 });
    expect((await upgrade('v0.2.0')).output).toContain('This site has v0.2.0 already.');
  });
});

test.each<readonly [what: string, ...entries: (string | undefined)[]]>([
  ['what the release changed', '1', '1', '2', '2'],
  ['what the release added', undefined, undefined, '2', '2'],
  ['what the site changed', '1', '3', '1', '3'],
  ['what the site added', undefined, '3', undefined, '3'],
  ['what both made equal', '1', '2', '2', '2'],
  ['nothing where the release removed it', '1', '1', undefined, undefined],
  ['nothing where the site removed it', '1', undefined, '2', undefined],
])('takes %s', (_what, base, own, release, taken) => {
  const tree = (entry: string | undefined) => new Map(entry ? [['src/a.ts', entry]] : []);
  const { files, both } = mergeTrees(tree(base), tree(own), tree(release));
  expect(files.get('src/a.ts')).toBe(taken);
  expect(both).toEqual([]);
});

test('leaves content and pictures to the site, and what is no program where both changed it', () => {
  const base = new Map([
    ['content/essays/a/en.mdx', '1'],
    ['public/icon.svg', '1'],
    ['public/_headers', '1'],
    ['LICENSE', '1'],
    ['src/a.ts', '1'],
  ]);
  const own = new Map([
    ['public/icon.svg', '3'],
    ['public/_headers', '1'],
    ['LICENSE', '3'],
    ['src/a.ts', '3'],
  ]);
  const release = new Map([...base.keys()].map((file) => [file, '2']));
  const merged = mergeTrees(base, own, release);
  expect(Object.fromEntries(merged.files)).toEqual({
    'public/icon.svg': '3',
    'public/_headers': '2',
    LICENSE: '3',
    'src/a.ts': '3',
    'tests/fixtures/first-site/content/essays/a/en.mdx': '2',
    'tests/fixtures/first-site/public/icon.svg': '2',
    'tests/fixtures/first-site/public/_headers': '2',
  });
  expect([merged.both, merged.kept]).toEqual([['src/a.ts'], ['LICENSE']]);
});

test('the changelog of this release tells what a writer has to do in its form', async () => {
  const changelog = await readFile(path.join(PROJECT, '.github/CHANGELOG.md'), 'utf8');
  expect(listDuties(changelog, '').length).toBeGreaterThan(0);
  expect(listDuties(changelog, changelog)).toEqual([]);
});
