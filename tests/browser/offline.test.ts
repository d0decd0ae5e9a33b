import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { buildSite, essay, makeSite, writeContent, type Site } from '../site.ts';
import { launchChromium } from './chromium.ts';

const REFERENCES = '1:\n  unlisted: 原文没有说明。\n';
const text = (words: string) => ({
  'essays/a/zh-CN.mdx': essay(`${words}改变了训练成本[1]。`),
  'essays/a/references.yaml': REFERENCES,
});

let browser: Browser;
let site: Site;
let folder: string;
let server: StaticServer;
let context: BrowserContext;

/** Two releases of a site stand ready; the folder that is served holds one of them. */
beforeAll(async () => {
  browser = await launchChromium();
  site = await makeSite(text('旧版'));
  folder = path.join(site.root, 'served');
  expect((await buildSite(site)).code).toBe(0);
  await cp(site.dist, path.join(site.root, 'first'), { recursive: true });
  await writeContent(site.root, text('新版'));
  expect((await buildSite(site)).code).toBe(0);
  await cp(site.dist, path.join(site.root, 'second'), { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await site.remove();
});

async function publish(release: 'first' | 'second'): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(path.join(site.root, release), folder, { recursive: true });
}

/** Opens the essay and waits until the worker keeps the site. */
async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}essays/a.html`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

const claim = (page: Page) => page.locator('#claim-1').textContent();

describe.each([
  { host: 'below a path', options: { base: '/sub/dir/', directoryIndex: false } },
  { host: 'that strips .html', options: { stripHtml: true } },
])('served $host', ({ options }) => {
  beforeEach(async () => {
    await publish('first');
    server = await startServer({ folder, ...options });
    context = await browser.newContext();
    context.setDefaultTimeout(8000);
  });
  afterEach(async () => {
    await context.close();
    await server.close().catch(() => {
      // The test has closed it.
    });
  });

  test('after one visit essay, claims, references and a search work with the server gone', async () => {
    await (await visit()).close();
    await server.close();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const [address, words] of [['essays/a.html', '训练成本'], ['essays/a/claims.html', '训练成本'], ['essays/a/references.html', '来源不明'], ['index.html', '试文']] as const) {
      await page.goto(server.url + address);
      expect(await page.locator('main').textContent(), address).toContain(words);
    }
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('训练成本')}`);
    await page.waitForSelector('[data-search-result]');
    await page.locator('[data-search-result] a').first().click();
    await page.waitForURL(/#claim-1$/);
    expect(errors).toEqual([]);
  });

  test('a page that was never kept says that there is no network', async () => {
    await (await visit()).close();
    await server.close();
    const page = await context.newPage();
    await page.goto(`${server.url}no/such/page.html`);
    expect(await page.locator('h1').textContent()).toBe('现在没有网络');
    expect(await page.locator('main a').evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${server.url}index.html`);
  });

  test('the next visit after a release shows the new one whole, and keeps it', async () => {
    await (await visit()).close();
    await publish('second');
    const page = await visit();
    expect(await claim(page)).toContain('新版');
    expect(await page.locator('#release-notice').isVisible()).toBe(false);
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('新版')}`);
    await page.waitForSelector('[data-search-result]');
    expect(await page.locator('[data-search-result]').first().textContent()).toContain('新版');
    // The new release's own worker has taken over from the old one.
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('yinju-guests'))), { timeout: 20_000 }).toEqual([]);
    await server.close();
    await page.goto(`${server.url}essays/a.html`);
    expect(await claim(page)).toContain('新版');
  });

  test('a release that changes under open pages is told, stays out of them, and comes to all by one button', async () => {
    const [first, other] = [await visit(), await visit()];
    await publish('second');
    await first.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    for (const page of [first, other]) await page.waitForSelector('#release-notice:not([hidden])');
    expect(await first.locator('#release-notice').textContent()).toContain('有新版本');
    // What the open page still asks for is of its own release.
    const kept = await other.evaluate(async (url) => (await fetch(url)).text(), `${server.url}essays/a/claims.json`);
    expect(kept).toContain('旧版');
    await first.locator('#release-notice button').click();
    for (const page of [first, other]) {
      await page.waitForFunction(() => document.querySelector('#claim-1')?.textContent?.includes('新版'));
    }
  });
});

test('a half-uploaded release is not kept: the last whole one stays', async () => {
  await publish('first');
  server = await startServer({ folder });
  context = await browser.newContext();
    context.setDefaultTimeout(8000);
  await (await visit()).close();
  await publish('second');
  await cp(path.join(site.root, 'first/essays'), path.join(folder, 'essays'), { recursive: true });
  const page = await visit();
  const ended = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing ?? registration?.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing') await new Promise((done) => setTimeout(done, 50));
    return worker.state;
  });
  expect(['redundant', 'none']).toContain(ended);
  await server.close();
  await page.goto(`${server.url}essays/a.html`);
  expect(await claim(page)).toContain('旧版');
  await context.close();
});
