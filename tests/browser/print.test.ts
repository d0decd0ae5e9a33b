import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { buildSite, makeSite, type Site } from '../site.ts';
import { makeLongEssay } from '../fixtures/long-essay.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let server: StaticServer;
let site: Site;
let page: Page;
beforeAll(async () => {
  site = await makeSite(makeLongEssay());
  expect((await buildSite(site)).code).toBe(0);
  browser = await launchChromium();
  server = await startServer({ folder: site.dist });
  page = await browser.newPage();
  await page.goto(`${server.url}essays/long.html`);
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

describe('on paper', () => {
  test('every marker stands for an entry of the list that is printed', async () => {
    const missing = await page.$$eval(
      '.citation a',
      (markers) =>
        markers.filter(
          (marker) =>
            !document
              .querySelector(decodeURIComponent((marker as HTMLAnchorElement).hash))
              ?.checkVisibility(),
        ).length,
    );
    expect(missing).toBe(0);
  });

  test('what only a screen can use is gone', async () => {
    for (const selector of [
      '.backlinks',
      '.essay-nav',
      '.contents',
      '.heading-link',
      '#citation-card',
      '#return',
      '.copy',
      '.margin-notes',
    ]) {
      expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
    }
  });

  test('addresses are printed behind the titles they belong to', async () => {
    const printed = await page.$$eval('.reference-source cite a[href^="http"]', (links) =>
      links.map((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')]),
    );
    expect(printed.length).toBeGreaterThan(0);
    for (const [content, href] of printed) expect(content).toContain(href);
  });

  test('entries and headings stay together with what follows', async () => {
    expect(
      await page.$eval('.reference-list li', (entry) => getComputedStyle(entry).breakInside),
    ).toBe('avoid');
    expect(
      await page.$eval('.prose .heading', (heading) => getComputedStyle(heading).breakAfter),
    ).toBe('avoid');
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
  });
});

describe('the long essay', () => {
  test('gives each number of a group or range a link of its own with a name in Chinese', async () => {
    await page.emulateMedia({ media: 'screen' });
    const names = await page.$$eval('.citation', (groups) =>
      groups
        .map((group) =>
          [...group.querySelectorAll('a')].map((link) => link.getAttribute('aria-label')),
        )
        .find((labels) => labels.length >= 4),
    );
    expect(names?.every((name) => /^参考文献 \[\d+\]$/.test(name ?? ''))).toBe(true);
    expect(
      await page.getByRole('link', { name: '参考文献 [1]', exact: true }).count(),
    ).toBeGreaterThan(0);
    const [first = ''] = await page
      .getByRole('link', { name: /^↑1\s?返回正文第1处：/ })
      .allTextContents();
    expect(first).toMatch(/^↑1返回正文第1处：.{1,16}$/);
  });
});
