import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { findViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let server: StaticServer;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ folder: inject('dist'), base: '/sub/dir/' });
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`${server.url}essays/deepseek-open-source.html`);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

const dialog = () => page.locator('#search-dialog');
const find = async (query: string) => {
  await page.keyboard.type(query);
  await page.waitForSelector('#search-dialog [data-search-done] [data-search-result]');
};

describe('the search over a page', () => {
  test.each(['/', 'Control+k', 'Meta+k'])(
    'opens with %s, finds, and leads to the claim',
    async (key) => {
      await page.keyboard.press(key);
      await dialog().waitFor();
      await find('英伟达');
      expect(
        await dialog().locator('[data-search-result]').first().getAttribute('data-claim'),
      ).toBe('claim-nvidia-shares');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/deepseek-open-source\.html#claim-nvidia-shares$/);
      expect(await dialog().isVisible()).toBe(false);
    },
  );

  test('leads to the claim with its words marked, until they are cleared by a button or by Escape', async () => {
    const arrive = async () => {
      await page.goto(
        `${server.url}essays/deepseek-open-source.html?mark=${encodeURIComponent('英伟达')}#claim-9`,
      );
      await page.locator('.search-clear').waitFor();
      expect(await page.evaluate(() => CSS.highlights.get('search-arrival')?.size)).toBe(2);
      expect(page.url()).not.toContain('mark=');
    };
    const isCleared = () => page.evaluate(() => !CSS.highlights.has('search-arrival'));
    await arrive();
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.search-clear').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.search-clear').focus();
    await page.keyboard.press('Enter');
    expect(await isCleared()).toBe(true);
    expect(await page.locator('.search-clear').isVisible()).toBe(false);
    await page.goto('about:blank');
    await arrive();
    await page.keyboard.press('Escape');
    expect(await isCleared()).toBe(true);
  });

  test('opens by the link in the header, and gives the focus back to it', async () => {
    await page.locator('[data-opens-search]').focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('#search-dialog input'))).toBe(
      true,
    );
    await find('成本');
    await page.keyboard.press('Escape');
    expect(await dialog().locator('input').inputValue()).toBe('');
    expect(await dialog().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dialog().isVisible()).toBe(false);
    expect(
      await page.evaluate(() => document.activeElement?.hasAttribute('data-opens-search')),
    ).toBe(true);
  });

  test('leaves / alone where the reader is typing', async () => {
    await page.goto(`${server.url}index.html`);
    await page.locator('main input').focus();
    await page.keyboard.type('1/30');
    expect(await page.locator('main input').inputValue()).toBe('1/30');
    expect(await dialog().isVisible()).toBe(false);
  });

  test('asks for nothing before the reader turns to it, and then for this site only', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await page.waitForTimeout(300);
    expect(requests.filter((url) => /pagefind|\/search\//.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await dialog().waitFor();
    await find('成本');
    expect(requests.filter((url) => /pagefind/.test(url)).length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  test('goes to the search page where its files cannot be had', async () => {
    await page.route(/_astro\/mount/, (route) => route.abort());
    await page.keyboard.press('/');
    await page.waitForURL(/search\.html$/);
  });

  test.each([
    ['light', 360],
    ['light', 1440],
    ['dark', 360],
    ['dark', 1440],
  ] as const)(
    'has no accessibility fault that axe finds, empty, with results, with nothing found: %s, %i px wide',
    async (colorScheme, width) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.keyboard.press('/');
      await dialog().waitFor();
      expect(await findViolations(page)).toEqual([]);
      await find('开源');
      await dialog().locator('summary').click();
      expect(await findViolations(page)).toEqual([]);
      await dialog().locator('input').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('量子计算');
      await page.waitForFunction(() =>
        document
          .querySelector('#search-dialog [data-search-status]')
          ?.textContent?.includes('没有找到'),
      );
      expect(await findViolations(page)).toEqual([]);
    },
  );
});
