import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ForeignChange, openJournal } from '../../../src/pipeline/desk/journal.ts';

let root: string;
const place = (file: string) => path.join(root, file);
const read = (file: string) => readFile(place(file), 'utf8');

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'yinju-journal-'));
  await writeFile(place('a.yaml'), 'one: 1\ntwo: 2\n');
});
afterEach(() => rm(root, { recursive: true }));

test('what is taken back comes again, and a new change ends that', async () => {
  const journal = openJournal(root);
  expect([journal.canUndo, journal.canRedo]).toEqual([false, false]);
  journal.commit(
    'first',
    new Map([
      ['a.yaml', 'one: 11\ntwo: 2\n'],
      ['b.yaml', 'new: 1\n'],
    ]),
  );
  journal.commit('second', new Map([['a.yaml', 'one: 11\ntwo: 22\n']]));
  expect(journal.undo()?.name).toBe('second');
  expect(journal.undo()?.name).toBe('first');
  expect(journal.undo()).toBeUndefined();
  expect(await read('a.yaml')).toBe('one: 1\ntwo: 2\n');
  expect(existsSync(place('b.yaml'))).toBe(false);
  expect(openJournal(root).redo()?.name).toBe('first');
  expect(await read('b.yaml')).toBe('new: 1\n');
  const again = openJournal(root);
  again.commit('third', new Map([['b.yaml', 'new: 3\n']]));
  expect(again.canRedo).toBe(false);
});

test('a change is taken back out of a file that was changed elsewhere since', async () => {
  const journal = openJournal(root);
  journal.commit('first', new Map([['a.yaml', 'one: 1\ntwo: 22\n']]));
  await writeFile(place('a.yaml'), '# by hand\none: 1\ntwo: 22\n');
  journal.undo();
  expect(await read('a.yaml')).toBe('# by hand\none: 1\ntwo: 2\n');
});

test('nothing is touched where the same place was changed since', async () => {
  const journal = openJournal(root);
  const texts = [
    ['a.yaml', 'one: 1\ntwo: 22\n'],
    ['b.yaml', 'new: 1\n'],
  ] as const;
  journal.commit('first', new Map(texts));
  await writeFile(place('a.yaml'), 'one: 1\ntwo: 33\n');
  expect(() => journal.undo()).toThrow(ForeignChange);
  expect(await read('b.yaml')).toBe('new: 1\n');
  expect(journal.canUndo).toBe(true);
});

test('what was begun when the program ended is finished when the log is opened', async () => {
  openJournal(root).commit(
    'first',
    new Map([
      ['a.yaml', 'one: 11\n'],
      ['b.yaml', 'new: 1\n'],
    ]),
  );
  // As it stands between the two files.
  await rm(place('b.yaml'));
  await writeFile(place('.desk/head'), '0');
  await writeFile(place('.desk/begun.json'), '{"number":1,"isBack":false,"to":1}');
  const journal = openJournal(root);
  expect(await read('b.yaml')).toBe('new: 1\n');
  expect([journal.canUndo, journal.canRedo]).toEqual([true, false]);
  expect(await readdir(place('.desk'))).not.toContain('begun.json');
});

test('a file that is a link stays one', async () => {
  await mkdir(place('elsewhere'));
  await writeFile(place('elsewhere/c.yaml'), 'old: 1\n');
  await symlink(place('elsewhere/c.yaml'), place('c.yaml'));
  openJournal(root).commit('first', new Map([['c.yaml', 'new: 1\n']]));
  expect(await read('elsewhere/c.yaml')).toBe('new: 1\n');
});
