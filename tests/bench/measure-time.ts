// Measures how long a reader waits in Chromium: node tests/bench/measure-time.ts --base
// http://127.0.0.1:4173/ [--beside http://127.0.0.1:4400/essay/] [--runs 7] Every run opens a page
// with nothing in the browser's cache, opens the search by its shortcut, and puts the first word
// in. --beside names a page of another site to measure in turns with this one: one of Starlight's,
// with the same essay and its default search.
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    beside: { type: 'string' },
    page: { type: 'string', default: 'essays/deepseek-open-source.html' },
    runs: { type: 'string', default: '7' },
  },
});
if (values.base === undefined) throw new Error('--base is missing: the address of the served site');
const FIRST = '英伟达';
const LATER = [
  '英伟达高',
  '英伟达高端',
  '英伟达',
  '英伟',
  '英伟达股',
  '英伟达股价',
  '开',
  '开源',
  '开源模',
  '开源模型',
  '5',
  '59',
  '590',
  '5900',
  'F',
  'FP',
  'FP8',
  '量',
  '量子',
  '量子计算',
];

const ours: Site = {
  name: 'this site',
  page: new URL(values.page, values.base.replace(/\/*$/, '/')).href,
  field: '#search-dialog input',
  result: '#search-dialog [data-search-done] [data-search-result]',
};
const beside: Site = {
  name: 'the other',
  page: values.beside ?? '',
  field: 'dialog input',
  result: 'dialog :is(.pagefind-ui__result, .pf-result, [class*=result]) mark',
};
const sites = values.beside === undefined ? [ours] : [ours, beside];

const browser = await launchChromium();
const firsts = new Map<Site, number[]>(sites.map((site) => [site, []]));
const later: number[] = [];
for (let run = 0; run < Number(values.runs); run++) {
  for (const site of sites) {
    const page = await openSearch(browser, site);
    firsts.get(site)?.push(await timeInput(page, site, FIRST));
    if (site === ours)
      for (const query of LATER)
        later.push(await timeInput(page, site, query, '#search-dialog [data-search-done]'));
    await page.context().close();
  }
}
await browser.close();
for (const [{ name }, times] of firsts)
  console.log(
    `${name}: from the first word to results: median ${quantile(times, 0.5)} ms, slowest ${quantile(times, 1)} ms, of ${times.length}`,
  );
console.log(
  `this site: later changes: median ${quantile(later, 0.5)} ms, 95th percentile ${quantile(later, 0.95)} ms, of ${later.length}`,
);

interface Site {
  readonly name: string;
  readonly page: string;
  readonly field: string;
  /** What stands on the page once there are results. */
  readonly result: string;
}

/** Opens a page in a browser that has fetched nothing yet, and its search. */
async function openSearch(browser: Browser, { page: address, field }: Site): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.locator(field).first().waitFor();
  return page;
}

/**
 * Puts words in as an input method does, and waits until they are answered.
 *
 * @returns milliseconds, as the page counts them
 */
async function timeInput(
  page: Page,
  { field, result }: Site,
  words: string,
  done = result,
): Promise<number> {
  await page.locator(field).first().selectText();
  const watched = await page.evaluateHandle(
    (selector) => ({
      time: new Promise<number>((resolve) => {
        addEventListener(
          'input',
          () => {
            const start = performance.now();
            const look = () => {
              if (document.querySelector(selector)) resolve(performance.now() - start);
              else setTimeout(look, 1);
            };
            // What stands there from the last words is taken away within this turn of events.
            setTimeout(look, 0);
          },
          { once: true, capture: true },
        );
      }),
    }),
    done,
  );
  await page.keyboard.insertText(words);
  return watched.evaluate(({ time }) => time);
}

function quantile(times: readonly number[], share: number): string {
  return (
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
    Number.NaN
  ).toFixed(1);
}
