import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { launchChromium } from './chromium.ts';
import { fetchFirstSearch, sumBytes } from './first-search.ts';

/** What a reader's first search may fetch, in bytes packed with gzip. */
const MOST_BYTES = 100_000;

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ folder: inject('dist') });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each([
  ['a word of the texts', 'essays/deepseek-open-source.html', '成本'],
  ['a word with a wrong character', 'essays/deepseek-open-source.html', '英伟答'],
  ['a word by its sound', 'essays/deepseek-open-source.html', 'yingweida'],
  [
    'a question in other words',
    'essays/deepseek-open-source.html',
    '病人会不会改用机器而不去找大夫',
  ],
  ['words that stand nowhere', 'essays/deepseek-open-source.html', '烘焙 陶艺 潜水 登山'],
  ['English words', 'en/essays/deepseek-open-source.html', 'would a physician trust the machine'],
])('a first search fetches at most 100 kB: %s', async (_what, page, query) => {
  const files = await fetchFirstSearch(browser, server.url + page, query);
  expect(files.length).toBeGreaterThan(3);
  expect(sumBytes(files)).toBeLessThanOrEqual(MOST_BYTES);
});
