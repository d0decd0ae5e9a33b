// Scores search over the project's first essay in Node, over a real index and without a browser:
// node tests/bench/score-offline.ts [--misses]
import { readFirstEssay, readSiteGlossary } from '../core/search/read-fixture.ts';
import { gradeResults, printGrades, readQueries, type Grade } from './grade.ts';
import { openSearch } from './open-search.ts';

const essay = await readFirstEssay();
const search = await openSearch([essay], await readSiteGlossary());

const grades: (Grade & { class: string })[] = [];
const times: number[] = [];
for (const graded of await readQueries()) {
  const start = performance.now();
  const { hits } = await search.search(graded.query);
  times.push(performance.now() - start);
  const results = hits.map(({ record }) => {
    const claim = essay.claims.findIndex(({ id }) => id === record.id);
    return { claim: claim < 0 ? null : claim + 1, text: record.text };
  });
  const grade = gradeResults(graded, results);
  grades.push({ ...grade, class: graded.class });
  const isMiss =
    (grade.recall ?? 1) < 1 ||
    (grade.rank ?? 1) < 1 ||
    grade.empty === 0 ||
    (grade.precision ?? 1) < 0.6;
  if (process.argv.includes('--misses') && isMiss) {
    console.log(
      `${graded.class} ${graded.query}: want ${graded.claims ?? JSON.stringify(graded.texts)}, got ${results.map(({ claim, text }) => claim ?? text.slice(0, 8)).join(' ')}`,
    );
  }
}
printGrades(grades);
times.sort((a, b) => a - b);
console.log(
  `median ${times[times.length >> 1]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
);
await search.close();
