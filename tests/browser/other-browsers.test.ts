import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { OTHER_BROWSERS, type Driver } from './other-browsers.ts';

describe.each(OTHER_BROWSERS)('in $name', ({ name, isInstalled, start }) => {
  if (!isInstalled) {
    test.skip(`${name} is not installed on this machine`, () => {});
    return;
  }

  let server: StaticServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer({ folder: inject('dist'), base: '/sub/dir/' });
    driver = await start();
  });
  afterAll(async () => {
    await driver.close();
    await server.close();
  });

  const waitFor = async (expression: string): Promise<void> => {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await driver.read<boolean>(expression)) return;
      await sleep(100);
    }
    throw new Error(`${expression} did not come true`);
  };

  test('a citation is followed there and back', async () => {
    await driver.open(`${server.url}essays/deepseek-open-source.html`);
    await driver.read(`document.querySelector('#cite-5-2').click() ?? null`);
    await waitFor(`location.hash === '#ref-5'`);
    await driver.read(`document.querySelector('#ref-5 a[href="#cite-5-2"]').click() ?? null`);
    await waitFor(`location.hash === '#cite-5-2'`);
  });

  test('the card opens by the keyboard, holds its links in Tab order, and closes with Escape', async () => {
    await driver.open(`${server.url}essays/deepseek-open-source.html`);
    await driver.read(`document.querySelector('.heading-link').focus() ?? null`);
    for (let stop = 0; stop < 10 && !(await driver.read<boolean>(`document.activeElement.id === 'cite-6-1'`)); stop++) await driver.press('Tab');
    await waitFor(`document.querySelector('#citation-card').matches(':popover-open')`);
    await driver.press('Tab');
    await waitFor(`document.activeElement.className === 'card-jump'`);
    await driver.press('Escape');
    await waitFor(`!document.querySelector('#citation-card').matches(':popover-open')`);
    await waitFor(`document.activeElement.id === 'cite-6-1'`);
  });

  test('a search leads to the claim', async () => {
    await driver.open(`${server.url}search.html?q=${encodeURIComponent('训练成本')}`);
    await waitFor(`document.querySelector('[data-search-done]') !== null`);
    expect(await driver.read(`document.querySelector('[data-search-result]').dataset.claim`)).toBe('claim-training-cost');
    await driver.read(`document.querySelector('[data-search-result] a').click() ?? null`);
    await waitFor(`location.hash === '#claim-training-cost'`);
  });
});
