import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { findViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const ESSAY = 'essays/deepseek-open-source.html';
const PANEL = '#share:popover-open';

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ folder: inject('dist') });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await page.goto(server.url + ESSAY);
});
afterEach(() => context.close());

const select = (selector: string, from = 0, to = 12) =>
  page.evaluate(
    ([target, start, end]) => {
      const element = document.querySelector(target);
      const text = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      if (!text) throw new Error(`no text in ${target}`);
      element.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(text, start, text, end);
      return getSelection()?.toString() ?? '';
    },
    [selector, from, to] as const,
  );
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

describe('a link to what a reader selects', () => {
  test('names the very words, and nothing moves for it', async () => {
    const words = await select('#passage-10');
    const place = () =>
      page.evaluate(() => [
        scrollY,
        document.documentElement.scrollHeight,
        document.querySelector('#passage-10')?.getBoundingClientRect().y,
      ]);
    const before = await place();
    await page.click(`${PANEL} .copy`);
    expect(await place()).toEqual(before);
    await expect.poll(() => page.textContent(`${PANEL} .copy-status`)).toBe('已复制');
    const link = await clipboard();
    expect(link).toMatch(/#:~:text=/);
    // Headless Chromium does not scroll to text, so the words of the link are sought as they stand
    // on the page.
    const [, directive = ''] = link.split(':~:text=');
    const groups = directive
      .split(',')
      .map((group) => decodeURIComponent(group.replace(/^-|-$/g, '')));
    // Widths and cases are levelled in both, as browsers do that look for the words.
    const level = (written: string) => written.normalize('NFKD').toLowerCase();
    const text = level(await page.$eval('.prose', ({ textContent }) => textContent));
    const places = groups.map((group) => text.indexOf(level(group)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(groups.join('')).toContain(words.slice(-4));
  });

  test('names the claim that the words are part of, which outlasts a correction', async () => {
    await select('#claim-open-models', 2, 9);
    await page.click(`${PANEL} .copy`);
    await expect.poll(clipboard).toBe(`${server.url}${ESSAY}#claim-open-models`);
  });

  test('is copied by the keyboard alone, and Escape puts the offer away', async () => {
    await select('#passage-10');
    await page.waitForSelector(PANEL);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(clipboard).toMatch(/#:~:text=/);
    await page.keyboard.press('Escape');
    expect(await page.isVisible(PANEL)).toBe(false);
  });

  test.each([360, 1440])(
    'is offered within a window %i pixels wide, without a fault that axe finds',
    async (width) => {
      await page.setViewportSize({ width, height: 500 });
      await select('#passage-10');
      await page.waitForSelector(PANEL);
      const box = await page.locator(PANEL).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(500);
      expect(await findViolations(page)).toEqual([]);
    },
  );

  test('is not offered outside the text, nor once nothing is selected', async () => {
    await select('#passage-10');
    await page.waitForSelector(PANEL);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.waitForSelector(PANEL, { state: 'detached' });
  });
});

test('a card copies the link to its claim', async () => {
  await page.click('#cite-6-1');
  await page.click('#citation-card .copying:last-of-type .copy');
  await expect.poll(clipboard).toBe(`${server.url}${ESSAY}#claim-open-models`);
});
