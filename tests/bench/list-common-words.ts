// Makes src/pipeline/search/common-words.txt, how much the commonest words tell: Chinese ones by
// the counts of jieba's dictionary (MIT), which is too large to be a dependency (5 MB), English
// ones by their rank in the vectors that the neighbours are taken from (distill-vectors.ts):
//   npm install --no-save @node-rs/jieba@2.0.3
//   node tests/bench/list-common-words.ts [PACKAGE]
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

const [source = 'node_modules/@node-rs/jieba'] = process.argv.slice(2);
const TARGET = 'src/pipeline/search/common-words.txt';
const NEIGHBOURS = 'src/pipeline/search/related/neighbours.txt.gz';
/** A word of this many bits tells nothing: one of about every 250 words. */
const NOTHING = 8;
/** Words that tell more than this are left out. */
const MOST = 5;
/**
 * The commonest word of English is about every tenth one, the second every twentieth (Zipf's law).
 */
const FIRST = 10;

const tell = (frequency: number) => Math.max(1, Math.round(-Math.log2(frequency) - NOTHING));
const classes = new Map<number, string[]>();
const note = (word: string, bits: number) => {
  if (bits <= MOST) classes.set(bits, [...(classes.get(bits) ?? []), word]);
};
const entries = (await readFile(`${source}/dict.txt`, 'utf8'))
  .split('\n')
  .map((line) => line.split(' '))
  .map(([word = '', count]) => ({ word, count: Number(count) }))
  .filter(({ count }) => count > 0);
const total = entries.reduce((sum, { count }) => sum + count, 0);
for (const { word, count } of entries)
  if (/^\p{Script=Han}{1,4}$/u.test(word)) note(word, tell(count / total));
for (const [rank, line] of gunzipSync(await readFile(NEIGHBOURS))
  .toString()
  .split('\n')
  .entries())
  note(line.split(' ')[0] ?? '', tell(1 / (FIRST * (rank + 1))));
const lines = [...classes]
  .toSorted(([a], [b]) => a - b)
  .map(([bits, words]) => `${bits} ${words.toSorted().join(' ')}`);
await writeFile(TARGET, `${lines.join('\n')}\n`);
