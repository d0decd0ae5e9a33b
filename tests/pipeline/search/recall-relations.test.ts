import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RelatedWords } from '../../../src/core/search/index/related-table.ts';
import { recallRelations } from '../../../src/pipeline/search/related/recall-relations.ts';

const WORDS = ['医生', '汽车'];
const PLANTED: RelatedWords = new Map([['护士', [{ word: '医生', likeness: 0.7 }]]]);

const find = async (words: readonly string[]): Promise<RelatedWords> =>
  new Map(words.map((word) => [`${word}们`, [{ word, likeness: 0.9 }]]));

let folder: string;
let computed: RelatedWords;
const relate = (words: readonly string[], code = 'a') =>
  recallRelations(find, new Map(), { folder, code }).relate(words);
/** Replaces what the only build so far has left. */
const plant = async (content: Uint8Array) => {
  const [name = ''] = await readdir(folder);
  await writeFile(path.join(folder, name), content);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yinju-related-'));
  computed = await relate(WORDS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a build takes over what an earlier one found for the same words', async () => {
  expect(computed.size).toBeGreaterThan(0);
  await plant(serialize(PLANTED));
  expect(await relate(WORDS)).toEqual(PLANTED);
});

test('what cannot be read is found anew', async () => {
  await plant(Buffer.from('broken'));
  expect(await relate(WORDS)).toEqual(computed);
});

test('other words and another program take over nothing, and what is not asked for goes', async () => {
  await plant(serialize(PLANTED));
  const relations = recallRelations(find, new Map(), { folder, code: 'b' });
  expect(await relations.relate(WORDS)).toEqual(computed);
  expect(await readdir(folder)).toHaveLength(2);
  await relations.tidy();
  expect(await readdir(folder)).toHaveLength(1);
  expect(await relate([...WORDS, '咖啡'], 'b')).not.toEqual(computed);
});
