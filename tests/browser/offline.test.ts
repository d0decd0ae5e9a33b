import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaticServer } from '../../src/cli/static-server.ts';
import { essay } from '../site.ts';
import { useReleases, type OpenRelease } from './use-releases.ts';

const REFERENCES = '1:\n  unlisted: 原文没有说明。\n';
const text = (words: string) => ({
  'essays/a/zh-CN.mdx': essay(`${words}改变了训练成本[1]。`),
  'essays/a/references.yaml': REFERENCES,
});

const releases = useReleases(text('旧版'), text('新版'));
const { publish } = releases;
let open: OpenRelease;
let server: StaticServer;
let context: BrowserContext;
const visit = () => open.visit('essays/a.html');
const start = async (options?: Parameters<typeof releases.open>[0]) => {
  open = await releases.open(options);
  ({ server, context } = open);
};

const claim = (page: Page) => page.locator('#claim-1').textContent();

describe.each([
  { host: 'below a path', options: { base: '/sub/dir/', directoryIndex: false } },
  { host: 'that strips .html', options: { stripHtml: true } },
])('served $host', ({ options }) => {
  beforeEach(() => start(options));
  afterEach(() => open.close());

  test('once kept, essay, claims, references and a search work with the server gone', async () => {
    await (await visit()).close();
    await server.close();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const [address, words] of [
      ['essays/a.html', '训练成本'],
      ['essays/a/claims.html', '训练成本'],
      ['essays/a/references.html', '来源不明'],
      ['index.html', '试文'],
    ] as const) {
      await page.goto(server.url + address);
      expect(await page.locator('main').textContent(), address).toContain(words);
    }
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('训练成本')}`);
    await page.waitForSelector('[data-search-result]');
    await page.locator('[data-search-result] a').first().click();
    await page.waitForURL(/#claim-1$/);
    expect(errors).toEqual([]);
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
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (await caches.keys()).filter((name) => name.startsWith('yinju-guests')),
        ),
      )
      .toEqual([]);
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
    const kept = await other.evaluate(
      async (url) => (await fetch(url)).text(),
      `${server.url}essays/a/claims.json`,
    );
    expect(kept).toContain('旧版');
    await first.locator('#release-notice button').click();
    for (const page of [first, other]) {
      await page.waitForFunction(() =>
        document.querySelector('#claim-1')?.textContent?.includes('新版'),
      );
    }
  });
});

test('where the reader saves data, of a newer release is kept what is opened, and nothing else is fetched', async () => {
  await start();
  const page = await visit();
  const files = () =>
    page.evaluate(async (root) => {
      const keys = await (await caches.open(`yinju-files ${root}`)).keys();
      return keys.map(({ url }) => new URL(url).pathname);
    }, server.url);
  const before = await files();
  await publish('second');
  // The browser's own switch does not reach a worker by its protocol for tests.
  await releases.prefixWorker(
    "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });",
  );
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForSelector('#release-notice:not([hidden])');
  expect(await files()).toEqual(before);
  await page.locator('#release-notice button').click();
  await page.waitForFunction(() =>
    document.querySelector('#claim-1')?.textContent?.includes('新版'),
  );
  // What did not change stays, and what was opened has come.
  await expect.poll(files).not.toContain('/essays/a/claims.html');
  await expect.poll(files).toContain('/essays/a.html');
  expect(await files()).toContain('/about.html');
  await open.close();
});

test('a half-uploaded release is not kept: the last whole one stays', async () => {
  await start();
  await (await visit()).close();
  await publish('second');
  await releases.mixIn('essays');
  const page = await visit();
  const ended = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing ?? registration?.waiting;
    if (!worker) return 'none';
    if (worker.state === 'installing')
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker.state;
  });
  expect(['redundant', 'none']).toContain(ended);
  await server.close();
  await page.goto(`${server.url}essays/a.html`);
  expect(await claim(page)).toContain('旧版');
  await open.close();
});
