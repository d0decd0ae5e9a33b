import type { Browser, Page } from 'playwright-core';
import { fetchCopy } from '../../src/cli/fetch-copy.ts';
import { compareRelease } from '../../src/pipeline/release/manifest.ts';
import { crawl, listUnseen } from '../browser/crawl.ts';
import { keepSite } from '../browser/keep-site.ts';

/**
 * What was tried on a host: each with the faults found, none when all is well, or null when the
 * host cannot have it.
 */
export type Findings = Readonly<
  Record<
    'reading' | 'search' | 'notFound' | 'files' | 'offline' | 'headers',
    readonly string[] | null
  >
>;

/**
 * Tries the site where it stands, as a reader's browser would.
 *
 * @param root its address, with the closing slash
 * @param files all that it has
 */
export async function tryHost(
  browser: Browser,
  root: string,
  files: readonly string[],
  {
    answersNotFound,
    sendsHeaders,
  }: { readonly answersNotFound: boolean; readonly sendsHeaders: boolean },
): Promise<Findings> {
  const context = await browser.newContext();
  const crawling = await browser.newContext();
  const page = await context.newPage();
  const attempt = async (action: () => Promise<readonly string[]>) =>
    action().catch((fault: unknown) => [String(fault).split('\n')[0] ?? '']);
  try {
    const { pages, faults } = await crawl(crawling, `${root}index.html`);
    return {
      reading: [
        ...faults,
        ...listUnseen(files, pages, root).map((file) => `no link leads to ${file}`),
      ],
      search: await attempt(() => trySearch(page, root)),
      notFound: answersNotFound ? await attempt(() => tryUnknown(page, root)) : null,
      files: await attempt(async () => {
        const { release, copy } = await fetchCopy(new URL(root));
        const { missing, changed } = compareRelease(release, copy);
        return [...missing, ...changed];
      }),
      offline: await attempt(() => tryOffline(page, root)),
      headers: sendsHeaders ? await attempt(() => tryHeaders(root)) : null,
    };
  } finally {
    await context.close();
    await crawling.close();
  }
}

async function trySearch(page: Page, root: string): Promise<string[]> {
  await page.goto(`${root}search.html?q=${encodeURIComponent('训练成本')}`);
  await page.waitForSelector('[data-search-result]');
  await page.locator('[data-search-result] a').first().click();
  await page.waitForURL(/#claim-training-cost$/);
  return (await page.locator('#claim-training-cost').textContent())?.includes('557.6万美元')
    ? []
    : ['the result leads elsewhere'];
}

async function tryUnknown(page: Page, root: string): Promise<string[]> {
  const response = await page.goto(`${root}no/such/page.html`);
  await page.waitForFunction(
    (url) => [...document.links].some(({ href }) => href === `${url}index.html`),
    root,
  );
  return response?.status() === 404 ? [] : [`an unknown address answers ${response?.status()}`];
}

async function tryOffline(page: Page, root: string): Promise<string[]> {
  const claims = `${root}essays/deepseek-open-source/claims.html`;
  await page.goto(`${root}index.html`);
  await keepSite(page);
  // Of a large site the pages of essays are kept once they are opened.
  await page.goto(claims, { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  await page.goto(claims);
  const count = await page.locator('li[data-verdict]').count();
  await page.context().setOffline(false);
  return count > 0 ? [] : ['the claims are not there'];
}

async function tryHeaders(root: string): Promise<string[]> {
  const { headers } = await fetch(`${root}essays/deepseek-open-source.html`);
  const wanted = {
    'content-security-policy': 'frame-ancestors',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  return Object.entries(wanted)
    .filter(([name, value]) => !headers.get(name)?.includes(value))
    .map(([name]) => `no ${name}`);
}
