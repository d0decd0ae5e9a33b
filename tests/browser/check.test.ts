import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { useSite } from './use-site.ts';

const site = useSite({ base: '/sub/dir/' });
const FAITHFUL = '在GitHub上线三个月，DeepSeek R1的Star数量就超过了OpenAI[1]。';
const ALTERED = '在GitHub上线九个月，DeepSeek R1的Star数量就超过了OpenAI。';
const RAIN = '昨天下了一整天的雨，院子里的菊花都开了，孩子们在屋檐下数着水滴。';
const RAIN_GB18030 =
  'd7f2cceccfc2c1cbd2bbd5fbccecb5c4d3eaa3acd4bad7d3c0efb5c4bed5bba8b6bcbfaac1cba3acbaa2d7d3c3c7d4dacedde9dccfc2cafdd7c5cbaeb5cea1a3';
const OTHER = '昨天下了一整天的雨，院子里的菊花都开了。';

let page: Page;
let faults: string[];
let requests: string[];
beforeEach(async () => {
  page = await (await site.browser.newContext()).newPage();
  faults = [];
  requests = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${site.url}check.html`);
  // Its words come by a request of their own, after the page has loaded.
  await page.locator('[data-check-ready]').waitFor();
  page.on('request', (request) => requests.push(request.url().replace(site.url, '')));
});
afterEach(() => page.context().close());

const field = () => page.locator('textarea[name=text]');
const results = () => page.locator('[data-check-results]');
const sentences = () => page.locator('[data-check-sentence]');
const settled = () =>
  page.locator('[data-check-results][data-check-done]').waitFor({ state: 'attached' });
const check = async (text: string) => {
  await field().fill(text);
  await settled();
};

test('a sentence in other words gets the verdict of its claim, with a link to it', async () => {
  await check(FAITHFUL);
  expect(await sentences().count()).toBe(1);
  expect(await sentences().getAttribute('data-claim')).toBe('claim-github-stars');
  expect(await sentences().getAttribute('data-verdict')).toBe('partly');
  expect(await sentences().getAttribute('data-differs')).toBeNull();
  await sentences().getByRole('link').click();
  await page.waitForURL(/deepseek-open-source\.html#claim-github-stars$/);
  expect(faults).toEqual([]);
});

test('a sentence with another number is told from it, and gets no verdict', async () => {
  await check(ALTERED);
  expect(await sentences().getAttribute('data-claim')).toBe('claim-github-stars');
  expect(await sentences().getAttribute('data-verdict')).toBeNull();
  expect(await sentences().getAttribute('data-differs')).toBe('number');
  expect(await sentences().textContent()).toContain('九个月');
  expect(await page.locator('[data-check-summary]').getAttribute('data-differing')).toBe('1');
});

test('of another subject only what the text shows of itself is told', async () => {
  await check(`${OTHER}\n其中三成的花是去年种下的80%[4]。\n\n参考文献\n[5] 某. 菊谱[M]. 1999.`);
  expect(await page.locator('[data-claim]').count()).toBe(0);
  expect(await results().textContent()).toContain('本站没有文章谈到这段文字里的事。');
  expect(await results().textContent()).toContain('引了却没有列出的编号：[4]');
  expect(await results().textContent()).toContain('列出了却没有引的编号：[5]');
  expect(await results().textContent()).toContain('npm run import');
});

test('nothing but the tables is fetched, once, and the text is kept nowhere', async () => {
  await check(FAITHFUL);
  const fetched = [...requests];
  expect(fetched.every((url) => /^(?:check\/|_astro\/)/.test(url))).toBe(true);
  await check(OTHER);
  expect(requests).toEqual(fetched);
  expect(page.url()).toBe(`${site.url}check.html`);
  expect(
    await page.evaluate(() =>
      JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    ),
  ).not.toContain('菊花');
  await page.reload();
  expect(await field().inputValue()).toBe('');
});

test('the English page checks an English text', async () => {
  await page.goto(`${site.url}en/check.html`);
  await check('Three months after it came to GitHub, DeepSeek R1 had more stars than OpenAI.');
  expect(await sentences().getAttribute('data-claim')).toBe('claim-github-stars');
  expect(await results().textContent()).toContain('Partly supported');
});

describe('a file', () => {
  test('can be chosen, as a page of the web or in an older encoding', async () => {
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({
      name: 'a.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        `<script>x</script><h1>甲</h1><p>${FAITHFUL.replace('[1]', '<sup>[1]</sup>')}</p>`,
      ),
    });
    await page.locator('[data-claim]').waitFor();
    expect(await field().inputValue()).toContain('DeepSeek R1');
    expect(await field().inputValue()).not.toContain('<');
    await choose.setInputFiles({
      name: 'b.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(RAIN_GB18030, 'hex'),
    });
    await expect.poll(() => field().inputValue()).toBe(RAIN);
    await choose.setInputFiles({
      name: 'c.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0, 1, 2, 3, 0xff]),
    });
    await expect
      .poll(() => page.locator('[data-check-status]').textContent())
      .toBe('这个文件读不成文字。');
  });

  test('can be dropped', async () => {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'a.md'));
      return transfer;
    }, FAITHFUL);
    await field().dispatchEvent('drop', { dataTransfer: data });
    await page.locator('[data-claim]').waitFor();
    expect(await field().inputValue()).toBe(FAITHFUL);
  });
});

test('a long text can be stopped, and the keys go on', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/check/index.json', async (route) => {
    await held;
    await route.continue();
  });
  await field().fill(FAITHFUL.repeat(400));
  await page.getByRole('button', { name: '停止' }).click();
  expect(await page.locator('[data-check-status]').textContent()).toBe('核对已停止。');
  expect(await page.locator('[data-check-progress]').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
  release();
  await check(FAITHFUL);
  expect(await sentences().count()).toBe(1);
});

test('tells when its tables are missing, and tries again', async () => {
  await page.route('**/check/essay-*.json', (route) => route.fulfill({ status: 404 }));
  await check(FAITHFUL);
  expect(await page.locator('[data-check-status]').textContent()).toContain('没有取到');
  await page.unrouteAll();
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('[data-claim]').waitFor();
});

test('the result is announced, and its summary can be copied', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await check(FAITHFUL);
  expect(await page.locator('[data-check-status]').textContent()).toBe(
    '共1句，其中1处与本站查过的论断是同一件事。',
  );
  await page.getByRole('button', { name: '复制摘要' }).click();
  await page.getByText('已复制。').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('部分属实');
  expect(copied).toContain(`${site.url}essays/deepseek-open-source.html#claim-github-stars`);
});

test('is reached from the first page, the navigation and a search that finds nothing', async () => {
  await page.goto(`${site.url}index.html`);
  expect(await page.locator('main a[href$="check.html"]').count()).toBe(1);
  expect(await page.locator('nav a[href$="check.html"]').count()).toBe(1);
  await page.goto(`${site.url}search.html?q=%E8%8F%8A%E8%8A%B1`);
  await page.locator('main .search-check').click();
  await page.waitForURL(/check\.html$/);
});

test.each([
  ['light', 360],
  ['dark', 1440],
] as const)('axe finds nothing wrong: %s, %i px wide', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 740 });
  expect(await findViolations(page)).toEqual([]);
  await check(`${FAITHFUL}${ALTERED}${OTHER}`);
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    width,
  );
});

test('without a script it says so, and puts nothing into the address', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.url}check.html`);
  await plain.locator('textarea').fill(OTHER);
  await plain.locator('[data-check-start]').click();
  expect(plain.url()).toBe(`${site.url}check.html`);
  expect(await plain.locator('noscript').textContent()).toContain('核对要用到脚本');
  await context.close();
});
