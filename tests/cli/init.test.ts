import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/pipeline/content/read-content.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { buildSite, essay, makeSite, type Site, writeContent } from '../site.ts';

const KEPT = 'tests/fixtures/first-site';
const FLAGS = [
  ...['--language', 'en', '--name', '<Star> & Notes', '--author', 'Ann Author'],
  ...['--reviewer', 'Rae Reader', '--contact', 'ann@example.org'],
  ...['--address', 'https://example.org/notes', '--accent', '#114488'],
];

const execute = (cwd: string, program: string, args: readonly string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const child = execFile(program, args, { cwd }, (fault, stdout, stderr) =>
      done({ code: typeof fault?.code === 'number' ? fault.code : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });

const init = ({ root }: Site, ...args: string[]) =>
  execute(root, process.execPath, ['src/cli/init.ts', ...args]);

describe('npm run init', () => {
  let site: Site;
  let before: string[];
  let uncommitted: Awaited<ReturnType<typeof init>>;
  let first: Awaited<ReturnType<typeof init>>;
  let output: string;
  const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');

  beforeAll(async () => {
    site = await makeSite();
    before = await listFiles(path.join(site.root, 'content'));
    const git = (...args: string[]) => execute(site.root, 'git', args);
    await git('init', '--quiet');
    await git('add', 'content', 'public');
    uncommitted = await init(site, ...FLAGS);
    await git(
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@example.org',
      'commit',
      '--quiet',
      '-m',
      'a',
    );
    first = await init(site, ...FLAGS);
    const { diagnostics, advice } = await loadLibrary(site.root);
    expect([...diagnostics, ...advice]).toEqual([]);
    await writeContent(site.root, {
      'essays/on-stars/ar.mdx': essay('كل نجم شمس[1].', { title: 'النجوم', language: 'ar' }),
      'essays/on-stars/references.yaml': '1:\n  unlisted: Unknown\n',
    });
    ({ output } = await buildSite(site));
  });
  afterAll(() => site.remove());

  test('changes nothing while work on the content is not committed', async () => {
    expect([uncommitted.code, uncommitted.stdout]).toEqual([1, '']);
    expect(uncommitted.stderr).toContain('A  content/site.yaml\n');
    expect(uncommitted.stderr).toContain('commit them first, or move them as well with --force.');
  });

  test('says what it moved and wrote, and loses no file', async () => {
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(await listFiles(path.join(site.root, KEPT, 'content'))).toEqual(before);
    for (const file of before) expect(first.stdout).toContain(`  content/${file}\n`);
    expect(first.stdout).toContain(`Written:
  content/site.yaml
  content/essays/first-essay/en.mdx
  content/essays/first-essay/references.yaml
  public/icon.svg
`);
  });

  test('refuses a second time', async () => {
    const again = await init(site, ...FLAGS, '--force');
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toContain('this site is yours already');
  });

  test('leaves a site that builds without a warning and shows nothing of the first one', async () => {
    expect(output).not.toMatch(/ (?:error|warning|错误|警告) |WARN/);
    const files = await listFiles(site.dist);
    expect(files.filter((file) => /^(?:icons\/|og\.png|reviews\.xml)/.test(file))).toEqual([]);
    const named = await Promise.all(
      files.map(async (file) => (/DeepSeek|引据|Yinju/.test(await read(file)) ? file : undefined)),
    );
    expect(named.filter((file) => file !== undefined)).toEqual([]);
    expect(await read('index.html')).not.toMatch(/og:image|apple-touch-icon/);
    expect(JSON.parse(await read('manifest.webmanifest'))).toMatchObject({
      short_name: '<Star> & Notes',
      icons: [{ src: 'icon.svg' }],
    });
    expect(await read('icon.svg')).toMatch(/fill="#114488".*>&lt;<\/text>/);
  });

  test('names the publisher and how to reach them, and speaks of no reviews where there are none', async () => {
    const about = await read('about.html');
    expect(about).toContain('This site is published by Ann Author.');
    expect(about).toMatch(/<a href="mailto:ann@example.org">ann@example.org<\/a>/);
    const [main = ''] = /<main.*<\/main>/s.exec(about) ?? [];
    expect(main).toContain('What this site is');
    expect(main).not.toMatch(/editor|verdict|reviews\.xml|Rae Reader/);
    const [footer = ''] = /<footer.*<\/footer>/s.exec(about) ?? [];
    expect(footer).toContain('Published by Ann Author.');
    expect(footer).not.toContain('check of each claim');
    expect(await read('feed.xml')).toContain('https://example.org/notes/');
  });

  test('names the site as the interface does in a language without a name of its own', async () => {
    const page = await read('ar/essays/on-stars.html');
    expect(page).toMatch(/<html lang="ar" dir="rtl"/);
    expect(page).toContain('<title>النجوم · &lt;Star&gt; &amp; Notes</title>');
    expect(await read('index.html')).not.toContain('dir="rtl"');
  });
});

test('npm run init speaks the language that is chosen, alone', async () => {
  const site = await makeSite();
  const wrong = await init(site, '--language', 'zh-CN', '--name', '甲', '--contact', 'a');
  expect(wrong.stderr).toContain('--contact "a" 不合用。要的是联系方式：');
  expect(
    wrong.stderr.replace('Usage: npm run init -- [--language en --name "…"] [options]', ''),
  ).not.toMatch(/[a-z]{3,} [a-z]{3,}/);
  const { code, stdout } = await init(site, '--language', 'zh-CN', '--name', '甲', '--yes');
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^移到 .*\n写好：\n.*\n接下来：\n/s)]);
  await site.remove();
});

test.each([
  [['--name', 'A'], '--language is missing.'],
  [['--language', 'zh-CN'], '没有给出 --name。\n'],
  [['--language', 'english', '--name', 'A'], 'Needed: language tag'],
  [['--language', 'en', '--name', 'A', '--contact', 'ann'], 'Needed: where readers write'],
  [['--language', 'en', '--name', 'A', '--address', 'example.org'], 'Needed: address'],
  [['--language', 'en', '--name', 'A', '--accent', '#ffee00'], 'a dark one'],
])('npm run init %j is wrong use, and moves nothing', async (args, reason) => {
  const site = await makeSite({ 'site.yaml': 'language: en\n' });
  const { code, stderr } = await init(site, ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  await stat(path.join(site.root, 'content/site.yaml'));
  await site.remove();
});
