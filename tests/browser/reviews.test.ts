import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { useSite } from './use-site.ts';

const ESSAY = 'essays/deepseek-open-source.html';
const CLAIMS = 'essays/deepseek-open-source/claims.html';
const MARK = '#claim-training-cost .verdict-mark';

const site = useSite();
let page: Page;
afterEach(() => page.context().close());

async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  page = await (await site.browser.newContext(options)).newPage();
  await page.goto(site.url + path);
}

describe('the mark behind a claim', () => {
  test('says its verdict by a shape and a word, and is called by a name that holds the word', async () => {
    await open(ESSAY);
    const mark = page.locator(MARK);
    // Drawn by the style sheet: the sentence holds the author's words alone.
    expect(await mark.textContent()).toBe('');
    expect(await mark.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
      '部分',
    );
    expect(await mark.locator('use').getAttribute('href')).toBe('#shape-partly');
    expect(await mark.getAttribute('aria-label')).toBe('查证：部分属实');
    expect(await page.locator('.prose .claim:not(.uncited):not(:has(.verdict-mark))').count()).toBe(
      0,
    );
    expect(await page.locator('.prose .uncited .verdict-mark').count()).toBeGreaterThan(5);
  });

  test('opens the review in the card when the keyboard reaches it, with the sources as links', async () => {
    await open(ESSAY);
    await page.locator('#cite-1-1').focus();
    await page.keyboard.press('Tab');
    for (
      let stop = 0;
      stop < 20 && !(await page.locator(MARK).evaluate((mark) => mark === document.activeElement));
      stop++
    )
      await page.keyboard.press('Tab');
    const card = page.locator('#citation-card');
    expect(await card.isVisible()).toBe(true);
    expect(await card.locator('.verdict').first().textContent()).toBe('部分属实');
    // The finding is on the page; parts and sources come from the page of claims.
    await card.locator('.finding-source a').nth(2).waitFor({ state: 'attached' });
    const source = await card.locator('.finding-source a').first().getAttribute('href');
    expect(source).toMatch(/\/essays\/deepseek-open-source\/sources\.html#source-/);
    expect(await card.locator('.copy').first().isVisible()).toBe(false);
    expect(await findViolations(page)).toEqual([]);
  });

  test('holds the review open at a click, as a dialog with a name, and as a sheet at a touch', async () => {
    await open(ESSAY);
    await page.click(MARK);
    expect(await page.locator('#citation-card').getAttribute('role')).toBe('dialog');
    await page.context().close();
    await open(ESSAY, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await page.tap(MARK);
    expect(await page.locator('#citation-card').getAttribute('data-mode')).toBe('sheet');
    expect(await findViolations(page)).toEqual([]);
  });

  test("leads without a script to the review on the page, and the review back to the claim's words", async () => {
    await open(ESSAY, { javaScriptEnabled: false });
    await page.click(MARK);
    expect(new URL(page.url()).hash).toBe('#review-training-cost');
    expect(await page.locator('#review-training-cost .finding-note').first().isVisible()).toBe(
      true,
    );
    await page.click('#review-training-cost h3 a');
    expect(new URL(page.url()).hash).toBe('#claim-training-cost');
  });

  test('is left out of what is copied, and on paper is a shape that the finding explains at the end', async () => {
    await open(ESSAY);
    const copied = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById('claim-training-cost') ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return getSelection()?.toString();
    });
    expect(copied).toMatch(/OpenAI的1\/30\[1\]$/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(MARK).isVisible()).toBe(true);
    expect(
      await page.locator(MARK).evaluate((link) => getComputedStyle(link, '::after').display),
    ).toBe('none');
    expect(await page.locator('#review-training-cost .finding-note').isVisible()).toBe(true);
  });
});

describe('a citation', () => {
  test('shows in its card what the review of its claim came to', async () => {
    await open(ESSAY);
    await page.click('#cite-1-1');
    expect(await page.locator('.card-verdict').textContent()).toBe('部分属实');
  });

  test('has the verdict beside its line where there is a margin', async () => {
    await open(ESSAY, { viewport: { width: 1440, height: 900 } });
    await expect
      .poll(() => page.locator('.margin-notes p', { hasText: '[1]' }).first().textContent())
      .toMatch(/^\[1\] 部分属实\n\S/);
  });

  test('has beside it what nobody cites: what was checked with its verdict, the rest by one word', async () => {
    await open(ESSAY, { viewport: { width: 1440, height: 900 } });
    const notes = page.locator('.margin-notes p');
    await expect
      .poll(() => notes.filter({ hasText: '无标注的说法5' }).textContent())
      .toMatch(/^无标注的说法5 未证实\n\S/);
    await page.goto(`${site.url}essays/deepseek-systems.html`);
    await expect
      .poll(() => notes.filter({ hasText: /^无人担保$/, visible: true }).count())
      .not.toBe(0);
    const stated = page.locator('.prose .stated');
    expect(
      await stated.first().evaluate((element) => getComputedStyle(element).textDecorationStyle),
    ).toBe('dotted');
  });
});

describe('the reading settings', () => {
  test('hide the marks, and still hide them on the next page and at the next visit, without the page moving', async () => {
    await open(ESSAY);
    await page.click('.settings-button');
    await page.check('input[name=marks][value=off]');
    expect(await page.locator(MARK).isVisible()).toBe(false);
    await page.reload();
    expect(await page.locator(MARK).isVisible()).toBe(false);
    expect(
      await page.evaluate(
        () =>
          new Promise((done) => {
            let shifts = 0;
            // Entries come in order: those before the mark have all come when it comes.
            const observer = new PerformanceObserver((list) => {
              shifts += list.getEntriesByType('layout-shift').length;
              if (list.getEntriesByName('painted').length > 0) done(shifts);
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            observer.observe({ type: 'mark' });
            requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
          }),
      ),
    ).toBe(0);
    await page.click('.settings-button');
    await page.check('input[name=marks][value=""]');
    expect(await page.locator(MARK).isVisible()).toBe(true);
  });

  test('change the paper and the size of the text', async () => {
    await open(ESSAY, { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const size = () =>
      page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = { paper: await paper(), size: await size() };
    await page.click('.settings-button');
    await page.check('input[name=theme][value=dark]');
    await page.check('input[name=size][value=larger]');
    expect(await paper()).not.toBe(before.paper);
    expect(await size()).toBe(before.size * 1.25);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#settings').isVisible()).toBe(false);
  });

  test('hold for the page where the browser keeps nothing', async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(site.url + ESSAY);
    await page.click('.settings-button');
    await page.check('input[name=marks][value=off]');
    expect(await page.locator(MARK).isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });
});

describe('the claims page', () => {
  const shown = () => page.locator('.claim-list > li:visible').count();

  test.each([true, false])(
    'lists the claims of one verdict alone, by plain links (scripts: %s)',
    async (javaScriptEnabled) => {
      await open(CLAIMS, { javaScriptEnabled });
      expect(await shown()).toBe(21);
      await page.click('.ledger-filters a[href="#only-opinion"]');
      expect(
        await page.$$eval('.claim-list > li', (items) =>
          items
            .filter((item) => item.checkVisibility())
            .map((item) => item.getAttribute('data-verdict')),
        ),
      ).toEqual(['opinion', 'opinion']);
      await page.click('.ledger-filters a[href="#main"]');
      expect(await shown()).toBe(21);
    },
  );

  test('says how many a filter leaves, and which is in force', async () => {
    await open(`${CLAIMS}#only-unverified`);
    await expect
      .poll(() => page.locator('.ledger-filters [role=status]').textContent())
      .toBe(`现在只列出${await shown()}条`);
    expect(await page.locator('.ledger-filters [aria-current]').getAttribute('href')).toBe(
      '#only-unverified',
    );
  });

  test('keeps the addresses that claims had before they were named', async () => {
    await open(`${CLAIMS}#claim-2`);
    expect(await page.evaluate(() => document.querySelector(':target')?.closest('li')?.id)).toBe(
      'claim-training-cost',
    );
  });

  test('keeps its filter in the address, where a claim is linked to and in the other language', async () => {
    await open(CLAIMS);
    await page.click('.ledger-filters a[data-verdict=contradicted]');
    const left = await shown();
    expect(new URL(page.url()).search).toBe('?only=contradicted');
    await page.locator('.claim-list > li:visible h2 a').nth(1).click();
    expect(await shown()).toBe(left);
    await page.reload();
    expect(await shown()).toBe(left);
    await page.click('.language-link');
    await page.waitForURL(/\/en\//);
    expect(await shown()).toBe(left);
    await page.goBack();
    await page.evaluate(() => history.go(-2));
    await expect.poll(shown).toBe(21);
  });

  test('drops its filter for a claim that it leaves out', async () => {
    await open(`${CLAIMS}?only=opinion#claim-open-models`);
    expect(await shown()).toBe(21);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#claim-open-models').boundingBox()).toMatchObject({
      y: expect.toSatisfy((y: number) => y >= 0 && y < 200),
    });
  });

  test('keeps its filters in sight, and no claim comes to lie below them', async () => {
    await open(`${CLAIMS}#claim-developing-countries`);
    const nav = await page.locator('.ledger-filters').boundingBox();
    const claim = await page.locator('#claim-developing-countries').boundingBox();
    expect(nav?.y).toBe(0);
    expect(claim?.y).toBeGreaterThanOrEqual(nav?.height ?? 0);
  });

  test('tells the verdicts of its strip by the shapes of the marks, each with its name and number', async () => {
    await open(CLAIMS);
    const rows = await page.$$eval('.verdict-strip li', (all) =>
      all.map((row) => [
        row.querySelector('use')?.getAttribute('href'),
        row.querySelector('.strip-key')?.textContent.trim(),
        Number(row.querySelector('.strip-count')?.textContent),
        row.querySelectorAll('path').length,
      ]),
    );
    expect(rows.map(([shape, name]) => [shape, name])).toContainEqual(['#shape-opinion', '观点']);
    const checked = rows.filter(([shape]) => shape !== undefined);
    expect(checked.every(([, , count, bars]) => count === bars)).toBe(true);
    expect(checked.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(21);
    expect(rows.at(-1)).toEqual([undefined, '无人担保', 21, 1]);
  });

  test('lists the sentences that state a figure for which nobody vouches, each with its place', async () => {
    await open('essays/deepseek-systems/claims.html');
    const links = page.locator('.unvouched-sentences a');
    const words = await links.first().textContent();
    const href = new URL((await links.first().getAttribute('href')) ?? '', page.url());
    await page.goto(href.href);
    expect(await page.locator(href.hash).textContent()).toBe(words);
  });

  test('folds the parts of a check, and shows them on paper', async () => {
    await open(CLAIMS);
    const part = page.locator('.review-part').first();
    expect(await part.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(
      await part.evaluate((element) => element.getBoundingClientRect().height),
    ).toBeGreaterThan(0);
  });
});
