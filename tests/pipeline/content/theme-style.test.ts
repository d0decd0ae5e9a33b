import { readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../../src/cli/static-server.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { FIRST_SITE_PATH } from '../../first-site.ts';
import { buildSite, essay, makeSite, type Site } from '../../site.ts';

let site: Site;
let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  site = await makeSite({
    'essays/a/zh-CN.mdx': essay('甲[1]。'),
    'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
    'theme.css':
      ":root { --paper: rgb(1, 2, 3) }\n.site-header { background: url('/own/paper.svg') }\n",
  });
  await mkdir(path.join(site.root, 'public/own'), { recursive: true });
  await writeFile(
    path.join(site.root, 'public/own/paper.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z" /></svg>',
  );
  expect(await buildSite(site)).toMatchObject({ code: 0 });
  server = await startServer({ folder: site.dist, base: '/sub/dir/' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

test('theme.css comes before the site’s own styles, and finds its files at any address', async () => {
  const page = await browser.newPage();
  const found: [string, number][] = [];
  page.on('response', (response) => found.push([response.url(), response.status()]));
  await page.goto(`${server.url}essays/a.html`);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(1, 2, 3)',
  );
  await page.waitForLoadState('networkidle');
  expect(found).toContainEqual([`${server.url}own/paper.svg`, 200]);
  expect(found.filter(([, status]) => status >= 400)).toEqual([]);
});

test.each(['settings.mdx', 'settings.en.mdx'])(
  'the manual lists every property in %s',
  async (name) => {
    const tokens = await readFile(
      new URL('../../../src/styles/tokens.css', import.meta.url),
      'utf8',
    );
    const manual = await readFile(path.join(FIRST_SITE_PATH, 'content/pages/docs', name), 'utf8');
    const defined = new Set(Array.from(tokens.matchAll(/^\s*(--[a-z-]+):/gm), ([, one]) => one));
    const listed = new Set(Array.from(manual.matchAll(/`(--[a-z-]+)`/g), ([, one]) => one));
    expect([...listed].sort()).toEqual([...defined].sort());
  },
);
