import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();

/** What a reader's first page may ask of the network before the reader has done anything. */
const MOST_REQUESTS = 12;
const MOST_BYTES = 60_000;

test.each([
  ['essays/deepseek-open-source.html', undefined],
  // In a window in which its first figure is near, and brings its program.
  ['essays/deepseek-systems.html', '#fig-cost .controls'],
  ['en/essays/deepseek-open-source.html', undefined],
  ['en/essays/deepseek-systems.html', '#fig-cost .controls'],
])('a first visit to %s takes few requests', async (address, live) => {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const answers: Promise<{ path: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const path = request.url().replace(site.url, '');
    const size = request.response().then((response) => response?.body());
    answers.push(size.then((body) => ({ path, bytes: gzipSync(body ?? '').length })));
  });
  await page.goto(`${site.url}${address}`);
  if (live) await page.locator(live).first().waitFor();
  await page.waitForLoadState('networkidle');
  const fetched = await Promise.all(answers);
  expect(fetched.length, JSON.stringify(fetched)).toBeLessThanOrEqual(MOST_REQUESTS);
  const bytes = fetched.reduce((sum, answer) => sum + answer.bytes, 0);
  expect(bytes, JSON.stringify(fetched)).toBeLessThanOrEqual(MOST_BYTES);
  await context.close();
});
