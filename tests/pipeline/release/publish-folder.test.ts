import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { publishFolder, recoverFolder } from '../../../src/pipeline/release/publish-folder.ts';
import { clearWorkFolders } from '../../../src/pipeline/shared/work-folders.ts';
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
