import { expect, inject, test } from 'vitest';
import { startServer } from '../../src/cli/static-server.ts';
import { launchChromium } from './chromium.ts';

test('with ?debug the console says what each step of a search asked for and found, and without it nothing', async () => {
  const browser = await launchChromium();
  const server = await startServer({ folder: inject('dist') });
  const page = await browser.newPage({ locale: 'zh-CN' });
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  const search = async (parameters: string) => {
    await page.goto(`${server.url}search.html?${parameters}`);
    await page.locator('[data-search-results][data-search-done]').waitFor({ state: 'attached' });
  };
  await search(`q=${encodeURIComponent('英伟达')}`);
  expect(lines).toEqual([]);
  await search(`debug&q=${encodeURIComponent('英伟达')}`);
  await expect.poll(() => lines.join('\n')).toContain('as typed: ');
  expect(lines.join('\n')).toContain('ask 英伟达: 英伟达 (same)');
  expect(lines.join('\n')).toContain('1.00 claim-nvidia-shares');
  await browser.close();
  await server.close();
});
