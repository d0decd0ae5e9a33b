import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { type DevServer, startDev } from '../dev-server.ts';
import { essay, makeSite, writeContent, type Site } from '../site.ts';

const REFERENCES = '1:\n  unlisted: 不详。\n';

describe('a site under development', () => {
  let site: Site;
  let server: DevServer;
  let address: string;
  let browser: Browser;
  const read = async (page: string) => (await fetch(new URL(page, address))).text();
  const waitFor = (page: string, words: string) =>
    expect.poll(() => read(page), { interval: 200 }).toContain(words);

  beforeAll(async () => {
    browser = await launchChromium();
    site = await makeSite({
      'essays/a/zh-CN.mdx': essay('甲的第一句[1]。'),
      'essays/a/references.yaml': REFERENCES,
      'essays/b/zh-CN.mdx': essay('乙的第一句[1]。\n\n{/* 不显示 */}'),
      'essays/b/references.yaml': REFERENCES,
    });
    server = await startDev(site);
    address = server.address;
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await site.remove();
  });

  test.each([
    ['a', '甲'],
    ['b', '乙'],
  ])('shows an edit of essay %s in its text and among its claims', async (slug, name) => {
    await waitFor(`essays/${slug}.html`, `${name}的第一句`);
    await writeContent(site.root, {
      [`essays/${slug}/zh-CN.mdx`]: essay(
        `${name}的第二句[1]。${slug === 'b' ? '\n\n{/* 不显示 */}' : ''}`,
      ),
    });
    await waitFor(`essays/${slug}.html`, `<span id="claim-1" class="claim">${name}的第二句`);
    await waitFor(`essays/${slug}/claims.html`, `${name}的第二句`);
  });

  test('shows what changes beside an essay', async () => {
    await writeContent(site.root, {
      'essays/a/references.yaml': '1:\n  type: book\n  title: 新找到的书\n',
    });
    await waitFor('essays/a.html', '新找到的书');
  });

  test('shows a new essay', async () => {
    await writeContent(site.root, {
      'essays/c/zh-CN.mdx': essay('丙[1]。', { title: '新的一篇' }),
      'essays/c/references.yaml': REFERENCES,
    });
    await waitFor('index.html', '新的一篇');
    await waitFor('essays/c.html', '丙');
  });

  test('has every file that a page asks for, and shows theme.css once it is written', async () => {
    const page = await browser.newPage();
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto(new URL('essays/b.html', address).href);
    await page.waitForLoadState('networkidle');
    expect(missing).toEqual([]);
    expect(await page.locator('#fault-notice').isVisible()).toBe(false);
    await writeContent(site.root, { 'theme.css': ':root { --paper: rgb(1, 2, 3) }\n' });
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(1, 2, 3)');
    await page.close();
  });

  test('goes on showing an essay that cannot be read, and names its faults over the page', async () => {
    const messages: string[] = [];
    const page = await browser.newPage();
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => messages.push(String(payload))),
    );
    await page.goto(new URL('essays/c.html', address).href);
    await writeContent(site.root, { 'essays/c/zh-CN.mdx': essay('丙 {丁[1]。') });
    const overlay = page.locator('vite-error-overlay');
    await overlay.waitFor({ state: 'attached' });
    expect(messages.join('\n')).toContain('essays/c/zh-CN.mdx:9:9 错误 invalid-mdx');
    expect(await read('essays/c.html')).toContain('丙');
    await writeContent(site.root, { 'essays/c/zh-CN.mdx': essay('丙丁[1]。') });
    await page.getByText('丙丁').first().waitFor();
    await overlay.waitFor({ state: 'detached' });
    await page.close();
  });
});
