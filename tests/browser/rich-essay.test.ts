import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { buildSite, makeSite, type Site } from '../site.ts';
import { findViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { CITATIONS, RICH_ESSAY } from './rich-essay.ts';

let site: Site;
let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await makeSite(RICH_ESSAY);
  const { code, output } = await buildSite(site);
  expect(code, output).toBe(0);
  server = await startServer({ folder: site.dist });
  browser = await launchChromium();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await site.remove();
});

async function open(width: number): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${server.url}essays/rich.html`);
}

const boxOf = async (selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} has no place`);
  return box;
};

test.each([320, 360, 768, 1440])(
  'a rich essay fits %i px: what is too wide scrolls by itself',
  async (width) => {
    await open(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  },
);

test.each([320, 360, 390, 414, 768, 1440])(
  'at %i px no line begins with the punctuation behind a formula',
  async (width) => {
    await open(width);
    const { count, starts } = await page.evaluate(findMarksBehindFormulas);
    expect(count).toBeGreaterThanOrEqual(48);
    expect(starts).toEqual([]);
  },
);

test.each([360, 1440])(
  'at %i px a picture is in the middle of the text, as wide as its size says, with its caption',
  async (width) => {
    await open(width);
    const prose = await boxOf('.prose');
    const image = await boxOf('.picture img');
    const caption = await boxOf('.picture figcaption');
    expect(image.width).toBeCloseTo(Math.min(400, prose.width), 0);
    expect(image.x + image.width / 2).toBeCloseTo(prose.x + prose.width / 2, 0);
    expect(caption.y).toBeGreaterThanOrEqual(image.y + image.height);
    expect(await page.locator('.picture img').getAttribute('height')).toBe('300');
  },
);

test('the sign of a heading of two lines stands behind its last word', async () => {
  await open(360);
  const gap = await page.locator('.heading').first().evaluate(measureSign);
  expect(gap.lines).toBe(2);
  expect(gap.distance).toBeLessThanOrEqual(24);
});

test('the page does not change its height while it is read, and nothing moves', async () => {
  await open(360);
  const { height, shift } = await page.evaluate(readThrough);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  expect(shift).toBe(0);
});

test('of hundreds of notes in the margin none stands beside another line', async () => {
  await open(1440);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('.margin-notes p')?.style.transform,
  );
  expect(await page.locator('.prose .citation').count()).toBeGreaterThanOrEqual(CITATIONS);
  const distances = await page.evaluate(measureNotes);
  expect(distances.length).toBeGreaterThan(20);
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...distances)).toBeLessThanOrEqual(3 * 24);
});

test('on a phone the text begins within a screen, below contents that are folded', async () => {
  await open(360);
  expect((await boxOf('.prose p')).y).toBeLessThan(800);
  expect(await page.locator('.contents details').getAttribute('open')).toBeNull();
});

test('a rich essay has no accessibility fault that axe finds', async () => {
  await open(1440);
  expect(await findViolations(page)).toEqual([]);
});

/** The punctuation behind formulas, and which of it begins a line. */
function findMarksBehindFormulas() {
  const starts: string[] = [];
  const formulas = [...document.querySelectorAll(':not(.formula) > math')];
  for (const formula of formulas) {
    const text = formula.nextSibling ?? formula.parentElement?.nextSibling;
    if (!(text instanceof Text)) continue;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 1);
    if (range.getBoundingClientRect().left < formula.getBoundingClientRect().right - 1)
      starts.push(text.data.slice(0, 6));
  }
  return { count: formulas.length, starts };
}

/** How many lines a heading has, and how far its sign stands behind the last of them. */
function measureSign(heading: Element) {
  const range = document.createRange();
  range.selectNodeContents(heading.firstElementChild ?? heading);
  const lines = new Map(
    Array.from(range.getClientRects(), ({ bottom, right }) => [Math.round(bottom), right]),
  );
  const last = Math.max(...lines.keys());
  const sign = heading.querySelector('.heading-link')?.getBoundingClientRect();
  return { lines: lines.size, distance: (sign?.left ?? Infinity) - (lines.get(last) ?? 0) };
}

/** Scrolls through the page; its height before, and how much moved on the way. */
async function readThrough() {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
  const height = document.documentElement.scrollHeight;
  for (let y = 0; y < height; y += 600) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  return { height, shift };
}

/** How far below its marker each note that is shown stands. */
function measureNotes() {
  const markers = document.querySelectorAll(
    '.prose :is(.citation:not(:has(+ .citation)), .uncited > .verdict-mark, .stated)',
  );
  return Array.from(document.querySelectorAll('.margin-notes p'), (note, index) => ({
    isShown: getComputedStyle(note).visibility === 'visible',
    distance: note.getBoundingClientRect().top - (markers[index]?.getClientRects()[0]?.top ?? NaN),
  }))
    .filter(({ isShown }) => isShown)
    .map(({ distance }) => distance);
}
