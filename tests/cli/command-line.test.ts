import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../src/cli/', import.meta.url));

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'yinju-command-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (program: string, ...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const words = [path.join(CLI, program), ...args];
    execFile(process.execPath, words, { cwd: root }, (fault, stdout, stderr) =>
      done({ code: typeof fault?.code === 'number' ? fault.code : 0, stdout, stderr }),
    );
  });

describe.each([
  ['npm run dev', ['astro.ts', 'dev']],
  ['npm run build', ['astro.ts', 'build']],
  ['npm start', ['serve.ts']],
  ['npm run check', ['check.ts']],
  ['npm run init', ['init.ts']],
  ['npm run new-essay', ['new-essay.ts']],
  ['npm run keep-ids', ['keep-ids.ts']],
  ['npm run verify-dist', ['verify-dist.ts']],
])('%s', (name, [program = '', ...words]) => {
  test('describes itself for --help, and does nothing', async () => {
    const { code, stdout, stderr } = await run(program, ...words, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${name}`);
    expect(await readdir(root)).toEqual([]);
  });

  test('refuses an option that it does not have with exit code 2', async () => {
    const { code, stderr } = await run(program, ...words, '--nonsense');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Unknown option '--nonsense'\n/);
    expect(stderr).toContain(name);
    expect(await readdir(root)).toEqual([]);
  });
});

test.each(['Li', 'li wei', '../li', ''])('“%s” is no short name of an editor', async (name) => {
  expect(await run('astro.ts', 'dev', '--editor', name)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`${name} 不能作编者的短名`),
  });
});

test.each(['x', '0', '65536', '80.5'])('--port %s is no port', async (port) => {
  expect(await run('astro.ts', 'dev', '--port', port)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`${port} 不是端口号（1–65535）。`),
  });
});
