import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Dictionary,
  readDictionary,
} from '../../../../src/pipeline/search/related/dictionary.ts';
import type { Neighbours } from '../../../../src/pipeline/search/related/read-neighbours.ts';
import { readWordNet, type WordNet } from '../../../../src/pipeline/search/related/read-wordnet.ts';

const NEIGHBOURS: Neighbours = { words: ['harbor', 'qwrtzp'], of: () => [] };

let folder: string;
let wordnet: WordNet;
let packed: Dictionary;
const read = (place = folder) => readDictionary(wordnet, NEIGHBOURS, place);
/** What a dictionary says of some words. */
const describeWords = (dictionary: Dictionary) => ({
  doctor: dictionary.chineseSenses('医生'),
  unknown: dictionary.chineseSenses('鬐鬐'),
  harbor: dictionary.englishSenses('harbor'),
  seldom: dictionary.englishSenses('plagiarist'),
  has: dictionary.has('医生'),
  size: dictionary.size,
  physician: dictionary.countOf('physician'),
  holding: dictionary.listHolding(['physician']),
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yinju-dictionary-'));
  wordnet = await readWordNet();
  packed = await read();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('gives the senses of words, and the words that readers search by', () => {
  const { doctor, unknown, harbor, has } = describeWords(packed);
  expect(doctor.map(({ phrase }) => phrase)).toContain('doctor');
  expect(harbor.map(({ concepts }) => concepts)).toContainEqual(['harbor']);
  expect([unknown, has]).toEqual([[], true]);
  expect(packed.queries.chinese).toContain('医生');
  expect(packed.queries.english).toContain('harbor');
  expect(packed.queries.english).not.toContain('qwrtzp');
  expect([...packed.listHolding(['harbor', 'qwrtzp'])]).toEqual(
    expect.arrayContaining(['harbor', '港口']),
  );
  expect([...packed.listHolding(['harbor'])]).not.toContain('医生');
});

test('says the same once it is kept', async () => {
  expect(await readdir(folder)).toHaveLength(1);
  const kept = await read();
  expect(describeWords(kept)).toEqual(describeWords(packed));
  expect(kept.queries).toEqual(packed.queries);
});

test('is made anew where what was kept cannot be read, and where nothing can be kept', async () => {
  const [name = ''] = await readdir(folder);
  const file = path.join(folder, name);
  await writeFile(file, 'broken');
  expect(describeWords(await read())).toEqual(describeWords(packed));
  await writeFile(path.join(folder, 'dictionary-old'), '');
  await writeFile(file, 'broken');
  await read();
  expect(await readdir(folder)).toEqual([name]);
  // A file stands where the folder would be.
  expect(describeWords(await read(file))).toEqual(describeWords(packed));
});

test('keeps as what a word means it, and leaves out other remarks', () => {
  const [degree] = packed.chineseSenses('博士');
  expect(degree).toMatchObject({ concepts: ['doctor', 'academic', 'degree'] });
  expect(packed.chineseSenses('商用').map(({ phrase }) => phrase)).toEqual(['commercial']);
});
