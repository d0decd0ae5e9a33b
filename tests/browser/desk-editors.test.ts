import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevServer, startDev } from '../dev-server.ts';
import { buildSite, makeSite, type Site } from '../site.ts';
import { siteOfBridge, TOWERS } from '../two-editors.ts';
import { findViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const FIRST = `${TOWERS}cost:
  quote: $43 million
  verdict: unverified
  checked: 2026-01-02
  note: { en: The accounts were not to be had. }
`;
const TOLD = /third one|not to be had|contradicted|unverified/i;

describe('the desk of a second editor', () => {
  let site: Site;
  let server: DevServer;
  let browser: Browser;
  let page: Page;
  const read = (name: string) => readFile(path.join(site.root, name), 'utf8');
  const open = async (address: string) => {
    await page.goto(address);
    await page.locator('[data-desk-ready]').waitFor();
  };

  beforeAll(async () => {
    browser = await launchChromium();
    site = await makeSite(siteOfBridge(FIRST));
    // The last build, which told what the first editor found.
    await buildSite(site);
    server = await startDev(site, ['--editor', 'li']);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await open(server.desk);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await site.remove();
  });

  test('says whose it is, and neither it nor the pages tell what the first one found', async () => {
    await page.getByText('Second editor: li').waitFor();
    await expect.poll(() => page.locator('[data-next]').count()).toBe(2);
    expect(await page.locator('.desk-panes').textContent()).not.toMatch(TOLD);
    expect(await findViolations(page)).toEqual([]);
    for (const name of ['essays/bridge.html', 'essays/bridge/claims.html']) {
      await page.goto(new URL(name, server.address).href);
      expect(await page.locator('main').first().textContent()).toContain('Two towers');
      expect(await page.locator('body').textContent()).not.toMatch(/third one|not to be had/);
    }
  });

  test('the search finds the words of the essay, and nothing of what the first one found', async () => {
    const find = async (query: string) => {
      await page.goto(new URL(`search.html?q=${query}`, server.address).href);
      await page.locator('main [data-search-done]').waitFor({ state: 'attached' });
      return (await page.locator('main [data-search-result]').allTextContents()).join('\n');
    };
    expect(await find('towers')).toContain('Two towers stand');
    expect(await find('contradicted')).not.toMatch(TOLD);
    expect(await find('accounts')).not.toMatch(TOLD);
  });

  test('shows both once a verdict is saved, and lists where they differ', async () => {
    await open(new URL('desk/?essay=bridge#claim-towers', server.address).href);
    await page.locator('.desk-check blockquote', { hasText: 'Two towers' }).first().waitFor();
    await page.keyboard.press('1');
    await page.keyboard.type('Both stand.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('plans');
    await page.keyboard.press('Enter');
    await page.locator('.desk-preview .verdict', { hasText: 'Supported' }).first().waitFor();
    expect(await page.locator('.desk-check').textContent()).not.toMatch(/third one/);
    await page.keyboard.press('Control+s');
    await page.locator('.desk-status', { hasText: 'Saved in reviews.li.yaml: towers.' }).waitFor();
    await page.locator('.desk-check', { hasText: 'first editor: Contradicted' }).waitFor();
    await page.locator('.desk-preview', { hasText: 'The plans show a third one.' }).waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByText('Where the editors differ (1)').waitFor();
    expect(await page.locator('.desk-panes').textContent()).not.toMatch(/not to be had/);
    expect(await read('content/essays/bridge/reviews.yaml')).toBe(FIRST);
    expect(await read('content/essays/bridge/reviews.li.yaml')).toBe(`towers:
  quote: Two towers stand
  verdict: supported
  checked: ${new Date().toISOString().slice(0, 10)}
  note:
    en: Both stand.
  sources: [plans]
`);
  });

  test('the built site tells where they differ and how far they agree', async () => {
    const { code, output } = await buildSite(site);
    expect([code, / (?:error|错误) /.test(output)]).toEqual([0, false]);
    const claims = JSON.parse(await read('dist/essays/bridge/claims.json'));
    expect(claims.agreement).toEqual({ alpha: 0, units: 1, alike: 0 });
    expect(claims.claims[0].independent[0]).toMatchObject({ editor: 'li', verdict: 'supported' });
    const html = await read('dist/essays/bridge/claims.html');
    expect(html).toContain('li checked 1 of these claims independently');
    expect(html).toMatch(/The verdicts differ now on: <a href="#claim-towers">Claim 1<\/a>/);
    expect(html).toContain('Checked independently by li: ');
  });
});
