import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readRelease } from '../../src/cli/read-release.ts';
import { type StaticServer, startServer } from '../../src/cli/static-server.ts';
import { readDigests } from '../../src/pipeline/release/digests.ts';
import { extendHistory } from '../../src/pipeline/release/history.ts';
import { compareRelease, RELEASE_FILE } from '../../src/pipeline/release/manifest.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/verify-dist.ts', import.meta.url));
let folder: string;
let server: StaticServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
  server = await startServer({ folder, base: '/sub/', stripHtml: true });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const restore = async () => {
  await rm(folder, { recursive: true });
  await cp(inject('dist'), folder, { recursive: true });
};

function verify(...places: string[]): Promise<{ code: number; lines: string[]; message: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [PROGRAM, ...places], (fault, stdout, stderr) => {
      done({
        code: fault ? Number(fault.code) : 0,
        lines: stdout.split('\n').filter(Boolean),
        message: stderr,
      });
    });
  });
}

describe.each(['folder', 'address'])('of a copy at a %s, verify-dist', (kind) => {
  const place = () => (kind === 'folder' ? folder : server.url);

  test('says that it is whole', async () => {
    await restore();
    const { code, lines } = await verify(place());
    expect(lines.join()).toMatch(
      /^发布记录：1 次，链值 [\da-f]{64}。,.+ 与发布版 [\da-f]{16} 完全一致。$/,
    );
    expect(code).toBe(0);
  });

  test('lists what is missing and what has changed', async () => {
    await restore();
    await rm(path.join(folder, 'search/names.json'));
    await rm(path.join(folder, 'essays/deepseek-open-source.html'));
    await appendFile(path.join(folder, 'index.html'), ' ');
    const { code, lines, message } = await verify(place());
    expect(lines).toEqual([
      'missing  essays/deepseek-open-source.html',
      'missing  search/names.json',
      'changed  index.html',
    ]);
    expect(message).toMatch(/^.+ 与发布版 [\da-f]{16} 不一致：缺 2 个，变了 1 个，多出 0 个。\n$/);
    expect(code).toBe(1);
  });

  test('refuses a list that was changed, or is not there', async () => {
    await restore();
    await writeFile(path.join(folder, 'release.json'), '{"release":"0123456789abcdef","files":{}}');
    expect(await verify(place())).toMatchObject({
      code: 1,
      message: expect.stringContaining('坏了或被改过'),
    });
    await rm(path.join(folder, 'release.json'));
    expect(await verify(place())).toMatchObject({
      code: 1,
      message: expect.stringContaining('里没有 release.json'),
    });
  });
});

test('names each single file that is gone', async () => {
  await restore();
  const files = (await listFiles(folder)).filter((file) => !/^releases?\.(?:json|txt)$/.test(file));
  const release = readRelease(await readFile(path.join(folder, RELEASE_FILE), 'utf8'), folder);
  // A sample; npm run bench:faults takes them all.
  for (const file of files.filter((_, index) => index % 9 === 0)) {
    await rm(path.join(folder, file));
    const differences = compareRelease(release, await readDigests(folder));
    expect(differences).toEqual({ missing: [file], changed: [], extra: [] });
    await cp(path.join(inject('dist'), file), path.join(folder, file));
  }
});

test('lists files of a folder that are too many', async () => {
  await restore();
  await writeFile(path.join(folder, 'old.html'), '');
  expect(await verify(folder)).toMatchObject({ code: 1, lines: ['extra    old.html'] });
});

test('tells a history that was rewritten, also where it was rewritten without a break', async () => {
  await restore();
  const file = path.join(folder, 'releases.txt');
  const history = await readFile(file, 'utf8');
  const [, digest = ''] = history.trim().split(' ');
  const grown = extendHistory(extendHistory('', '0'.repeat(64)), digest);
  const [noted = ''] = grown.split(' ');
  await writeFile(file, grown);
  expect(await verify(folder, '--after', noted)).toMatchObject({ code: 0 });
  await writeFile(file, grown.replace('0'.repeat(64), '1'.repeat(64)));
  expect((await verify(folder)).message).toContain('releases.txt 第 1 行接不上前一行');
  await writeFile(file, extendHistory(extendHistory('', '1'.repeat(64)), digest));
  expect(await verify(folder)).toMatchObject({ code: 0 });
  expect((await verify(folder, '--after', noted)).message).toContain('被改写过');
  await rm(file);
  expect((await verify(folder)).message).toContain('releases.txt 的末行不是这个发布版');
});

test('says how it is used', async () => {
  expect(await verify()).toMatchObject({
    code: 2,
    message: expect.stringContaining('Usage: npm run verify-dist -- <folder or address>'),
  });
});
