import type { Page } from 'playwright-core';

/**
 * Asks in the settings of a page that the site be kept, where it is not yet, and waits until it is.
 */
export async function keepSite(page: Page): Promise<void> {
  const isKept = await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=home]') ?? location;
    const root = new URL('.', href).href;
    return (await navigator.serviceWorker.getRegistration(root))?.scope === root;
  });
  if (!isKept) {
    if (!(await page.locator('#settings').isVisible())) await page.click('.settings-button');
    await page.click('#offline-offer button:first-of-type');
    await page.waitForSelector('#offline-offer button:last-of-type:not([hidden])');
    await page.keyboard.press('Escape');
  }
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
