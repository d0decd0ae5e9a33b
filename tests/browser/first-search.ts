import type { Browser } from 'playwright-core';

/** A file that was fetched, and its bytes on the wire with its headers. */
export interface FetchedFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Opens the search of a page by its shortcut and puts a query in, in a browser that has fetched
 * nothing else than the page.
 *
 * @returns all that is fetched from then on, the site's own programs too
 */
export async function fetchFirstSearch(
  browser: Browser,
  address: string,
  query: string,
): Promise<FetchedFile[]> {
  // A service worker would fetch ahead what a later page needs.
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const wire = await context.newCDPSession(page);
  const names = new Map<string, string>();
  const files: FetchedFile[] = [];
  wire.on('Network.requestWillBeSent', ({ requestId, request }) =>
    names.set(requestId, new URL(request.url).pathname.split('/').at(-1) ?? ''),
  );
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) =>
    files.push({ name: names.get(requestId) ?? '', bytes }),
  );
  await wire.send('Network.enable');
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog input').first().waitFor();
  await page.keyboard.insertText(query);
  await page.locator('#search-dialog [data-search-done]').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await context.close();
  return files;
}

/** The sum of their bytes. */
export function sumBytes(files: readonly FetchedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
