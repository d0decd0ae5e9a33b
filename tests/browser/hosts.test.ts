import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type StaticServer, startServer } from '../../src/cli/static-server.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { launchChromium } from './chromium.ts';
import { crawl, listUnseen } from './crawl.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each([
  { host: 'at the root', options: {} },
  { host: 'below a path', options: { base: '/sub/dir/' } },
  { host: 'without directory index', options: { base: '/ipfs/abc/', directoryIndex: false } },
  { host: 'that strips .html', options: { stripHtml: true } },
])('served $host', ({ options }) => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await startServer({ folder: inject('dist'), ...options });
  });
  afterAll(() => server.close());

  test('every link and file resolves and every page is linked, without an error or a foreign request', async () => {
    const context = await browser.newContext();
    const { pages, faults } = await crawl(context, `${server.url}index.html`);
    expect(faults).toEqual([]);
    expect(listUnseen(await listFiles(inject('dist')), pages, server.url)).toEqual([]);
    await context.close();
  });

  test('a search leads to the claim in the text', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('训练成本')}`);
    await page.waitForSelector('[data-search-done]');
    const result = page.locator('[data-search-result]').first();
    expect(await result.getAttribute('data-claim')).toBe('claim-training-cost');
    expect(await result.locator('mark').allTextContents()).toContain('训练成本');
    await result.locator('a').first().click();
    await page.waitForURL(/#claim-training-cost$/);
    expect(await page.locator('#claim-training-cost').textContent()).toContain('557.6万美元');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('an unknown address at any depth answers with a page that leads home', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${server.url}no/such/page.html`);
    expect(response?.status()).toBe(404);
    await page.waitForFunction(
      (url) => [...document.links].some(({ href }) => href === `${url}index.html`),
      server.url,
    );
    expect(await page.locator('h1').textContent()).toBe('没有这个页面');
    await page.close();
  });
});
