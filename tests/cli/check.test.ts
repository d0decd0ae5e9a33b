import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { essay, writeContent } from '../site.ts';

const CLI = fileURLToPath(new URL('../../src/cli/check.ts', import.meta.url));

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'yinju-check-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd: root }, (fault, stdout, stderr) =>
      done({ code: typeof fault?.code === 'number' ? fault.code : 0, stdout, stderr }),
    );
  });

test('warnings alone end well, in the site’s language', async () => {
  await writeContent(root, {
    'essays/a/zh-CN.mdx': essay('甲[1]。'),
    'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
  });
  expect(await run()).toEqual({
    code: 0,
    stderr: '',
    stdout: `content/essays/a/references.yaml:1:1 警告 no-source [1] 的出处不明
  办法：如果找得到这份文献，就在“1:”下面写上“type: …”“title: …”和“URL: …”，去掉“unlisted:”
0 个错误，1 个警告。
`,
  });
});

test.each([
  ['language: zh-CN\naccent: red\n', '错误 invalid-data accent 应当是一组键和值，现在是文字'],
  ['language: en\naccent: red\n', 'error invalid-data accent must be a group of fields'],
  ['language: ja\naccent: red\n', 'error invalid-data accent must be a group of fields'],
  ['language: [\n', 'error invalid-yaml the [ that begins here is never closed'],
])('a site.yaml of %j is answered in its language', async (site, message) => {
  await writeContent(root, { 'site.yaml': site, 'essays/a/zh-CN.mdx': essay('甲。') });
  expect((await run()).stdout).toContain(message);
});

test('errors end with exit code 1, in every format', async () => {
  await writeContent(root, { 'essays/a/zh-CN.mdx': essay('甲[7]。') });
  expect(await run()).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('a/zh-CN.mdx:9:2 错误 unknown-reference [7] 没有条目'),
  });
  expect(await run('--format', 'github')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /^::error file=content\/essays\/a\/zh-CN\.mdx,line=9,col=2,title=unknown-reference::\[7\] 没有条目/,
    ),
  });
  const { code, stdout } = await run('--format', 'json');
  expect([code, JSON.parse(stdout)]).toMatchObject([
    1,
    {
      errors: 1,
      warnings: 0,
      diagnostics: [{ rule: 'unknown-reference', severity: 'error', line: 9, column: 2 }],
    },
  ]);
});

test('--fix mends a range that counts downwards and leaves all else as it is', async () => {
  const book = (number: number) => `${number}:\n  type: book\n  title: 书${number}\n`;
  await writeContent(root, {
    'essays/a/zh-CN.mdx': essay('甲[1, 3-2]。乙［３-１］。见[丙](x.html)。'),
    'essays/a/references.yaml': [1, 2, 3].map(book).join(''),
  });
  expect((await run()).stdout).toContain(
    '3 个错误，0 个警告。npm run check -- --fix 可以改好其中 2 个。',
  );
  const { code, stdout, stderr } = await run('--fix');
  expect(stderr).toBe(`content/essays/a/zh-CN.mdx:9:2 已改 reversed-range [1, 3-2] → [1, 2-3]
content/essays/a/zh-CN.mdx:9:12 已改 reversed-range ［３-１］ → ［１-３］
`);
  expect(await readFile(path.join(root, 'content/essays/a/zh-CN.mdx'), 'utf8')).toBe(
    essay('甲[1, 2-3]。乙［１-３］。见[丙](x.html)。'),
  );
  expect(stdout).toMatch(/ 错误 dead-link .*\n.*\n1 个错误，0 个警告。\n$/);
  expect(code).toBe(1);
});

test.each([
  [['--format', 'xml'], '没有 --format xml。'],
  [['--fast'], "Unknown option '--fast'"],
])('%j is answered with the usage', async (args, message) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('Usage: npm run check -- [--fix] [--format human|json|github] [--json]');
});

test.each([
  ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
])('a file in another encoding has one fault: %s', async (_name, encode) => {
  const text = essay('The café, the rôle and the naïve fiancée were there[1].').replace(
    /[^\0-\xff]/g,
    'e',
  );
  await writeContent(root, {
    'essays/a/zh-CN.mdx': '',
    'essays/a/references.yaml': '1:\n  unlisted: none\n',
  });
  await writeFile(path.join(root, 'content/essays/a/zh-CN.mdx'), encode(text));
  const { code, stdout } = await run();
  expect(code).toBe(1);
  expect(stdout.match(/ 错误 .*/g)).toEqual([
    expect.stringMatching(/^ 错误 foreign-encoding 文件不是 UTF-8，看来是 .+$/),
  ]);
});
