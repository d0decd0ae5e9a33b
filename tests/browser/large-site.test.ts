import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { buildSite, essay, makeSite, writeContent, type Site } from '../site.ts';
import { launchChromium } from './chromium.ts';

const text = (chinese: string, english: string) => ({
  'essays/a/zh-CN.mdx': essay(`${chinese}改变了训练成本[1]。`),
  'essays/a/en.mdx': essay(`The ${english} release changed the cost of training[1].`, { title: 'A text', language: 'en' }),
  'essays/a/references.yaml': '1:\n  unlisted: { zh-CN: 原文没有说明。, en: The text does not say. }\n',
});

let browser: Browser;
let site: Site;
let folder: string;
let server: StaticServer;
let context: BrowserContext;

/** Two releases of a site in two languages, larger than what a device keeps whole. */
beforeAll(async () => {
  browser = await launchChromium();
  site = await makeSite(text('旧版', 'old'));
  folder = path.join(site.root, 'served');
  await mkdir(path.join(site.root, 'public/essays'));
  await writeFile(path.join(site.root, 'public/essays/extra.txt'), 'a'.repeat(3_000_000));
  expect((await buildSite(site)).code).toBe(0);
  await cp(site.dist, path.join(site.root, 'first'), { recursive: true });
  await writeContent(site.root, text('新版', 'new'));
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

async function visit(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + address);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

const find = async (page: Page, address: string) => {
  await page.goto(server.url + address);
  await page.waitForSelector('[data-search-result]');
  return page.locator('[data-search-result]').first().textContent();
};

describe('of a large site', () => {
  beforeEach(async () => {
    await publish('first');
    server = await startServer({ folder, base: '/sub/' });
    context = await browser.newContext();
    context.setDefaultTimeout(8000);
  });
  afterEach(async () => {
    await context.close();
    await server.close().catch(() => {
      // The test has closed it.
    });
  });

  test.each([
    { language: '中文', root: '', query: '训练成本', words: '旧版' },
    { language: 'English', root: 'en/', query: 'training', words: 'old' },
  ])('what was opened and the common pages can be read without a network, and what was sought be sought again: $language', async ({ root, query, words }) => {
    const page = await visit(`${root}index.html`);
    await page.goto(`${server.url}${root}essays/a.html`);
    const search = `${root}search.html?q=${encodeURIComponent(query)}`;
    await find(page, search);
    await server.close();
    for (const address of [`${root}essays/a.html`, `${root}index.html`, `${root}about.html`, `${root}licences.html`]) {
      await page.goto(server.url + address);
      expect(page.url()).toBe(server.url + address);
    }
    expect(await find(page, search)).toContain(words);
    await page.goto(`${server.url}${root}essays/a/claims.html`);
    expect(await page.locator('h1').textContent()).toBe('现在没有网络');
  });

  test('a page gets nothing of a release other than its own', async () => {
    const page = await visit('essays/a.html');
    await publish('second');
    const ask = (name: string) => page.evaluate((url) => fetch(url).then((answer) => answer.text(), () => 'refused'), server.url + name);
    expect(await ask('essays/a/claims.json')).toBe('refused');
    expect(await ask('search/terms.json')).toBe('refused');
    await page.goto(`${server.url}essays/a/claims.html`);
    expect(await page.locator('main').textContent()).toContain('新版');
    expect(await ask('essays/a/claims.json')).toContain('新版');
  });

  test('a page that comes before it is known of which release is whole, and is not kept as of another', async () => {
    const slow = await startSlowly();
    const page = await context.newPage();
    await page.goto(`${slow.url}sub/index.html`);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await publish('second');
    slow.delay = 3000;
    await page.goto(`${slow.url}sub/essays/a.html`);
    expect(await page.locator('#claim-1').textContent()).toContain('新版');
    expect(await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat())).not.toContain(`${slow.url}sub/essays/a.html`);
    await slow.close();
  });
});

/** Serves the same site, and tells the name of its release only after a while. */
async function startSlowly(): Promise<{ url: string; delay: number; close(): Promise<void> }> {
  const host: Server = createServer((request, response) => {
    void (async () => {
      if (request.url?.endsWith('release.txt')) await sleep(slow.delay);
      const answer = await fetch(new URL(request.url ?? '', server.url));
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const address = host.address();
  const slow = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    delay: 0,
    close: () => new Promise<void>((done) => {
      host.close(() => done());
      host.closeAllConnections();
    }),
  };
  return slow;
}
