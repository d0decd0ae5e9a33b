import type { Page } from 'playwright-core';

/**
 * Takes the records out of the terms of the search, as on a site of many essays, so that its index
 * is asked.
 */
export async function askIndex(page: Page): Promise<void> {
  await page.route('**/terms.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), records: null } });
  });
}
