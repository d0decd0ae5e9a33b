import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type StaticServer, startServer } from '../../src/cli/static-server.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { type Driver, OTHER_BROWSERS } from './other-browsers.ts';

/**
 * Notes in the page whatever breaks its policy, every error, and every word on the console that is
 * one.
 */
const WATCH = `<script>
  window.faults = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => faults.push('policy: ' + violatedDirective + ' ' + blockedURI));
  addEventListener('error', ({ message, target }) => faults.push('error: ' + (message ?? target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => faults.push('rejection: ' + reason));
  console.error = (...words) => faults.push('console: ' + words.join(' '));
</script>`;

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
    while (!(await driver.read<boolean>(expression))) await sleep(100);
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
    for (
      let stop = 0;
      stop < 10 && !(await driver.read<boolean>(`document.activeElement.id === 'cite-6-1'`));
      stop++
    )
      await driver.press('Tab');
    await waitFor(`document.querySelector('#citation-card').matches(':popover-open')`);
    await driver.press('Tab');
    await waitFor(`document.activeElement.className === 'card-jump'`);
    await driver.press('Escape');
    await waitFor(`!document.querySelector('#citation-card').matches(':popover-open')`);
    await waitFor(`document.activeElement.id === 'cite-6-1'`);
  });

  test('no page breaks its content policy, nor has an error', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'watched-'));
    await cp(inject('dist'), folder, { recursive: true });
    const pages = (await listFiles(folder)).filter((file) => file.endsWith('.html'));
    // In front of the policy, so that it may run, and before anything that could break it.
    for (const page of pages) {
      const html = await readFile(path.join(folder, page), 'utf8');
      await writeFile(
        path.join(folder, page),
        html.replace('<meta charset="utf-8">', `$&${WATCH}`),
      );
    }
    const watched = await startServer({ folder });
    const faults: string[] = [];
    for (const page of [
      ...pages,
      `search.html?q=${encodeURIComponent('训练成本')}`,
      'en/search.html?q=training',
    ]) {
      await driver.open(watched.url + page);
      await waitFor(`document.readyState === 'complete'`);
      await sleep(300);
      if (page.includes('?'))
        await waitFor(`document.querySelector('[data-search-result]') !== null`);
      faults.push(
        ...(await driver.read<string[]>('window.faults')).map((fault) => `${page}: ${fault}`),
      );
    }
    expect(faults).toEqual([]);
    await watched.close();
    await rm(folder, { recursive: true });
  });

  test('a search leads to the claim', async () => {
    await driver.open(`${server.url}search.html?q=${encodeURIComponent('训练成本')}`);
    await waitFor(`document.querySelector('[data-search-done]') !== null`);
    expect(await driver.read(`document.querySelector('[data-search-result]').dataset.claim`)).toBe(
      'claim-training-cost',
    );
    await driver.read(`document.querySelector('[data-search-result] a').click() ?? null`);
    await waitFor(`location.hash === '#claim-training-cost'`);
  });
});
