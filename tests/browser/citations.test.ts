import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { findViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const CARD = '#citation-card';

let browser: Browser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ folder: inject('dist'), base: '/sub/dir/' });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openEssay(
  options: BrowserContextOptions = {},
  { clock = false } = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  page = await context.newPage();
  if (clock) await page.clock.install();
  await page.goto(`${server.url}essays/deepseek-open-source.html`);
  // From here on time passes only when a test lets it.
  if (clock) await page.clock.pauseAt(Date.now() + 60_000);
}

const isOpen = () => page.locator(CARD).isVisible();
// A verdict mark is named by where it leads.
const shownMarker = () =>
  page.locator('.has-card').evaluate((marker) => marker.id || marker.getAttribute('href'));
const mode = () => page.locator(CARD).getAttribute('data-mode');
const focused = () =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const isMark = element?.matches('.verdict-mark');
    return element?.id || (isMark ? element?.getAttribute('href') : element?.className);
  });

// Playwright's own hover waits for frames, which do not come while the clock is held.
async function moveTo(selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no place`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

async function rest(selector: string): Promise<void> {
  await page.locator(selector).evaluate(
    (marker) =>
      new Promise((scrolled) => {
        addEventListener('scrollend', scrolled, { once: true });
        marker.scrollIntoView({ block: 'center' });
      }),
  );
  await moveTo(selector);
}

describe('a mouse', () => {
  test('that rests 200 ms on a marker opens its card, and not before', async () => {
    await openEssay({}, { clock: true });
    await rest('#cite-6-1');
    await page.clock.runFor(190);
    expect(await isOpen()).toBe(false);
    await page.clock.runFor(20);
    expect(await isOpen()).toBe(true);
    expect(await page.locator(`${CARD} .card-name`).textContent()).toBe('[6]');
    expect(await page.locator(`${CARD} .card-source`).innerText()).toMatch(/^来源不明/);
    expect(await page.locator(`${CARD} .card-claim q`).textContent()).toContain('采用MIT许可证');
    expect(await page.locator(`${CARD} .card-backlinks`).textContent()).toContain('正文引用1次');
  });

  test('that leaves closes the card after 300 ms, unless it has reached the card', async () => {
    await openEssay({}, { clock: true });
    await rest('#cite-6-1');
    await page.clock.runFor(250);
    await page.mouse.move(5, 5);
    await page.clock.runFor(280);
    expect(await isOpen()).toBe(true);
    await moveTo(`${CARD} .card-jump`);
    await page.clock.runFor(1000);
    expect(await isOpen()).toBe(true);
    await page.mouse.move(5, 5);
    await page.clock.runFor(320);
    expect(await isOpen()).toBe(false);
  });

  test('that moves on to another marker sees its card at once', async () => {
    await openEssay({}, { clock: true });
    await rest('#cite-1-2');
    await page.clock.runFor(250);
    await moveTo('#claim-contributors .verdict-mark');
    expect(await shownMarker()).toBe('#review-contributors');
  });

  test('below which a marker scrolls opens nothing until it moves', async () => {
    await openEssay({}, { clock: true });
    await page
      .locator('#cite-6-1')
      .evaluate((marker) => scrollTo(0, marker.getBoundingClientRect().top + scrollY - 450));
    const box = await page.locator('#cite-6-1').boundingBox();
    if (!box) throw new Error('the marker has no place');
    await page.mouse.move(box.x + box.width / 2, box.y - 97);
    await page.mouse.wheel(0, -100);
    await page.clock.runFor(1000);
    expect(await isOpen()).toBe(false);
  });

  test('that clicks holds the card open as a dialog with a name, and jumps from there', async () => {
    await openEssay({}, { clock: true });
    await rest('#cite-5-2');
    await page.mouse.down();
    await page.mouse.up();
    expect(await mode()).toBe('pinned');
    expect(await page.getByRole('dialog', { name: '参考文献 [5]' }).count()).toBe(1);
    await page.mouse.move(5, 5);
    await page.clock.runFor(500);
    expect(await isOpen()).toBe(true);
    await page.click(`${CARD} .card-jump`);
    expect(new URL(page.url()).hash).toBe('#ref-5');
    expect(await isOpen()).toBe(false);
  });

  test('that clicks with Ctrl leaves the marker to the browser', async () => {
    await openEssay();
    // Whether a tab opens, and when, is the browser's affair: what counts is that the page does not
    // stand in its way.
    await page.evaluate(() =>
      addEventListener('click', (event) =>
        document.body.setAttribute('data-prevented', String(event.defaultPrevented)),
      ),
    );
    await page.click('#cite-5-2', { modifiers: ['ControlOrMeta'] });
    expect(await page.locator('body').getAttribute('data-prevented')).toBe('false');
    expect(new URL(page.url()).hash).toBe('');
    expect(await mode()).not.toBe('pinned');
  });

  test('that clicks a second time closes the card, and does not open it again while it rests there', async () => {
    await openEssay({}, { clock: true });
    await page.click('#cite-5-2');
    await page.click('#cite-5-2');
    expect(await isOpen()).toBe(false);
    const box = await page.locator('#cite-5-2').boundingBox();
    if (!box) throw new Error('the marker has no place');
    await page.mouse.move(box.x + 3, box.y + 3);
    await page.clock.runFor(1000);
    expect(await isOpen()).toBe(false);
  });

  test('that rests on a card without a scroll bar scrolls the page', async () => {
    await openEssay();
    await rest('#cite-6-1');
    await page.waitForSelector(`${CARD}:popover-open`);
    await moveTo(`${CARD} .card-source`);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction((y) => scrollY > y, before);
  });

  test('that selects text opens no card on its way, and closes none when it leaves one', async () => {
    await openEssay({}, { clock: true });
    await rest('#cite-6-1');
    await page.clock.runFor(250);
    await moveTo(`${CARD} .card-source`);
    await page.mouse.down();
    await page.mouse.move(20, 20, { steps: 5 });
    await page.clock.runFor(1000);
    expect(await isOpen()).toBe(true);
    await page.mouse.up();
    await page.mouse.click(20, 20);
    expect(await isOpen()).toBe(false);
    await page.mouse.down();
    await moveTo('#cite-6-1');
    await page.clock.runFor(1000);
    expect(await isOpen()).toBe(false);
    await page.mouse.up();
  });

  test('that scrolls the marker out of sight closes even a held card', async () => {
    await openEssay();
    await page.click('#cite-5-2');
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator(CARD).waitFor({ state: 'hidden' });
  });

  test('that clicks beside the card closes it', async () => {
    await openEssay();
    await page.click('#cite-5-2');
    await page.mouse.click(5, 300);
    expect(await isOpen()).toBe(false);
  });
});

describe('the keyboard', () => {
  const tabTo = async (selector: string) => {
    // From the section's heading on, as pressing Tab from the top would take long.
    await page.locator(selector).evaluate((marker) => {
      const links = [...document.querySelectorAll<HTMLElement>('.heading-link')];
      links
        .findLast((link) => link.compareDocumentPosition(marker) & Node.DOCUMENT_POSITION_FOLLOWING)
        ?.focus();
    });
    for (let stop = 0; stop < 30 && `#${await focused()}` !== selector; stop++)
      await page.keyboard.press('Tab');
  };

  test('sees the card of each marker on its way, and goes on in the text without a stop in it', async () => {
    await openEssay();
    await tabTo('#cite-1-2');
    expect(await shownMarker()).toBe('cite-1-2');
    for (const next of ['#review-contributors', 'cite-1-3']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(next);
      expect(await shownMarker()).toBe(next);
    }
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('#review-contributors');
  });

  test('reaches the list of references from the top of the page in at most 60 stops', async () => {
    await openEssay();
    let stops = 0;
    const isThere = () =>
      page.evaluate(() => document.activeElement?.closest('.reference-list') !== null);
    while (stops < 100 && !(await isThere())) {
      await page.keyboard.press('Tab');
      stops++;
    }
    expect(stops).toBeLessThanOrEqual(60);
  });

  test('enters the card with Alt and the down arrow, walks through it, and goes on behind its marker', async () => {
    await openEssay();
    await tabTo('#cite-1-2');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await mode()).toBe('pinned');
    expect(await focused()).toBe('card-close');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('cite-1-2');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('card-close');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('card-jump');
    for (let stop = 0; stop < 20 && (await focused()) !== '#review-contributors'; stop++)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('#review-contributors');
  });

  test('closes the card with Escape, keeps the focus, and opens it again only after the marker was left', async () => {
    await openEssay({}, { clock: true });
    await tabTo('#cite-1-2');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await focused()).toBe('cite-1-2');
    await page.keyboard.press('Shift');
    await page.clock.runFor(300);
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('cite-1-2');
    expect(await isOpen()).toBe(true);
  });

  test('jumps to the entry with Enter, where the way back is shown', async () => {
    await openEssay();
    await tabTo('#cite-1-2');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#ref-1');
    expect(await page.locator('.came-from').getAttribute('href')).toBe('#cite-1-2');
    expect(await page.locator('#return').isVisible()).toBe(true);
    await page.click('#return a');
    expect(new URL(page.url()).hash).toBe('#cite-1-2');
    expect(await page.locator('#return').isVisible()).toBe(false);
  });

  test('is offered the way back until the place it left is in view again', async () => {
    await openEssay();
    await tabTo('#cite-1-2');
    await page.keyboard.press('Enter');
    await page.locator('#return').waitFor();
    await page.locator('#cite-1-2').scrollIntoViewIfNeeded();
    await page.locator('#return').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe('#ref-1');
  });

  test('finds a preview that is not announced as a dialog', async () => {
    await openEssay();
    await tabTo('#cite-1-2');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator(`${CARD}[aria-hidden]`).count()).toBe(0);
  });
});

describe('a touch', () => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 760 } };

  test('opens a sheet of at most 60 % of the height, with the marker in sight above it', async () => {
    await openEssay(phone);
    await page.locator('#cite-1-4').scrollIntoViewIfNeeded();
    await page.tap('#cite-1-4');
    expect(await mode()).toBe('sheet');
    const sheet = await page.locator(CARD).boundingBox();
    const marker = await page.locator('#cite-1-4').boundingBox();
    if (!sheet || !marker) throw new Error('the sheet or the marker has no place');
    expect(sheet.height).toBeLessThanOrEqual(760 * 0.6 + 1);
    expect(Math.round(sheet.y + sheet.height)).toBe(760);
    expect(marker.y + marker.height).toBeLessThanOrEqual(sheet.y);
    for (const target of await page.locator(`${CARD} a:visible, ${CARD} button:visible`).all()) {
      const box = await target.boundingBox();
      expect(box && box.width >= 44 && box.height >= 44, await target.innerText()).toBe(true);
    }
  });

  test.each([
    ['its close button', () => page.tap(`${CARD} .card-close`)],
    ['a touch outside', () => page.touchscreen.tap(190, 60)],
    ['Escape', () => page.keyboard.press('Escape')],
    ['Back', () => page.goBack()],
  ])('closes the sheet by %s and stays on the page', async (_name, close) => {
    await openEssay(phone);
    await page.tap('#cite-1-4');
    await close();
    await expect.poll(isOpen).toBe(false);
    expect(new URL(page.url()).hash).toBe('');
    expect(page.url()).toContain('deepseek-open-source.html');
  });

  test('jumps from the sheet to the entry, and Back returns to the text without the sheet', async () => {
    await openEssay(phone);
    await page.tap('#cite-1-4');
    await page.tap(`${CARD} .card-jump`);
    await page.waitForURL(/#ref-1$/);
    await page.goBack();
    expect(await isOpen()).toBe(false);
    expect(new URL(page.url()).hash).toBe('');
  });
});

describe('the margin of a wide screen', () => {
  test('says beside the line of a claim what was found, none over another, unseen by assistive technology', async () => {
    await openEssay({ viewport: { width: 1440, height: 900 } });
    // They are arranged once the browser has laid the page out.
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.margin-notes p')?.style.transform,
    );
    const places = await page.evaluate(readMargin);
    expect(places.length).toBe(21);
    const shown = places.filter(({ isShown }) => isShown);
    expect(shown.length).toBeGreaterThanOrEqual(16);
    shown.forEach(({ top, marker }, index) => {
      expect(top).toBeGreaterThanOrEqual(shown[index - 1]?.bottom ?? -Infinity);
      expect(top).toBeGreaterThanOrEqual(marker - 1);
      expect(top - marker).toBeLessThanOrEqual(3 * 24);
    });
    expect(await page.locator('.margin-notes').getAttribute('aria-hidden')).toBe('true');
    expect(await page.locator('.margin-notes a').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.margin-notes').isVisible()).toBe(false);
  });
});

describe('the card', () => {
  test.each([
    [720, 450],
    [1000, 500],
    [1440, 900],
    [360, 640],
  ])(
    'is whole in a window of %i by %i, within the measure of the prose, its close button in sight',
    async (width, height) => {
      await openEssay({ viewport: { width, height } });
      const faults: string[] = [];
      const markers = page.locator('.prose .citation > a, .prose .verdict-mark');
      expect(await markers.count()).toBeGreaterThanOrEqual(30);
      for (const marker of await markers.all()) {
        await marker.click();
        faults.push(...(await page.locator(CARD).evaluate(findCuts)));
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual([]);
    },
  );

  test('holds the other references of its place', async () => {
    await openEssay();
    await page.evaluate(() => {
      const other = document.querySelector('#cite-5-2')?.closest('.citation');
      document
        .querySelector('#cite-6-1')
        ?.closest('.citation')
        ?.after(other ?? '');
    });
    await page.click('#cite-6-1');
    expect(await page.locator(`${CARD} .card-group div`).innerText()).toMatch(/^\[5\]\s+来源不明/);
  });

  test.each([
    [
      'by hover',
      async () => {
        await rest('#cite-1-2');
        await page.waitForSelector(`${CARD}:popover-open`);
      },
    ],
    [
      'by focus',
      async () => {
        await page.focus('.heading-link');
        await page.locator('#cite-1-2').focus();
        await page.keyboard.press('Shift');
      },
    ],
    ['pinned', () => page.click('#cite-1-2')],
  ])('open %s has no accessibility fault that axe finds, light or dark', async (_name, open) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await openEssay({ colorScheme });
      await open();
      expect(await findViolations(page), colorScheme).toEqual([]);
      if (colorScheme === 'light') await page.context().close();
    }
  });

  test('as a sheet has no accessibility fault that axe finds', async () => {
    await openEssay({ hasTouch: true, viewport: { width: 320, height: 640 } });
    await page.tap('#cite-1-2');
    expect(await findViolations(page)).toEqual([]);
  });

  test('at 320 px is the sheet, and nothing scrolls sideways', async () => {
    await openEssay({ viewport: { width: 320, height: 256 } });
    await page.click('#cite-1-2');
    expect(await mode()).toBe('sheet');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  test('has a border in forced colours, and does not move where motion is unwelcome', async () => {
    await openEssay({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.click('#cite-1-2');
    const style = await page.locator(CARD).evaluate((card) => {
      const { borderTopWidth, borderTopStyle, transitionDuration } = getComputedStyle(card);
      return { borderTopWidth, borderTopStyle, transitionDuration };
    });
    expect(style).toEqual({
      borderTopWidth: '1px',
      borderTopStyle: 'solid',
      transitionDuration: '0s',
    });
  });

  test('copies the reference as a line of GB/T 7714', async () => {
    await openEssay({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('#cite-6-1');
    await page.click(`${CARD} .copy >> nth=0`);
    await page.waitForFunction(
      () => document.querySelector('#citation-card .copy-status')?.textContent === '已复制',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^\[6\] 来源不明：原文用这个编号标注了一处/,
    );
  });

  test('says when the browser does not let it copy', async () => {
    await openEssay();
    await page.click('#cite-1-2');
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('no')) },
      }),
    );
    await page.click(`${CARD} .copy >> nth=0`);
    expect(await page.locator(`${CARD} .copy-status >> nth=0`).textContent()).toContain(
      '不允许自动复制',
    );
  });

  test('stays out of what is copied of the text, markers in it', async () => {
    await openEssay();
    await page.click('#cite-6-1');
    await page.keyboard.press('Escape');
    const text = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById('claim-open-models') ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return getSelection()?.toString();
    });
    expect(text).toMatch(/可以自己决定\[6\]$/);
  });
});

/** Where the notes of the margin are, each with the place of its marker, mark or sentence. */
function readMargin() {
  const markers = [
    ...document.querySelectorAll('.prose :is(.citation, .uncited > .verdict-mark, .stated)'),
  ];
  return Array.from(document.querySelectorAll('.margin-notes p'), (note, index) => {
    const { top, bottom } = note.getBoundingClientRect();
    const isShown = getComputedStyle(note).visibility === 'visible';
    return { top, bottom, isShown, marker: markers[index]?.getBoundingClientRect().top ?? NaN };
  });
}

/** What of an open card is cut off by the window, or reaches beyond the measure of the prose. */
function findCuts(card: Element): string[] {
  const { left, top, right, bottom } = card.getBoundingClientRect();
  const prose = document.querySelector('.prose')?.getBoundingClientRect();
  const close = card.querySelector('.card-close')?.getBoundingClientRect();
  const isSheet = card.getAttribute('data-mode') === 'sheet';
  const limits = {
    'left of the window': left >= 0,
    'above the window': top >= 0,
    'right of the window': right <= innerWidth + 0.5,
    'below the window': bottom <= innerHeight + 0.5,
    'beside the prose':
      isSheet || (prose && left >= prose.left - 0.5 && right <= prose.right + 0.5),
    'without its close button': close && close.top >= top && close.bottom <= bottom,
  };
  const name = document.querySelector('.has-card')?.id;
  return Object.entries(limits).flatMap(([place, holds]) => (holds ? [] : [`${name}: ${place}`]));
}

describe('a marker', () => {
  test('can be hit within 24 by 24 pixels', async () => {
    await openEssay();
    const missed = await page.$$eval('.prose .citation a', (markers) =>
      markers
        .filter((marker) => {
          marker.scrollIntoView({ block: 'center' });
          const box = marker.getBoundingClientRect();
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          return ![
            [0, -11.5],
            [0, 11.5],
            [-11.5, 0],
            [11.5, 0],
          ].every(([dx = 0, dy = 0]) => document.elementFromPoint(x + dx, y + dy) === marker);
        })
        .map(({ id }) => id),
    );
    expect(missed).toEqual([]);
    expect(await page.locator('.prose .citation a').count()).toBeGreaterThan(5);
  });
});
