import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type StaticServer, startServer } from '../../src/cli/static-server.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { askIndex } from '../client/search/ask-index.ts';
import { launchChromium } from './chromium.ts';
import { lookAround, type View } from './look-around.ts';

const ESSAY = 'essays/deepseek-open-source.html';

let browser: Browser;
let folder: string;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
  await cp(inject('dist'), folder, { recursive: true });
  server = await startServer({ folder });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('without one of its files the site', () => {
  let whole: View;
  beforeAll(async () => {
    whole = await lookAround(browser, server.url);
    expect(whole.broken).toEqual([]);
  });

  const lose = async (file: string) => {
    await rm(path.join(folder, file));
    const view = await lookAround(browser, server.url, whole);
    await cp(path.join(inject('dist'), file), path.join(folder, file));
    return view;
  };

  test('says on each page that has lost a program that it has, and keeps its words', async () => {
    const files = await listFiles(inject('dist'));
    const program = files.find((file) => /^_astro\/ReleaseNotice.*\.js$/.test(file)) ?? '';
    const { changed, broken } = await lose(program);
    expect(changed).toContainEqual(
      expect.stringMatching(/^essays\/deepseek-open-source\.html: says 这一页的一部分程序没有取到/),
    );
    expect(broken).toEqual([]);
    const { changed: search } = await lose(
      files.find((file) => /^_astro\/search\.[^.]+\.js$/.test(file)) ?? '',
    );
    expect(search).toEqual([
      expect.stringMatching(/^search\.html: says 这一页的一部分程序没有取到/),
      expect.stringMatching(/^en\/search\.html: says Part of this page/),
    ]);
  });

  // A sample; npm run bench:faults takes them all.
  test.each([
    'essays/deepseek-open-source/claims.html',
    'icon.svg',
    'manifest.webmanifest',
    'release.txt',
    'sw.js',
    'pagefind/pagefind.js',
  ])('is otherwise as it was: %s', async (file) => {
    expect((await lose(file)).broken).toEqual([]);
  });
});

describe('in a browser that', () => {
  test.each([
    [
      'keeps nothing',
      `for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('refused', 'SecurityError'); } });`,
    ],
    [
      'lacks an observer that a feature needs',
      `window.ResizeObserver = class { constructor() { throw new Error('none'); } };`,
    ],
  ])('%s, the citations still open', async (_name, change) => {
    const context = await browser.newContext();
    await context.addInitScript(change);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(server.url + ESSAY);
    await page.locator('.citation a').first().click();
    await page.waitForSelector('#citation-card:popover-open');
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('训练成本')}`);
    await page.waitForSelector('[data-search-result]');
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each([
    ['zh-CN', '', '训练成本', 'WebAssembly，或者把它关掉了'],
    ['en', 'en/', 'training', 'no WebAssembly, or has it switched off'],
  ])(
    'has no WebAssembly, the search of few essays works, and that of many says so and where else to look: %s',
    async (_language, pages, query, words) => {
      // Without its compiler the browser has none, as where a reader has asked for safety first.
      const plain = await launchChromium(['--js-flags=--jitless']);
      const page = await plain.newPage();
      await page.goto(`${server.url}${pages}search.html?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-result]');
      await askIndex(page);
      await page.reload();
      await page.waitForSelector('[data-search-fallback]:not([hidden]) a');
      expect(await page.locator('[data-search-status]').textContent()).toContain(words);
      await plain.close();
    },
  );
});

test.each([
  ['zh-CN', '', '训练成本', '正在取搜索所需的文件'],
  ['en', 'en/', 'training', 'Fetching'],
])(
  'over a slow network an essay can be read before its programs are there, and a search says that it is on its way: %s',
  async (_language, pages, query, words) => {
    const context = await browser.newContext();
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    // Slow 3G: bytes a second, and milliseconds until the first of them.
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
    const words = document.querySelector('[data-search-status]')?.textContent;
    if (words) (window.told ??= []).push(words);
  }).observe(document, { subtree: true, childList: true, characterData: true }))`);
    await page.goto(`${server.url}${pages}${ESSAY}`, { waitUntil: 'commit' });
    await page.locator('.citation a').first().click({ noWaitAfter: true });
    await page.waitForFunction(
      `location.hash !== '' || document.querySelector('#citation-card:popover-open')`,
    );
    await page.goto(`${server.url}${pages}search.html?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-result]');
    expect((await page.evaluate<string[]>('window.told'))[0]).toContain(words);
    await context.close();
  },
);

test('from the file system everything can be read, and the search says that it needs a server', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`file://${inject('dist')}/index.html`);
  await page.locator(`a[href="${ESSAY}"]`).first().click();
  expect(await page.locator('#file-notice, #fault-notice').filter({ visible: true }).count()).toBe(
    0,
  );
  await page.locator('.citation a').first().click();
  await page.waitForSelector('#citation-card:popover-open');
  await page.locator('.essay-nav a').nth(1).click();
  // The page is there whole once it has loaded.
  await page.waitForURL(/claims\.html$/);
  expect(await page.locator('.claim-list > li').count()).toBe(21);
  await page.goto(`file://${inject('dist')}/search.html?q=x`);
  expect(await page.locator('#file-notice').isVisible()).toBe(true);
  expect(await page.locator('#file-notice').textContent()).toContain('搜索要通过网站打开');
  expect(await page.locator('[data-search-fallback] a').count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});
