import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldText } from '../../../src/core/search/text/fold-text.ts';
import type { EssayTexts, EssayWords } from '../../../src/pipeline/search/find-words.ts';
import { recallWords } from '../../../src/pipeline/search/recall-words.ts';

const read = (...texts: string[]): EssayTexts => {
  const all = texts.map((written) => ({ written, folded: foldText(written, new Map()) }));
  return { all, own: all };
};
const HARBOUR = read('银行在港口，行长看灯', 'A mixture of experts (MoE) by OpenAI, 2025');
const TEA = read('茶叶由船运到港口');

let folder: string;
const open = (known: readonly string[] = ['港口'], code = 'a') =>
  recallWords(new Set(known), { folder: path.join(folder, 'related'), code });
const kept = () => path.join(folder, 'related-words', 'words');
const find = async (texts: EssayTexts, known?: readonly string[], code?: string) =>
  (await open(known, code)).find(texts);
/** The same where nothing is kept. */
const findAnew = async (texts: EssayTexts) =>
  (await recallWords(new Set(['港口']), undefined)).find(texts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yinju-words-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('finds the words, names and readings of an essay', async () => {
  const { han, words, numbers, own, names, readings } = await find(HARBOUR);
  expect(han).toEqual(expect.arrayContaining(['银行', '港口']));
  expect(words).toEqual(expect.arrayContaining(['mixture', 'moe', 'openai']));
  expect(numbers).toEqual(['2025']);
  expect(own).toContain('港口');
  expect(own).not.toContain('银行');
  expect(names).toEqual(
    expect.arrayContaining([
      ['OpenAI', 'Open AI'],
      ['MoE', 'mixture of experts'],
    ]),
  );
  expect(readings).toEqual(expect.arrayContaining(['银yin', '行hang']));
});

test('a build takes over what an earlier one found of the same texts, and drops the others', async () => {
  const first = await open();
  for (const texts of [HARBOUR, TEA]) first.find(texts);
  await first.keep();
  const planted = (deserialize(await readFile(kept())) as Map<string, EssayWords>)
    .entries()
    .map(([key, words], at) => [key, { ...words, numbers: [`${at}`] }] as const);
  await writeFile(kept(), serialize(new Map(planted)));
  const second = await open();
  expect([HARBOUR, TEA].map((texts) => second.find(texts).numbers)).toEqual([['0'], ['1']]);
  await second.keep();
  const size = (await readFile(kept())).length;
  const third = await open();
  third.find(TEA);
  await third.keep();
  expect((await readFile(kept())).length).toBeLessThan(size);
  expect(await readdir(path.dirname(kept()))).toEqual(['words']);
});

test('other known words, another program and other owners of the texts take over nothing', async () => {
  const words = await findAnew(TEA);
  expect((await find(TEA, ['茶叶'])).own).toEqual(['茶叶']);
  expect(await find(TEA, undefined, 'b')).toEqual(words);
  expect((await find({ all: TEA.all, own: [] })).own).toEqual([]);
});

test('what cannot be read is found anew, and nothing is kept without a folder', async () => {
  const words = await findAnew(TEA);
  await writeFile(kept(), 'broken');
  expect(await find(TEA)).toEqual(words);
  const { find: findOnly, keep } = await recallWords(new Set(['港口']), undefined);
  await keep();
  expect(findOnly(TEA)).toEqual(words);
});
