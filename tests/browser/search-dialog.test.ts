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

  /** Holds the requests for a file until it is released. */
  const hold = async (files: RegExp) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(files, async (route) => {
      await held;
      await route.continue();
    });
    return release;
  };

  test.each([
    ['the program of the search', /_astro\/start-search/],
    ['every program', /_astro\/.*\.js/],
    ['the index', /\/search\/terms/],
  ])('opens at once and loses no key while %s is on its way', async (_name, files) => {
    const release = await hold(files);
    await page.goto(`${server.url}essays/deepseek-open-source.html`, { waitUntil: 'commit' });
    await page.locator('#main').waitFor({ state: 'attached' });
    await page.keyboard.press('/');
    expect(await dialog().isVisible()).toBe(true);
    await page.keyboard.type('yingweida', { delay: 30 });
    expect(await dialog().locator('input').inputValue()).toBe('yingweida');
    await expect
      .poll(() => dialog().locator('[data-search-status]').textContent())
      .toContain('正在取');
    release();
    await page.waitForSelector('#search-dialog [data-search-done] [data-search-result]');
    expect(await dialog().locator('input').inputValue()).toBe('yingweida');
    expect(await dialog().locator('[data-search-result]').first().getAttribute('data-claim')).toBe(
      'claim-nvidia-shares',
    );
  });

  test('tells its keys, and keeps to Ctrl K where / is switched off', async () => {
    await page.keyboard.press('/');
    expect(await dialog().locator('.search-keys').innerText()).toContain('Ctrl Enter');
    const described = dialog().locator('input');
    expect(await described.getAttribute('aria-describedby')).toBe('search-keys');
    await page.keyboard.press('Escape');
    const link = page.locator('[data-opens-search]');
    expect(await link.getAttribute('aria-keyshortcuts')).toBe('/ Control+K Meta+K');
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.getByRole('group', { name: '“/”键搜索' }).getByLabel('关').check();
    expect(await link.getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K');
    await page.reload();
    await page.keyboard.press('/');
    expect(await dialog().isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await dialog().isVisible()).toBe(true);
  });

  test('leads with / to the field of the search page', async () => {
    await page.goto(`${server.url}search.html?q=%E9%AB%98%E7%9B%9B`);
    await page.locator('main [data-search-done]').waitFor({ state: 'attached' });
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('5900');
    expect(await page.locator('main input[name=q]').inputValue()).toBe('5900');
  });

  test('leaves / alone in a field that a component hides from the page', async () => {
    await page.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(document.createElement('textarea'));
      document.body.append(host);
      host.shadowRoot?.querySelector('textarea')?.focus();
    });
    await page.keyboard.type('a/b');
    expect(await dialog().isVisible()).toBe(false);
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
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /pagefind|\/search\//.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await dialog().waitFor();
    await find('成本');
    expect(requests.filter((url) => /\/search\//.test(url)).length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  test('goes to the search page where its files cannot be had', async () => {
    await page.route(/_astro\/start-search/, (route) => route.abort());
    // A page that is there already may still ask past the route.
    await page.reload();
    await page.keyboard.press('/');
    await page.waitForURL(/search\.html/);
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
