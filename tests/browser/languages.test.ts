import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { useSite } from './use-site.ts';

const ESSAY = 'en/essays/deepseek-open-source.html';
const PAGES = [
  'en/index.html',
  ESSAY,
  'en/essays/deepseek-open-source/claims.html',
  'en/essays/deepseek-open-source/references.html',
  'en/essays/deepseek-open-source/sources.html',
  'en/search.html',
  'en/check.html',
  'en/about.html',
];

const site = useSite({ base: '/sub/dir/' });
let page: Page;
beforeEach(async () => {
  page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
});
afterEach(() => page.close());

describe('the link to the other language', () => {
  test('leads to the same claim', async () => {
    await page.goto(`${site.url}${ESSAY}#claim-training-cost`);
    await page.click('.language-link');
    await page.waitForURL(/\/sub\/dir\/essays\/deepseek-open-source\.html#claim-training-cost$/);
    expect(await page.locator('#claim-training-cost').textContent()).toContain('557.6万美元');
    await page.click('.language-link');
    await page.waitForURL(/\/en\/essays\/deepseek-open-source\.html#claim-training-cost$/);
  });

  test('leads to the page where the place has another name there', async () => {
    await page.goto(`${site.url}${ESSAY}#the-road-ahead`);
    await page.click('.language-link');
    await page.waitForURL(/\/sub\/dir\/essays\/deepseek-open-source\.html$/);
  });

  test('works without scripts', async () => {
    const plain = await site.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(site.url + ESSAY);
    await plain.click('.language-link');
    expect(plain.url()).toBe(`${site.url}essays/deepseek-open-source.html`);
    expect(await plain.getAttribute('html', 'lang')).toBe('zh-CN');
    await plain.close();
  });
});

describe('the English text', () => {
  test('has 62 to 76 letters a line where there is room, and no indented paragraphs', async () => {
    await page.goto(site.url + ESSAY);
    const lengths = await page.$$eval('.prose > p', (paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const lines = new Map<number, number>();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('sup, .verdict-mark')) continue;
          for (let at = 0; at < (node.textContent ?? '').length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const line = Math.round(range.getBoundingClientRect().bottom);
            lines.set(line, (lines.get(line) ?? 0) + 1);
          }
        }
        return [...lines.values()].slice(0, -1);
      }),
    );
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(average).toBeGreaterThanOrEqual(62);
    expect(average).toBeLessThanOrEqual(76);
    expect(
      await page.$eval('.prose > p', (paragraph) => getComputedStyle(paragraph).textIndent),
    ).toBe('0px');
  });

  test.each([320, 360, 768, 1200])('fits %i px without scrolling sideways', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PAGES) {
      await page.goto(site.url + path);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        path,
      ).toBeLessThanOrEqual(width);
    }
  });

  test.each(PAGES)('%s has no accessibility fault that axe finds', async (path) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.url + path);
      expect(await findViolations(page), `${width} px`).toEqual([]);
    }
  });
});

test('the search speaks English on an English page, and finds the claim', async () => {
  await page.goto(`${site.url}en/search.html?q=${encodeURIComponent('Goldman Sachs')}`);
  await page.waitForSelector('[data-search-done] [data-search-result]');
  expect(await page.textContent('[data-search-status]')).toMatch(/^“Goldman Sachs”: \d+ results?/);
  const claims = await page.$$eval('[data-search-result]', (results) =>
    results.map((result) => result.querySelector('a')?.href),
  );
  expect(
    claims.some(
      (address) =>
        address?.includes('/en/essays/deepseek-open-source.html') &&
        address.endsWith('#claim-goldman-forecast'),
    ),
  ).toBe(true);
});
