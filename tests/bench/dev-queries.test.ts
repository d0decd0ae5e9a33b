import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Essay } from '../../src/core/essay/types.ts';
import { readFirstEssay, readSiteGlossary, readTeaEssay } from '../core/search/read-fixture.ts';
import { gradeResults, mean, readQueries } from './grade.ts';
import { type OpenSearch, openSearch } from './open-search.ts';

const searches = new Map<string, { essay: Essay; search: OpenSearch }>();
beforeAll(async () => {
  const glossary = await readSiteGlossary();
  for (const [name, essay] of [
    ['first', await readFirstEssay()],
    ['tea', await readTeaEssay()],
  ] as const)
    searches.set(name, { essay, search: await openSearch([essay], glossary) });
});
afterAll(() => Promise.all([...searches.values()].map(({ search }) => search.close())));

function open(name = 'first') {
  const opened = searches.get(name);
  if (!opened) throw new Error(name);
  return opened;
}

test.each(['dev', 'second'] as const)(
  'readers find the claims they mean, and nothing where there is nothing: the %s queries',
  async (set) => {
    const grades = await Promise.all(
      (await readQueries(set)).map(async (graded) => {
        const { essay, search } = open(graded.essay);
        const { hits } = await search.search(graded.query);
        const places = new Map(essay.claims.map(({ id, ordinal }) => [id, ordinal]));
        return {
          class: graded.class,
          ...gradeResults(
            graded,
            hits.map(({ record }) => ({ claim: places.get(record.id) ?? null, text: record.text })),
          ),
        };
      }),
    );
    expect(mean(grades, 'recall')).toBeGreaterThanOrEqual(0.98);
    expect(mean(grades, 'rank')).toBeGreaterThanOrEqual(0.98);
    expect(mean(grades, 'empty')).toBeGreaterThanOrEqual(0.98);
    for (const name of new Set(
      grades.map((grade) => grade.class).filter((name) => name !== 'negative'),
    )) {
      expect(
        mean(
          grades.filter((grade) => grade.class === name),
          'recall',
        ),
        name,
      ).toBeGreaterThanOrEqual(0.9);
    }
  },
);
