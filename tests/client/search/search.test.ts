import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../../src/cli/static-server.ts';
import { findViolations } from '../../browser/axe.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { askIndex } from './ask-index.ts';
import { makeSearchPage, type SearchPage } from './search-page.ts';

let browser: Browser;
let site: SearchPage;
let server: StaticServer;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), makeSearchPage()]);
  server = await startServer({ folder: site.folder, base: '/sub/dir/' });
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 900, height: 700 } })).newPage();
  faults = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

const field = () => page.locator('input[name=q]');
const results = () => page.locator('[data-search-result]');
const status = () => page.locator('[data-search-status]').textContent();
const settled = () =>
  page.locator('[data-search-results][data-search-done]').waitFor({ state: 'attached' });

async function open(query?: string): Promise<void> {
  await page.goto(
    `${server.url}search.html${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`,
  );
  if (query !== undefined) await settled();
}

async function type(text: string): Promise<void> {
  await field().pressSequentially(text);
  await settled();
}

describe('an address with a query', () => {
  test('shows the claim, its words marked, its section and its references', async () => {
    await open('英伟达 股价');
    expect(await results().count()).toBe(1);
    expect(await results().getAttribute('data-claim')).toBe('claim-9');
    expect(await results().locator('mark').allTextContents()).toEqual(
      expect.arrayContaining(['英伟达', '股价']),
    );
    expect(await results().locator('.search-result-section').textContent()).toContain('重构协作');
    expect(await results().locator('.search-result-reference').getAttribute('href')).toBe(
      `${server.url}essays/deepseek-open-source/references.html#ref-1`,
    );
    expect(await results().locator('.search-result-text').getAttribute('href')).toMatch(
      /deepseek-open-source\.html\?mark=.*#claim-9$/,
    );
    expect(await status()).toBe('“英伟达 股价”找到1条。');
    expect(faults).toEqual([]);
  });

  test('follows what is typed', async () => {
    await open('高盛');
    await field().fill('');
    await type('[7] 压力测试');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('[7] 压力测试');
    expect(await results().getAttribute('data-claim')).toBe('claim-7');
  });
});

test('fetches nothing before the reader turns to the field, and nothing from elsewhere after', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await open();
  expect(requests.filter((url) => /pagefind\/|search\//.test(url.replace(server.url, '')))).toEqual(
    [],
  );
  await field().focus();
  await type('算力');
  expect(requests.some((url) => url.includes('search/'))).toBe(true);
  expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
});

describe('keys', () => {
  test('move through the results and open one', async () => {
    await open();
    await type('开源');
    await field().press('ArrowDown');
    await field().press('ArrowDown');
    const active = await field().getAttribute('aria-activedescendant');
    expect(active).toBe(await results().nth(1).getAttribute('id'));
    expect(await results().nth(1).getAttribute('aria-selected')).toBe('true');
    await field().press('End');
    expect(await field().getAttribute('aria-activedescendant')).toBe(
      await results().last().getAttribute('id'),
    );
    await field().press('Home');
    const href = await results().first().locator('.search-result-text').getAttribute('href');
    await field().press('Enter');
    await page.waitForURL(href ?? '');
    await page.goBack();
    await settled();
    expect(await field().inputValue()).toBe('开源');
    expect(await results().count()).toBeGreaterThan(5);
  });

  test('Escape takes the mark away, then the words', async () => {
    await open('开源');
    await field().press('ArrowDown');
    await field().press('Escape');
    expect(await field().getAttribute('aria-activedescendant')).toBeNull();
    expect(await field().inputValue()).toBe('开源');
    await field().press('Escape');
    expect(await field().inputValue()).toBe('');
    expect(await results().count()).toBe(0);
  });
});

test('the Enter that ends a composition opens no result, although one is marked', async () => {
  await open('开源');
  await field().press('End');
  await field().press('ArrowDown');
  const address = page.url();
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'moxing',
    selectionStart: 6,
    selectionEnd: 6,
  });
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await session.send('Input.insertText', { text: '模型' });
  await settled();
  expect(await field().inputValue()).toBe('开源模型');
  expect(new URL(page.url()).pathname).toBe(new URL(address).pathname);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('an input method is left alone until it has finished', async () => {
  await open();
  await field().focus();
  const session: CDPSession = await page.context().newCDPSession(page);
  for (const text of ['y', 'yi', 'ying wei da'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  expect(await results().count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  // The Enter that confirms the composition arrives as a key of the input method.
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  expect(await results().count()).toBe(0);
  expect(new URL(page.url()).pathname).toContain('search.html');
  await session.send('Input.insertText', { text: '英伟达' });
  await settled();
  await expect.poll(() => results().count()).toBe(1);
  expect(await results().getAttribute('data-claim')).toBe('claim-9');
});

describe('nothing as asked', () => {
  test('shows what has the rest, and names the words it lacks', async () => {
    await open('英伟达 市值 区块链');
    const [first] = await results().all();
    expect(await first?.locator('.search-result-near').textContent()).toBe('相近');
    expect(await first?.locator('.search-result-missing').textContent()).toBe('缺区块链');
  });

  test('labels what is near', async () => {
    await open('算力风锁');
    expect(await status()).toBe('“算力风锁”没有完全符合的，下面1条相近。');
    expect(await results().locator('.search-result-near').textContent()).toBe('相近');
  });

  test.each([
    '**/pagefind.js',
    '**/*.pf_meta',
    '**/wasm.*',
    '**/*.pf_index',
    '**/*.pf_fragment',
    '**/terms.json',
  ])('tells when %s is missing, and tries again', async (files) => {
    const unhandled: string[] = [];
    page.on('pageerror', (fault) => unhandled.push(fault.message));
    if (files !== '**/terms.json') await askIndex(page);
    await page.route(files, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('高盛')}`);
    await page.getByRole('button', { name: '再试一次' }).waitFor();
    expect(await status()).toContain('没有取到');
    expect(await page.locator('[data-search-fallback]').isVisible()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => results().count()).toBe(1);
    expect(await page.locator('[data-search-fallback]').isVisible()).toBe(false);
    expect(unhandled).toEqual([]);
  });

  test('goes on finding what was typed when the table of names is corrupt, and says that it did no more', async () => {
    await page.route('**/names.json', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: '{"names":' }),
    );
    await open('高盛');
    expect(await results().count()).toBe(1);
    await open('NVIDIA');
    expect(await results().count()).toBe(0);
    expect(await status()).toContain('只按原样搜过');
    await page.unrouteAll();
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => results().count()).toBe(1);
  });
});

test('a number finds what cites it and its entry, though nobody knows its source', async () => {
  await open('[6]');
  expect(
    await results().evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-search-result')),
    ),
  ).toEqual(['claim', 'reference']);
  expect(await results().last().textContent()).toContain('来源不明');
  expect(await results().last().locator('.search-result-text').getAttribute('href')).toBe(
    `${server.url}essays/deepseek-open-source/references.html#ref-6`,
  );
});

test('facets narrow the results and say how many there are', async () => {
  await open('开源');
  const before = await results().count();
  await page
    .getByRole('group', { name: '引用编号' })
    .getByRole('button', { name: /^\[5\]/ })
    .click();
  await settled();
  await expect.poll(() => results().count()).toBeLessThan(before);
  for (const text of await results().locator('.search-result-reference').allTextContents())
    expect(text).toBe('[5]');
});

test('keeps the last queries on the device until they are cleared', async () => {
  await open('高盛');
  await field().press('Enter');
  await page.waitForURL(/essays/);
  await open();
  await field().focus();
  await page.getByRole('button', { name: '高盛' }).waitFor();
  await page.getByRole('button', { name: '清除' }).click();
  expect(await page.getByRole('button', { name: '高盛' }).count()).toBe(0);
});

/** The texts that the live region has had, with the words that are typed meanwhile. */
async function listen(act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    const region = document.querySelector('[data-search-status]');
    const heard: string[] = [];
    Object.assign(window, { heard });
    if (region)
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await act();
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

describe('the live region', () => {
  test('announces each answer with its query, although the counts are the same', async () => {
    await open();
    const heard = await listen(async () => {
      for (const query of ['英伟达', '高盛']) {
        await field().fill(query);
        await settled();
      }
    });
    // A slow machine also hears that the index is being fetched.
    const answers = heard.filter((text) => !text.startsWith('正在'));
    expect(answers).toEqual(['“英伟达”找到1条。', '“高盛”找到1条。']);
  });

  test('announces the answer to the same query once more', async () => {
    await open('高盛');
    const heard = await listen(async () => {
      await field().dispatchEvent('input');
      await settled();
    });
    expect(heard.map((text) => text.trim())).toEqual(['“高盛”找到1条。']);
  });
});

describe('facets', () => {
  const facet = (name: string | RegExp) =>
    page.getByRole('group', { name: '引用编号' }).getByRole('button', { name });

  test('keep the focus, stand in the address, and are there again when the reader comes back', async () => {
    await open('开源');
    await facet(/^\[5\]/).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('cite')).toBe('5');
    await settled();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^\[5\]/);
    const narrowed = await results().count();
    await results().first().locator('a').first().click();
    await page.waitForURL(/essays/);
    await page.goBack();
    await settled();
    expect(await results().count()).toBe(narrowed);
    expect(await facet(/^\[5\]/).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '不再缩小' }).click();
    await expect.poll(() => results().count()).toBeGreaterThan(narrowed);
    await expect.poll(() => new URL(page.url()).searchParams.has('cite')).toBe(false);
  });

  test('count what the others leave', async () => {
    await open('开源');
    const count = async (name: string | RegExp) =>
      Number(/（(\d+)）/.exec((await facet(name).textContent()) ?? '')?.[1]);
    const before = await count(/^\[1\]/);
    const section = page
      .getByRole('group', { name: '所在节' })
      .getByRole('button', { name: /协作/ });
    await section.click();
    await expect.poll(() => section.getAttribute('aria-pressed')).toBe('true');
    await settled();
    await expect.poll(() => count(/^\[1\]/)).toBeLessThan(before);
    await facet(/^\[1\]/).click();
    await settled();
    await expect.poll(() => results().count()).toBe(await count(/^\[1\]/));
  });

  test('that nothing passes any more can be taken away', async () => {
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('高盛')}&cite=99`);
    await settled();
    expect(await results().count()).toBe(0);
    expect(await status()).toBe('“高盛”没有这样的结果。');
    await page.getByRole('button', { name: '不再缩小' }).click();
    await expect.poll(() => results().count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });
});

describe('the address and the title', () => {
  test('name the query', async () => {
    await open('高盛');
    expect(await page.title()).toBe('高盛 · 搜索');
    await field().fill('');
    expect(await page.title()).toBe('搜索');
  });

  test('a browser that refuses new addresses does not stop the search', async () => {
    await page.addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
    await open();
    await type('高盛');
    expect(await results().count()).toBe(1);
    await field().fill('英伟达');
    await settled();
    expect(await status()).toBe('“英伟达”找到1条。');
    expect(faults).toEqual([]);
  });

  test('the address is written less often than keys are pressed, and holds the last words', async () => {
    await page.addInitScript(() => {
      const { replaceState } = history;
      Object.assign(window, { writes: 0 });
      history.replaceState = function (...all) {
        (window as unknown as { writes: number }).writes += 1;
        replaceState.apply(this, all);
      };
    });
    await open();
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await field().pressSequentially('abcdefghijklmnopqrstuvwxyz');
    const writes = () => page.evaluate(() => (window as unknown as { writes: number }).writes);
    expect(await writes()).toBe(1);
    await page.clock.runFor(1000);
    expect(await writes()).toBe(2);
    expect(new URL(page.url()).searchParams.get('q')).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  test('a language that the site has not is not asked for', async () => {
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('高盛')}&language=../..`);
    await settled();
    expect(await results().count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

test('Enter opens the first result where none is chosen, also before the answer has come', async () => {
  await open('高盛');
  await field().press('Enter');
  await page.waitForURL(/deepseek-open-source\.html/);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/terms.json', async (route) => {
    await held;
    await route.continue();
  });
  await open();
  await field().fill('英伟达');
  await field().press('Enter');
  release();
  await page.waitForURL(/#claim-9$/);
});

test('keeps no query where the browser keeps nothing, and searches all the same', async () => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await open('高盛');
  await page.getByRole('button', { name: '搜索' }).click();
  await field().fill('');
  expect(await page.getByRole('button', { name: '高盛' }).count()).toBe(0);
  expect(faults).toEqual([]);
});

test.each(['', '开源', '量子计算', '算力风锁'])(
  'axe finds nothing wrong with the results of “%s”',
  async (query) => {
    await open(query);
    expect(await findViolations(page)).toEqual([]);
  },
);
