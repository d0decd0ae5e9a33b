import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const ESSAY = 'essays/deepseek-systems.html';
const FIGURES = ['cost', 'dualpipe', 'dualpipe-pair', 'fp8', 'fire-flyer', 'parameters', 'prices'];

const site = useSite();

async function open(address: string, settings: object = {}): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 1200, height: 900 },
    ...settings,
  });
  const page = await context.newPage();
  await page.goto(`${site.url}${address}`);
  return page;
}

/** The sentence in which a figure tells its state. */
const told = (page: Page, figure: string) => page.locator(`#fig-${figure} .told`).textContent();

/** Waits until a figure can be changed. */
async function reach(page: Page, figure: string): Promise<void> {
  await page.locator(`#figure-${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#fig-${figure} form`).first().waitFor();
}

describe('without scripts', () => {
  test.each([ESSAY, `en/${ESSAY}`])('%s has every figure whole', async (address) => {
    const page = await open(address, { javaScriptEnabled: false });
    for (const figure of FIGURES) {
      const place = page.locator(`#figure-${figure}`);
      expect(await place.locator('.drawing svg').count(), figure).toBeGreaterThan(0);
      expect(await place.locator('.state tbody tr').count(), figure).toBeGreaterThan(2);
      expect(await place.locator('.formula').count(), figure).toBeGreaterThan(0);
      expect(await told(page, figure)).not.toBe('');
      expect(await place.locator('input').count()).toBe(0);
      expect(await place.locator('.room').first().isVisible(), 'room for inputs').toBe(false);
    }
    expect(await page.locator('#figure-dualpipe .state').textContent()).toContain('81');
    await page.context().close();
  });
});

describe('a figure', () => {
  test('fetches its code when it comes near and not before', async () => {
    const page = await open('index.html');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${site.url}${ESSAY}`);
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((url) => url.includes('prices.zh-CN.json'))).toEqual([]);
    await reach(page, 'prices');
    expect(fetched.filter((url) => url.includes('prices.zh-CN.json'))).toHaveLength(1);
    await page.context().close();
  });

  test.each([360, 1200])('has room for its inputs before they come at %i px', async (width) => {
    const page = await open(ESSAY, { viewport: { width, height: 500 } });
    for (const figure of FIGURES) {
      const place = page.locator(`#fig-${figure}`);
      // What is near when the page opens has its inputs already.
      if ((await place.locator('form').count()) > 0) continue;
      const height = () =>
        place.evaluate((element) => Math.round(element.getBoundingClientRect().height));
      const before = await height();
      await reach(page, figure);
      // A choice whose words take several lines is a little higher than the room for it.
      expect(Math.abs((await height()) - before), figure).toBeLessThanOrEqual(120);
    }
    await page.context().close();
  });

  test('keeps no room for inputs that cannot be fetched', async () => {
    const page = await open('index.html');
    await page.route('**/figures/cost.*.json', (route) => route.abort());
    await page.goto(`${site.url}${ESSAY}`);
    await page.locator('#figure-cost').scrollIntoViewIfNeeded();
    await page.locator('#fig-cost .room').first().waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test.each(FIGURES)('%s is as it was built until a reader changes it', async (figure) => {
    const page = await open(ESSAY);
    const before = await told(page, figure);
    const drawing = () =>
      page
        .locator(`#fig-${figure} .drawing > :not(form, .room)`)
        .evaluateAll((parts) => parts.map(({ outerHTML }) => outerHTML));
    const drawn = await drawing();
    await reach(page, figure);
    await page.locator(`#fig-${figure} .reset`).click();
    expect(await told(page, figure)).toBe(before);
    expect(await drawing()).toEqual(drawn);
    await page.context().close();
  });

  test('is changed by the keyboard, tells so once, and writes it into the address', async () => {
    const page = await open(ESSAY);
    await reach(page, 'dualpipe');
    await page.locator('#fig-dualpipe_pp').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/#fig-dualpipe\?pp=12&mb=24$/);
    expect(await told(page, 'dualpipe')).toContain('12级、24个微批次');
    expect(await page.locator('#fig-dualpipe [role=status]').textContent()).toBe(
      await told(page, 'dualpipe'),
    );
    expect(await page.locator('#figure-dualpipe .state tbody tr').first().textContent()).toContain(
      '105',
    );
    await page.locator('#fig-dualpipe .reset').click();
    expect(await told(page, 'dualpipe')).toContain('8级、20个微批次');
    await page.waitForURL(/#fig-dualpipe$/);
    await page.context().close();
  });

  test('is opened in the state that an address names', async () => {
    const page = await open(`en/${ESSAY}#fig-dualpipe?pp=16&mb=32&batch=3`);
    await page.locator('#fig-dualpipe form').first().waitFor();
    await expect
      .poll(() => told(page, 'dualpipe'))
      .toMatch(/16 stages, 32 micro-batches.*Micro-batch 3/);
    expect(await page.locator('#fig-dualpipe_pp').inputValue()).toBe('16');
    await expect
      .poll(() =>
        page.locator('#figure-dualpipe').evaluate((element) => element.getBoundingClientRect().top),
      )
      .toBeLessThan(900);
    await page.context().close();
  });

  test('takes a touch of its drawing for the micro-batch to follow', async () => {
    const page = await open(ESSAY, { hasTouch: true, viewport: { width: 320, height: 700 } });
    await reach(page, 'dualpipe');
    const first = page.locator('#fig-dualpipe .schedule').first();
    await first.scrollIntoViewIfNeeded();
    const box = await first.boundingBox();
    if (!box) throw new Error('the drawing has no place');
    await page.touchscreen.tap(box.x + box.width / 162, box.y + 4);
    await expect.poll(() => told(page, 'dualpipe')).toContain('微批次1：');
    await page.context().close();
  });

  test('follows a pointer that is dragged over its drawing', async () => {
    const page = await open(`en/${ESSAY}`);
    await reach(page, 'prices');
    const chart = page.locator('#fig-prices .prices').first();
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (!box) throw new Error('the drawing has no place');
    const placeOf = (share: number) => [box.x + box.width * share, box.y + 40] as const;
    await page.mouse.move(...placeOf(0.1));
    await page.mouse.down();
    await page.mouse.move(...placeOf(0.2));
    await page.mouse.move(...placeOf(0.4));
    await expect.poll(() => told(page, 'prices')).toMatch(/^In 2025-04,/);
    // Beyond the end of the drawing the last month holds.
    await page.mouse.move(box.x + box.width + 50, box.y + 400);
    await expect.poll(() => told(page, 'prices')).toMatch(/^In 2026-10,/);
    await page.mouse.up();
    await page.mouse.move(...placeOf(0.4));
    await page.waitForURL(/#fig-prices\?month=2026-10$/);
    expect(await told(page, 'prices')).toMatch(/^In 2026-10,/);
    await page.context().close();
  });

  test('goes through the steps of adding gradients up with the arrows alone', async () => {
    const page = await open(`en/${ESSAY}`);
    await reach(page, 'fire-flyer');
    await page.locator('#fig-fire-flyer_step-up').focus();
    for (const words of ['are added by the CPU', 'go through trees of machines', 'come back']) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => told(page, 'fire-flyer')).toContain(`The gradients ${words};`);
    }
    await page.waitForURL(/#fig-fire-flyer\?step=back$/);
    await page.context().close();
  });

  test('keeps its state on paper, without its inputs', async () => {
    const page = await open(`${ESSAY}#fig-cost?rent=3&trials=2`);
    await expect.poll(() => told(page, 'cost')).toContain('每小时3美元');
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.locator('#fig-cost :is(.controls, .reset)').filter({ visible: true }).count(),
    ).toBe(0);
    expect(await page.locator('#fig-cost .told').isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([320, 1440])('fits a window of %i px at the ends of its inputs', async (width) => {
    const page = await open(ESSAY, { viewport: { width, height: 900 } });
    for (const figure of FIGURES) {
      await reach(page, figure);
      for (const key of ['End', 'Home'])
        for (const input of await page.locator(`#fig-${figure} [type=range]`).all())
          await input.press(key);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        figure,
      ).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });
});
