import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { useSite } from './use-site.ts';

const ESSAY = 'essays/deepseek-open-source.html';
const PAGES = [
  'index.html',
  ESSAY,
  'essays/deepseek-open-source/claims.html',
  'essays/deepseek-open-source/references.html',
  'search.html',
  'about.html',
  '404.html',
];

const site = useSite({ base: '/sub/dir/' });

describe('without JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage({ javaScriptEnabled: false });
  });
  afterAll(() => page.close());

  test('a marker leads to its reference, and the reference back to the marker', async () => {
    await page.goto(site.url + ESSAY);
    await page.click('#cite-5-2');
    expect(new URL(page.url()).hash).toBe('#ref-5');
    await expectInView(page, '#ref-5');
    await page.click('#ref-5 a[href="#cite-5-2"]');
    expect(new URL(page.url()).hash).toBe('#cite-5-2');
    await expectInView(page, '#cite-5-2');
    await page.goBack();
    await expectInView(page, '#ref-5');
  });

  test('a claim leads from the claims page into the text, where it is tinted', async () => {
    await page.goto(`${site.url}essays/deepseek-open-source/claims.html`);
    await page.click('#claim-nvidia-shares .in-text a');
    await page.waitForURL(/deepseek-open-source\.html#claim-nvidia-shares$/);
    await expectInView(page, '#claim-nvidia-shares');
    const tint = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await tint('#claim-nvidia-shares')).not.toBe(await tint('#claim-github-stars'));
  });

  test('the search page shows the way to the claims', async () => {
    await page.goto(`${site.url}search.html`);
    await page.click('main noscript a[href*="deepseek-open-source/"]');
    await page.waitForURL(/deepseek-open-source\/claims\.html$/);
    expect(await page.locator('.claim-list > li').count()).toBe(21);
  });
});

describe('the claims page', () => {
  test('carries each claim in reading order', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}essays/deepseek-open-source/claims.html`);
    const ids = await page.$$eval('.claim-list > li', (items) => items.map(({ id }) => id));
    await page.goto(`${site.url}${ESSAY}`);
    const inText = await page.$$eval('.prose .claim', (claims) =>
      claims.map((claim) => ({ id: claim.id, isCited: claim.querySelector('.citation') !== null })),
    );
    // Statements that cite nothing follow the claims that do.
    expect(ids).toEqual(
      [true, false].flatMap((cited) =>
        inText.filter(({ isCited }) => isCited === cited).map(({ id }) => id),
      ),
    );
    expect(ids).toHaveLength(21);
    await page.close();
  });
});

describe('the text', () => {
  test.each([320, 360, 414, 768, 1024, 1200, 1440])(
    'fits %i px without scrolling sideways, no marker at the start of a line',
    async (width) => {
      const page = await site.browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(site.url + ESSAY);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      const lineStarts = await page.$$eval(
        '.prose .citation',
        (markers) =>
          markers.filter((marker) => {
            const block = marker.closest('p')?.getBoundingClientRect();
            return block !== undefined && marker.getBoundingClientRect().left - block.left < 4;
          }).length,
      );
      expect(lineStarts).toBe(0);
      await page.close();
    },
  );

  test('has tables that scroll by themselves where they are too wide', async () => {
    const page = await site.browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.goto(`${site.url}en/docs/rules.html`);
    const box = page.locator('.prose .table-box').first();
    await box
      .locator('th')
      .first()
      .evaluate((cell) => {
        cell.textContent = 'unbreakable'.repeat(8);
      });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    await page.close();
  });

  test('is 34 to 40 characters wide where there is room', async () => {
    const page = await site.browser.newPage({ viewport: { width: 1440, height: 800 } });
    await page.goto(site.url + ESSAY);
    const characters = await page.$eval(
      '.prose',
      (prose) => prose.getBoundingClientRect().width / parseFloat(getComputedStyle(prose).fontSize),
    );
    expect(characters).toBeGreaterThanOrEqual(34);
    expect(characters).toBeLessThanOrEqual(40);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(PAGES)('%s has no accessibility fault that axe finds', async (path) => {
    for (const width of [360, 1440]) {
      const page = await site.browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      await page.goto(site.url + path);
      expect(await findViolations(page), `${width} px`).toEqual([]);
      await page.close();
    }
  });
});

async function expectInView(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box && box.y >= 0 && box.y < height, `${selector} is in view`).toBe(true);
}
