import path from 'node:path';
import { close } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeLanguage } from '../../../src/pipeline/search/write-index.ts';
import { startServer, type StaticServer } from '../../../src/cli/static-server.ts';
import type { SearchRecord } from '../../../src/core/search/index/record.ts';
import { findViolations } from '../../browser/axe.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { makeSearchPage, type SearchPage } from './search-page.ts';

const LANGUAGES = ['zh-CN', 'en'];
const makeRecord = (
  record: Pick<SearchRecord, 'essay' | 'text'> & Partial<SearchRecord>,
): SearchRecord => ({
  kind: 'claim',
  title: `《${record.essay}》`,
  id: 'claim-1',
  url: `essays/${record.essay}.html#claim-1`,
  section: null,
  references: [1],
  ...record,
});
const CHINESE = [
  [makeRecord({ essay: 'stars/zh-CN', text: '恒星的寿命由质量决定', verdict: 'supported' })],
  [makeRecord({ essay: 'seas/zh-CN', text: '潮汐的质量估算并不可靠', verdict: 'contradicted' })],
];
const ENGLISH = [
  [
    makeRecord({
      essay: 'stars/en',
      text: 'The lifetime of a star follows from its mass',
      url: 'en/essays/stars.html#claim-1',
    }),
  ],
];

let browser: Browser;
let site: SearchPage;
let server: StaticServer;
let page: Page;
beforeAll(async () => {
  const write = async (folder: string) => {
    await writeLanguage(CHINESE, new Map(), { languages: LANGUAGES, pages: false }, folder);
    await writeLanguage(
      ENGLISH,
      new Map(),
      { languages: LANGUAGES, pages: false },
      path.join(folder, 'en'),
    );
    await close();
  };
  [browser, site] = await Promise.all([launchChromium(), makeSearchPage(write)]);
  server = await startServer({ folder: site.folder });
});
beforeEach(async () => {
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

const results = () => page.locator('[data-search-result]');
const open = async (query: string) => {
  await page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-results][data-search-done]').waitFor({ state: 'attached' });
};

test('results of several essays say from which they are and what a check came to, and can be narrowed to either', async () => {
  await open('质量');
  expect(await results().count()).toBe(2);
  expect(await results().locator('.search-result-essay').allTextContents()).toEqual(
    expect.arrayContaining(['《stars/zh-CN》', '《seas/zh-CN》']),
  );
  expect(await results().locator('.search-result-verdict').allTextContents()).toEqual(
    expect.arrayContaining(['有据', '不符']),
  );
  expect(await findViolations(page)).toEqual([]);
  await page
    .getByRole('group', { name: '查证' })
    .getByRole('button', { name: '不符（1）' })
    .click();
  await expect.poll(() => results().count()).toBe(1);
  expect(await results().textContent()).toContain('潮汐');
  await page
    .getByRole('group', { name: '查证' })
    .getByRole('button', { name: '不符（1）' })
    .click();
  await page
    .getByRole('group', { name: '文章' })
    .getByRole('button', { name: '《stars/zh-CN》（1）' })
    .click();
  await expect
    .poll(() =>
      results()
        .allTextContents()
        .then((texts) => texts.join()),
    )
    .toContain('恒星');
});

test('the essays in the language of the page are searched, and those in another when they are asked for', async () => {
  await open('star');
  expect(await results().count()).toBe(0);
  await page.getByRole('button', { name: '搜English文章' }).click();
  await expect.poll(() => results().count()).toBe(1);
  expect(await results().locator('.search-result-text').getAttribute('href')).toContain(
    '/en/essays/stars.html',
  );
  expect(await results().locator('.search-result-text').getAttribute('lang')).toBe('en');
  await page.getByRole('group', { name: '语言' }).getByRole('button', { name: '中文' }).click();
  await expect.poll(() => results().count()).toBe(0);
});
