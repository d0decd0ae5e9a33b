import type { BrowserContext } from 'playwright-core';

/** What went wrong while every page of a site was opened, one line each; none when all is well. */
export type Faults = string[];

/**
 * Opens every page that links lead to from a first one, as a reader's browser would, and notes what
 * a reader could stumble over: dead links and places, failed requests, errors on the console,
 * requests to another host.
 *
 * @returns the addresses of the pages opened, and the faults
 */
export async function crawl(
  context: BrowserContext,
  first: string,
): Promise<{ pages: string[]; faults: Faults }> {
  const faults: Faults = [];
  const { origin } = new URL(first);
  const page = await context.newPage();
  let here = first;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${here}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${here}: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`${here}: ${request.url()} failed`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      faults.push(`${here}: asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      faults.push(`${here}: ${response.url()} answered ${response.status()}`);
  });
  const queue = [first];
  const seen = new Set(queue);
  for (const url of queue) {
    here = url;
    await page.goto(url, { waitUntil: 'load' });
    if (!page.url().startsWith(origin)) continue;
    const links = await page.$$eval('a[href]', (anchors) =>
      anchors.map((anchor) => new URL(anchor.getAttribute('href') ?? '', anchor.baseURI).href),
    );
    for (const link of new Set(links)) {
      const target = new URL(link);
      const place = decodeURIComponent(target.hash.slice(1));
      if (target.origin !== origin) continue;
      const address = target.href.replace(/#.*/, '');
      if (!seen.has(address) && !/\.(?!html)\w+$/.test(target.pathname)) queue.push(address);
      if (seen.has(address) && (place === '' || address !== page.url().replace(/#.*/, '')))
        continue;
      seen.add(address);
      if (address === page.url().replace(/#.*/, '')) {
        const exists = await page.evaluate((id) => document.getElementById(id) !== null, place);
        if (place !== '' && !exists) faults.push(`${here}: no place #${place}`);
      } else {
        const response = await page.request.get(address);
        if (!response.ok()) faults.push(`${here}: ${address} answered ${response.status()}`);
      }
    }
  }
  await page.close();
  return { pages: queue, faults };
}

/** Shown where another page is asked for, so no link leads there. */
const UNLINKED = new Set(['404.html', 'offline.html']);

/**
 * Lists the pages of a built site to which a crawl from its first page did not come.
 * @param files all files of the site
 * @param root its address, with the closing slash
 */
export function listUnseen(
  files: readonly string[],
  pages: readonly string[],
  root: string,
): string[] {
  const seen = new Set(pages.map((url) => url.replace(/[?#].*/, '')));
  return files.filter(
    (file) => file.endsWith('.html') && !UNLINKED.has(file) && !seen.has(root + file),
  );
}
