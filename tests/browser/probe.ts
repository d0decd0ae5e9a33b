import type { Browser } from 'playwright-core';

/** What a reader finds on a page of a site. */
export interface Probe {
  /** HTTP status; 0 when nothing came. */
  readonly status: number;
  /** The words of the page's main part, in short. */
  readonly words: number;
  /** What the page says of faults, and of the search on it. */
  readonly told: string;
  /** Programs that broke off. */
  readonly broken: readonly string[];
}

/**
 * Opens a page as a first visitor would, and waits for what its programs say.
 *
 * @param searches whether it carries a query
 */
export async function probePage(
  browser: Browser,
  address: string,
  searches: boolean,
): Promise<Probe> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    const response = await page.goto(address);
    if (searches && response?.ok()) {
      await page
        .waitForFunction(() =>
          document.querySelector(
            '[data-search-result], [data-search-more] button, #fault-notice:not([hidden])',
          ),
        )
        .catch(() => broken.push('the search neither answers nor says why'));
    }
    const told = await page
      .locator('#fault-notice:not([hidden]), [data-search-status], [data-search-result] a')
      .allTextContents();
    const words =
      (await page.locator('main').first().textContent())?.replace(/\s+/g, '').length ?? 0;
    return {
      status: response?.status() ?? 0,
      words,
      told: told.join(' ').trim().slice(0, 60),
      broken,
    };
  } finally {
    await context.close();
  }
}
