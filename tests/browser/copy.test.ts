import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { findViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const CLAIMS = 'essays/deepseek-open-source/claims.html';
const BUTTON = '#claim-open-models > .copying button.copy';
const STATUS = '#claim-open-models > .copying .copy-status';

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ folder: inject('dist'), base: '/sub/dir/' });
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('a claim is copied with what its number stands for and the address it has here, and the page says so', async () => {
  const page = await context.newPage();
  await page.goto(server.url + CLAIMS);
  await page.click(BUTTON);
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent === '已复制',
    STATUS,
  );
  const [words, reference, link, ...rest] = (
    await page.evaluate(() => navigator.clipboard.readText())
  ).split('\n');
  expect(words).toMatch(/^“.+”$/);
  expect(reference).toMatch(/^\[6\] 来源不明：/);
  expect(link).toBe(`${server.url}${CLAIMS}#claim-open-models`);
  expect(rest).toEqual([]);
  expect(await page.getByRole('button', { name: '复制论断：论断1', exact: true }).count()).toBe(1);
  expect(await page.locator(STATUS).getAttribute('role')).toBe('status');
  await page.close();
});

test('no button to copy is shown where no script can serve it', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(server.url + CLAIMS);
  expect(await page.locator('button.copy:visible').count()).toBe(0);
  await page.close();
});

test('where the browser does not let it, the text is shown selected and the page says what to press', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(server.url + CLAIMS);
  await page.click(BUTTON);
  await page.waitForSelector('.copy-text');
  const [selected, text] = await page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? [field.value.slice(field.selectionStart, field.selectionEnd), field.value]
      : [];
  });
  expect(selected).toContain('[6] 来源不明：');
  expect(selected).toBe(text);
  expect(await page.textContent(STATUS)).toContain('请按 Ctrl+C');
  expect(await findViolations(page)).toEqual([]);
  await page.click(BUTTON);
  await page.waitForSelector('.copy-text');
  expect(await page.locator('.copy-text').count()).toBe(1);
  await page.close();
});

test('without JavaScript no button is offered that would do nothing', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(server.url + CLAIMS);
  expect(await page.locator('button.copy').count()).toBeGreaterThan(10);
  expect(await page.locator('button.copy:visible').count()).toBe(0);
  await page.close();
});
