import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../src/cli/static-server.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('draws Chinese characters, not the box for a missing glyph', async () => {
  const page = await browser.newPage();
  await page.setContent('<p style="font-size: 40px; width: 1em; height: 1em">');
  const draw = async (text: string): Promise<string> => {
    await page.locator('p').evaluate((paragraph, content) => {
      paragraph.textContent = content;
    }, text);
    return (await page.locator('p').screenshot()).toString('base64');
  };
  expect(await draw('引')).not.toBe(await draw('据'));
  expect(await draw('引')).toBe(await draw('引'));
});

test('keeps a page from reading another origin', async () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const [one, two] = await Promise.all([startServer({ folder }), startServer({ folder })]);
  try {
    const page = await browser.newPage();
    await page.goto(`${one.url}fonts.conf`);
    const read = (address: string): Promise<number> =>
      page.evaluate(async (url) => (await fetch(url)).status, `${address}fonts.conf`);
    expect(await read(one.url)).toBe(200);
    await expect(read(two.url)).rejects.toThrow('Failed to fetch');
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
});
