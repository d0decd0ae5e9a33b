import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Essay } from '../../src/core/essay.ts';
import { readFirstEssay, readSiteGlossary } from '../core/search/read-fixture.ts';
import { gradeResults, mean, readQueries } from './grade.ts';
import { openSearch, type OpenSearch } from './open-search.ts';

let essay: Essay;
let search: OpenSearch;
beforeAll(async () => {
  essay = await readFirstEssay();
  search = await openSearch([essay], await readSiteGlossary());
});
afterAll(() => search.close());

test('readers find the claims they mean, and nothing where there is nothing', async () => {
  const queries = await readQueries();
  const grades = await Promise.all(queries.map(async (graded) => {
    const { hits } = await search.search(graded.query);
    const places = new Map(essay.claims.map(({ id, ordinal }) => [id, ordinal]));
    return { class: graded.class, ...gradeResults(graded, hits.map(({ record }) => ({ claim: places.get(record.id) ?? null, text: record.text }))) };
  }));
  expect(mean(grades, 'recall')).toBeGreaterThanOrEqual(0.98);
  expect(mean(grades, 'rank')).toBeGreaterThanOrEqual(0.98);
  expect(mean(grades, 'empty')).toBeGreaterThanOrEqual(0.98);
  for (const name of new Set(grades.map((grade) => grade.class).filter((name) => name !== 'negative'))) {
    expect(mean(grades.filter((grade) => grade.class === name), 'recall'), name).toBeGreaterThanOrEqual(0.9);
  }
});

test('the first search takes less than 100 kB', async () => {
  const other = search.reopen();
  search.fetched.length = 0;
  await other.search('英伟达');
  const bytes = search.fetched.reduce((sum, { sent }) => sum + sent, search.sizeOf('pagefind/pagefind.js'));
  expect(bytes).toBeLessThan(100_000);
});
