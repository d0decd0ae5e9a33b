import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let server: StaticServer;
let foreign: StaticServer;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ folder: inject('dist') });
  foreign = await startServer({ folder: inject('dist') });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([server.close(), foreign.close()]);
});
beforeEach(async () => {
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${server.url}essays/deepseek-open-source.html`);
});
afterEach(async () => {
  await page.close();
  errors.length = 0;
});

test.each([
  [
    'a script element',
    `const script = document.createElement('script'); script.append('window.ran = true'); document.body.append(script)`,
  ],
  [
    'an event attribute',
    `document.querySelector('main').setAttribute('onclick', 'window.ran = true'); document.querySelector('main').click()`,
  ],
  ['markup', `document.body.innerHTML += '<img src="x" onerror="window.ran = true">'`],
  ['a string of code', `setTimeout('window.ran = true', 0)`],
  [
    'a script of another site',
    `const script = document.createElement('script'); script.src = '${'FOREIGN'}_astro/x.js'; document.body.append(script)`,
  ],
])('%s that is put into a page does not run', async (_name, code) => {
  await page
    .evaluate(code.replace('FOREIGN', foreign.url))
    .catch((fault: unknown) => errors.push(String(fault)));
  await expect.poll(() => errors.join('\n')).toMatch(/Content Security Policy|Trusted/);
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

test('nothing is fetched from another site, and no form sends anything there', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  expect(
    await page.evaluate(
      `fetch('${foreign.url}robots.txt').then(() => 'answered', () => 'blocked')`,
    ),
  ).toBe('blocked');
  await page.evaluate(
    `const form = document.createElement('form'); form.action = '${foreign.url}'; document.body.append(form); form.submit()`,
  );
  await expect.poll(() => errors.join('\n')).toContain('form-action');
  expect(page.url()).toContain(server.url);
  expect(asked.filter((url) => url.startsWith(foreign.url))).toEqual([]);
});

test('a page cannot be given another base, nor a link hand over where the reader comes from', async () => {
  await page.evaluate(
    `const base = document.createElement('base'); base.href = '${foreign.url}'; document.head.prepend(base)`,
  );
  expect(await page.evaluate('document.baseURI')).toContain(server.url);
  expect(await page.evaluate('document.querySelector("meta[name=referrer]").content')).toBe(
    'same-origin',
  );
});
