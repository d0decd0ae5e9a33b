// Measures what the first search costs on the project's own essay and over many generated ones:
// node tests/bench/measure-scale.ts [1000]
import type { Essay } from '../../src/core/essay/types.ts';
import { readFirstEssay, readSiteGlossary, readTeaEssay } from '../core/search/read-fixture.ts';
import { createDraw } from './draw.ts';
import { openSearch } from './open-search.ts';

const QUERIES = [
  '英伟达',
  '训练成本',
  '算力封锁',
  'FP8',
  '[7] 压力测试',
  'yingweida',
  'open source',
  '量子计算',
  '英伟答',
];
const first = await readFirstEssay();
const glossary = await readSiteGlossary();
const count = Number(process.argv[2] ?? 1000);
await measure('the first essay', [first]);
await measure(`${count} essays`, [first, ...generateEssays(await readTeaEssay(), count - 1)]);

async function measure(name: string, essays: readonly Essay[]): Promise<void> {
  const start = performance.now();
  const indexed = await openSearch(essays, glossary);
  console.log(
    `${name}: ${essays.reduce((sum, { claims, passages }) => sum + claims.length + passages.length, 0)} claims and passages, indexed in ${Math.round(performance.now() - start)} ms`,
  );
  for (const query of QUERIES) {
    const search = indexed.reopen();
    indexed.fetched.length = 0;
    const began = performance.now();
    const { hits, more } = await search.search(query);
    const cold = performance.now() - began;
    const again = performance.now();
    await search.search(`${query} `);
    const bytes = indexed.fetched.reduce(
      (sum, file) => sum + file.sent,
      indexed.sizeOf('pagefind/pagefind.js'),
    );
    console.log(
      `  ${query.padEnd(12)} ${String(hits.length).padStart(3)}${more ? '+' : ' '} hits, ${(bytes / 1000).toFixed(1)} kB in ${indexed.fetched.length + 1} requests, ${cold.toFixed(0)} ms, then ${(performance.now() - again).toFixed(1)} ms`,
    );
  }
  await indexed.close();
}

/** Essays of the same shape whose words are drawn from two essays by a fixed sequence. */
function generateEssays(other: Essay, amount: number): Essay[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const texts = [...first.claims, ...first.passages, ...other.claims].map(({ text }) => text);
  const words = texts.flatMap((text) =>
    Array.from(segmenter.segment(text))
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  );
  const draw = createDraw();
  const reword = (text: string) =>
    Array.from(segmenter.segment(text), ({ segment, isWordLike }) =>
      isWordLike && draw(3) > 0 ? (words[draw(words.length)] ?? segment) : segment,
    ).join('');
  return Array.from({ length: amount }, (_, index) => ({
    ...first,
    id: `essay-${index}/zh-CN`,
    slug: `essay-${index}`,
    page: `essays/essay-${index}.html`,
    claims: first.claims.map((claim) => ({ ...claim, text: reword(claim.text) })),
    passages: first.passages.map((passage) => ({ ...passage, text: reword(passage.text) })),
  }));
}
