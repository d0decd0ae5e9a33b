import { pinyin } from 'pinyin-pro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Essay } from '../../../src/core/essay/types.ts';
import { type OpenSearch, openSearch } from '../../bench/open-search.ts';
import { readCommonWords } from './common-words.ts';
import { readFirstEssay, readSiteGlossary, readTeaEssay } from './read-fixture.ts';

// So many that a place of the index holds an essay.
const OTHERS = 20;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
let essays: Essay[];
let search: OpenSearch;

beforeAll(async () => {
  essays = [await readFirstEssay(), await readTeaEssay()];
  const text = essays
    .flatMap(({ claims, passages }) => [...claims, ...passages].map((unit) => unit.text))
    .join('');
  const words = (await readCommonWords()).filter(
    (word) =>
      !text.includes(word) &&
      Array.from(word).every((_, at) => at === 0 || !text.includes(word.slice(at - 1, at + 1))),
  );
  const others = Array.from({ length: OTHERS }, (_, index) =>
    fill(essays[0] as Essay, index, words),
  );
  search = await openSearch([...essays, ...others], await readSiteGlossary());
});
afterAll(() => search.close());

/** An essay of words that have nothing to do with the others. */
function fill(model: Essay, index: number, words: readonly string[]): Essay {
  let next = index * 997;
  const text = () =>
    Array.from({ length: 12 }, () => {
      next += 31;
      return words[next % words.length];
    }).join('，');
  return {
    ...model,
    id: `other-${index}/zh-CN`,
    slug: `other-${index}`,
    page: `essays/other-${index}.html`,
    sections: [],
    claims: model.claims.map((claim) => ({ ...claim, text: text() })),
    passages: model.passages.map((passage) => ({ ...passage, text: text() })),
  };
}

async function listMisses(
  cases: readonly (readonly [query: string, essay: string, id: string, word: string])[],
): Promise<string[]> {
  const misses: string[] = [];
  for (const [query, essay, id, word] of cases) {
    const { hits, more } = await search.search(query);
    const isFound = hits
      .slice(0, 5)
      .some(({ record }) => record.essay === essay && record.id === id);
    const hasEqual =
      (more || hits.length >= 5) &&
      hits.slice(0, 5).every(({ record }) => record.text.includes(word));
    if (!isFound && !hasEqual) misses.push(`${query} → ${id}: ${hits.length}`);
  }
  return misses;
}

const words = (): (readonly [word: string, essay: string, id: string])[] =>
  essays.flatMap(({ id: essay, claims }) =>
    claims.flatMap(({ id, text }) =>
      Array.from(segmenter.segment(text), ({ segment }) => segment)
        .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
        .map((word) => [word, essay, id] as const),
    ),
  );

test('every word finds its claim', async () => {
  expect(await listMisses(words().map(([word, essay, id]) => [word, essay, id, word]))).toEqual([]);
});

test('every word of three characters finds its claim by its sound, and with a wrong character', async () => {
  const long = words().filter(([word]) => word.length > 2);
  const spelt = long.map(
    ([word, essay, id]) =>
      [pinyin(word, { toneType: 'none', v: true, separator: '' }), essay, id, word] as const,
  );
  const wrong = long.map(
    ([word, essay, id]) => [`${word.slice(0, -1)}齉`, essay, id, word] as const,
  );
  expect((await listMisses(spelt)).length).toBeLessThan(spelt.length * 0.05);
  expect((await listMisses(wrong)).length).toBeLessThan(wrong.length * 0.15);
});

test('what no essay has finds nothing', async () => {
  const answered: string[] = [];
  for (const query of ['鱽鱾鱿鲀', '987654', '1/999', 'GPT-5', 'zzzz', '77.7%'])
    if ((await search.search(query)).hits.length > 0) answered.push(query);
  expect(answered).toEqual([]);
});

test('says that there is more, and finds more when it is asked to look further', async () => {
  const first = await search.search('的');
  const further = await search.search('开源');
  expect(further.hits.length).toBeGreaterThan(4);
  if (first.more)
    expect((await search.search('的', {}, 4)).hits.length).toBeGreaterThanOrEqual(
      first.hits.length,
    );
});
