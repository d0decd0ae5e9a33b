import type { Browser, Page } from 'playwright-core';
import type { Figures } from './measure-load.ts';
import type { SearchPlaces } from './peers.ts';

/** A word that every search of the comparison finds, also those that part no Chinese. */
const FIRST = 'DeepSeek';
const LATER = ['DeepSeek R', 'DeepSeek R1', 'OpenAI', 'GitHub', 'DeepSeek V3'];
/** What a reader of this language would type. */
const CHINESE = '英伟达';

/** A search that has not answered by then, in ms, does not. */
const MOST = 30_000;

/** Opens the search of a page that has fetched nothing for it, and types. */
export async function measureSearch(
  browser: Browser,
  address: string,
  places: SearchPlaces,
): Promise<Figures> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(MOST);
  await page.goto(address, { waitUntil: 'networkidle' });
  const start = await page.evaluate(() => performance.now());
  await page.keyboard.press('Control+k');
  const field = page.locator(places.field).first();
  await field.waitFor();
  await field.focus();
  await page.keyboard.insertText(FIRST);
  await page.locator(places.result).first().waitFor({ state: 'attached' });
  const first = (await page.evaluate(() => performance.now())) - start;
  const later: number[] = [];
  for (const words of LATER) later.push(await timeChange(page, places, words));
  await timeChange(page, places, CHINESE);
  const found = await page.locator(places.result).count();
  await context.close();
  return {
    'first search ms': first,
    'keystroke ms': later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? Number.NaN,
    [`results for ${CHINESE}`]: found,
  };
}

/**
 * Puts other words in. @returns milliseconds until the last change of the page that follows, with
 * no further one for a while
 */
async function timeChange(page: Page, { field }: SearchPlaces, words: string): Promise<number> {
  await page.locator(field).first().selectText();
  const watched = await page.evaluateHandle(() => {
    const time = new Promise<number>((resolve) => {
      addEventListener(
        'input',
        () => {
          const start = performance.now();
          let last = start;
          const observer = new MutationObserver(() => {
            last = performance.now();
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          const look = () => {
            const quiet = performance.now() - Math.max(last, start + 700);
            if (quiet < 300) return void setTimeout(look, 20);
            observer.disconnect();
            resolve(last - start);
          };
          look();
        },
        { once: true, capture: true },
      );
    });
    return { time };
  });
  await page.keyboard.insertText(words);
  return watched.evaluate(({ time }) => time);
}
