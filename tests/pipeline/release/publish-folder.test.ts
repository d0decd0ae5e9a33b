import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { fillFolder } from '../../../src/pipeline/release/fill-folder.ts';
import { publishFolder, recoverFolder } from '../../../src/pipeline/release/publish-folder.ts';
import { clearWorkFolders } from '../../../src/pipeline/shared/work-folders.ts';
import { explainSystemFault } from '../../../src/pipeline/shared/system-faults.ts';
import { buildSite, essay, makeSite } from '../../site.ts';
import { findFaults, killAfter, swapForever } from '../../kill.ts';

let root: string;
const at = (name: string) => path.join(root, name);
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('publishing', () => {
  test('puts a folder where none was, and in the place of an older one, and leaves nothing beside it', () => {
    for (const words of ['first', 'second']) {
      write('next/index.html', words);
      publishFolder(at('next'), at('dist'));
      expect(readFileSync(at('dist/index.html'), 'utf8')).toBe(words);
      expect(existsSync(at('next'))).toBe(false);
    }
  });

  // Where the system cannot swap folders, PATH leads to no program that could ask it to.
  test.each(['with a swap', 'without'])(
    'drops files that the new folder does not have, %s',
    (way) => {
      const { PATH } = process.env;
      if (way === 'without') process.env['PATH'] = '';
      try {
        write('dist/old.html', 'old');
        write('next/new.html', 'new');
        publishFolder(at('next'), at('dist'));
      } finally {
        process.env['PATH'] = PATH;
      }
      expect(existsSync(at('dist/old.html'))).toBe(false);
      expect(existsSync(at('dist/new.html'))).toBe(true);
      expect(existsSync(at('.dist-old'))).toBe(false);
    },
  );

  test('killed at any moment leaves a whole site', async () => {
    for (const turn of [0, 1])
      await cp(inject('dist'), at(`next-spare-${turn}`), { recursive: true });
    writeFileSync(at('next-spare-1/extra.txt'), 'one more file');
    await cp(inject('dist'), at('dist'), { recursive: true });
    for (let turn = 0; turn < 12; turn++) {
      await killAfter(100 + 17 * turn, swapForever(at('dist'), at('next')), root);
      recoverFolder(at('dist'));
      expect(['', 'extra.txt']).toContain((await findFaults(at('dist'))).join());
    }
  });
});

describe('publishing to a place that is not simply a folder', () => {
  const release = (files: readonly string[]) =>
    JSON.stringify({
      release: '0123456789abcdef',
      files: Object.fromEntries(files.map((file) => [file, { sha256: 'a'.repeat(64), bytes: 1 }])),
    });

  test('leaves a symbolic link as it is, and replaces what it leads to', () => {
    write('www/site/index.html', 'old');
    symlinkSync('www/site', at('dist'));
    write('next/index.html', 'new');
    expect(publishFolder(at('next'), at('dist'))).toEqual({
      way: 'swapped',
      target: at('www/site'),
    });
    expect(readlinkSync(at('dist'))).toBe('www/site');
    expect(readFileSync(at('www/site/index.html'), 'utf8')).toBe('new');
    expect(readdirSync(at('www'))).toEqual(['site']);
  });

  test('makes what a symbolic link leads to where it is not there', () => {
    mkdirSync(at('www'));
    symlinkSync(at('www/site'), at('dist'));
    write('next/index.html', 'new');
    publishFolder(at('next'), at('dist'));
    expect(readFileSync(at('www/site/index.html'), 'utf8')).toBe('new');
  });

  const otherDisk = ['/dev/shm', '/run/shm'].find(
    (name) => existsSync(name) && statSync(name).dev !== statSync(tmpdir()).dev,
  );
  test.skipIf(otherDisk === undefined)(
    'swaps also on another disk (where this machine has one to write to)',
    () => {
      const other = mkdtempSync(path.join(otherDisk ?? '', 'publish-'));
      mkdirSync(path.join(other, 'site'));
      writeFileSync(path.join(other, 'site/old.html'), 'old');
      symlinkSync(path.join(other, 'site'), at('dist'));
      write('next/index.html', 'new');
      const target = path.join(other, 'site');
      expect(publishFolder(at('next'), at('dist'))).toEqual({ way: 'swapped', target });
      expect(readdirSync(target)).toEqual(['index.html']);
      expect(readdirSync(other)).toEqual(['site']);
      expect(existsSync(at('next'))).toBe(false);
      rmSync(other, { recursive: true });
    },
  );

  test('fills a folder that cannot be moved, and leaves there what no release put there', () => {
    write('dist/release.json', release(['gone/old.html', 'index.html', 'same.css']));
    write('dist/gone/old.html', 'old');
    write('dist/index.html', 'old');
    write('dist/same.css', 'same');
    write('dist/lost+found/x', 'not ours');
    write('next/index.html', 'new');
    write('next/same.css', 'same');
    write('next/en/index.html', 'new too');
    write('next/release.json', release(['en/index.html', 'index.html', 'same.css']));
    const { ino } = statSync(at('dist'));
    fillFolder(at('next'), at('dist'));
    expect(statSync(at('dist')).ino).toBe(ino);
    expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('new');
    expect(readFileSync(at('dist/en/index.html'), 'utf8')).toBe('new too');
    expect(readdirSync(at('dist')).sort()).toEqual(
      ['en', 'index.html', 'lost+found', 'release.json', 'same.css'].sort(),
    );
  });
});

describe('a build that cannot write', () => {
  test.each([
    ['.cache', '.cache'],
    ['dist', 'dist'],
  ])('says so in one sentence and before it builds: %s is a file', async (_name, file) => {
    const site = await makeSite({
      'essays/a/zh-CN.mdx': essay('句[1]。'),
      'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
    });
    writeFileSync(path.join(site.root, file), 'in the way');
    const { code, output } = await buildSite(site);
    expect(code).toBe(1);
    expect(output).toContain(
      `${path.join(site.root, file)} or what it stands in must be a folder, and is a file.`,
    );
    expect(output).not.toMatch(/^\s+at /m);
    await site.remove();
  });

  test.each(['a#b', 'a?b'])(
    'says so where a path holds a sign that its tools cannot read: %s',
    (name) => {
      mkdirSync(at(`${name}/content`), { recursive: true });
      writeFileSync(at(`${name}/content/site.yaml`), 'language: en\n');
      const program = fileURLToPath(new URL('../../../src/cli/astro.ts', import.meta.url));
      const { status, stderr } = spawnSync(process.execPath, [program, 'build'], {
        cwd: at(name),
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toContain(`holds “${name[1]}”, which the build tools cannot read`);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
  );

  test.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EBUSY'])('explains %s', (code) => {
    const words = explainSystemFault(Object.assign(new Error('raw'), { code, path: '/a/dist' }));
    expect(words).toContain('/a/dist');
    expect(words).toContain(code);
    expect(words).not.toContain('raw');
  });

  test('leaves a fault of the program to be shown as it is', () => {
    expect(explainSystemFault(new TypeError('x is not a function'))).toBeUndefined();
  });
});

test('an older folder that was moved away comes back where the newer one never came', () => {
  write('.dist-old/index.html', 'old');
  recoverFolder(at('dist'));
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('old');
  write('.dist-old/index.html', 'older');
  recoverFolder(at('dist'));
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('old');
});

test('folders of builds that were broken off go, and those of running ones stay', () => {
  // No process has a number this high.
  for (const pid of [process.pid, 4_194_999]) write(`.dist-${pid}/index.html`, 'half');
  clearWorkFolders(root);
  expect(existsSync(at(`.dist-${process.pid}`))).toBe(true);
  expect(existsSync(at('.dist-4194999'))).toBe(false);
});
