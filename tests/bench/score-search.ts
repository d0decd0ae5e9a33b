// Scores a served site's search as a reader meets it, in Chromium: node tests/bench/score-search.ts
// --base http://127.0.0.1:4321/ [--misses] It opens search.html?q=… for every query and reads the
// results that the page shows. Claims are numbered as claims.json lists them.
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/chromium.ts';
import { gradeResults, mean, printGrades, readQueries, type Grade } from './grade.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    claims: { type: 'string', default: 'essays/deepseek-open-source/claims.json' },
    misses: { type: 'boolean', default: false },
  },
});
if (values.base === undefined) throw new Error('--base is missing: the address of the served site');
const base = new URL(values.base.replace(/\/*$/, '/'));
const browser = await launchChromium();
const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
const answer = await fetch(new URL(values.claims, base));
const claims = ((await answer.json()) as { claims: { id: string }[] }).claims.map(({ id }) => id);
if (claims.length === 0) throw new Error(`${values.claims} lists no claims`);

const grades: (Grade & { class: string })[] = [];
const times: number[] = [];
let shown = 0;
for (const graded of await readQueries()) {
  const address = new URL('search.html', base);
  address.searchParams.set('q', graded.query);
  const start = performance.now();
  await page.goto(address.href);
  await page.locator('[data-search-done]').first().waitFor({ state: 'attached', timeout: 5000 });
  times.push(performance.now() - start);
  const all = await page.$$eval('[data-search-result]', (elements) =>
    elements.map((element) => ({
      claim: element.getAttribute('data-claim'),
      text: element.textContent,
    })),
  );
  // A claim may be found in both languages.
  const rows = all.filter(
    ({ claim }, index) =>
      claim === null || all.findIndex((other) => other.claim === claim) === index,
  );
  shown += rows.length;
  const results = rows.map(({ claim, text }) => ({
    claim: claim === null ? null : claims.indexOf(claim) + 1,
    text,
  }));
  const grade = gradeResults(graded, results);
  grades.push({ ...grade, class: graded.class });
  const isMiss = (grade.recall ?? 1) < 1 || (grade.rank ?? 1) < 1 || grade.empty === 0;
  if (values.misses && isMiss)
    console.log(
      `${graded.class} ${graded.query}: want ${graded.claims?.join(' ') ?? JSON.stringify(graded.texts)}, got ${results
        .slice(0, 6)
        .map(({ claim, text }) => claim ?? text.slice(0, 8))
        .join(' ')}`,
    );
}
await browser.close();
printGrades(grades);
times.sort((a, b) => a - b);
console.log(
  `from address to results: median ${times[times.length >> 1]?.toFixed(0)} ms, 95th percentile ${times[Math.floor(times.length * 0.95)]?.toFixed(0)} ms`,
);
// A page that shows nothing at all would answer every unanswerable query rightly.
if (
  shown === 0 ||
  (mean(grades, 'recall') ?? 0) < 0.98 ||
  (mean(grades, 'rank') ?? 0) < 0.98 ||
  (mean(grades, 'empty') ?? 0) < 0.98
)
  process.exitCode = 1;
