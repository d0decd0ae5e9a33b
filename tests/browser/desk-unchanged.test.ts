import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskDraft, DeskSaved, DeskState } from '../../src/core/desk/desk-types.ts';
import { deskStrings } from '../../src/i18n/desk-languages.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { type DevServer, startDev } from '../dev-server.ts';
import { FIRST_SITE_PATH } from '../first-site.ts';
import { makeSite, type Site } from '../site.ts';
import { launchChromium } from './chromium.ts';

const CONTENT = path.join(FIRST_SITE_PATH, 'content');

let site: Site;
let server: DevServer;
let browser: Browser;
let page: Page;

/** The texts of a folder's files, by path from it. */
async function readTexts(folder: string): Promise<Record<string, string>> {
  const files = (await listFiles(folder)).filter((file) => /\.(?:mdx|ya?ml|csv)$/.test(file));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const),
    ),
  );
}

/** The state of an essay, as the page asks for it. */
async function stateOf(slug?: string): Promise<DeskState> {
  return page.evaluate(async (asked) => {
    const response = await fetch('/desk/api/state', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked === undefined ? {} : { slug: asked }),
    });
    return (await response.json()) as DeskState;
  }, slug);
}

beforeAll(async () => {
  browser = await launchChromium();
  site = await makeSite(await readTexts(CONTENT));
  server = await startDev(site);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.desk);
  await page.locator('[data-desk-ready]').waitFor();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await site.remove();
});

/** Asks the server to save a review as it is, which the page itself has no reason to. */
async function saveAsItIs(draft: DeskDraft): Promise<DeskSaved> {
  return page.evaluate(async (body) => {
    const response = await fetch('/desk/api/save', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as DeskSaved;
  }, draft);
}

test('reviews that are opened and saved unchanged leave every file as it was', async () => {
  const { essays, language } = await stateOf();
  const opened: string[] = [];
  for (const { slug } of essays) {
    const { entries, reviews } = await stateOf(slug);
    for (const { id, review, text } of entries) {
      if (review === null) continue;
      const value = reviews[review];
      const draft = { slug, item: id, id: review, base: value, value, sources: {} };
      expect(await saveAsItIs(draft)).toMatchObject({ kind: 'saved' });
      opened.push(`${slug} ${review}`);
      // Each page of the desk takes a second; the server sees every review all the same.
      if (opened.length % 6 !== 1) continue;
      await page.goto(new URL(`desk/?essay=${slug}&n=${opened.length}#${id}`, server.address).href);
      await page.locator('.desk-check blockquote', { hasText: text }).first().waitFor();
      await page.keyboard.press('Control+s');
      await page
        .locator('.desk-status', { hasText: deskStrings(language).nothingToSave })
        .waitFor();
    }
  }
  expect(essays.length).toBeGreaterThan(1);
  expect(opened.length).toBeGreaterThan(40);
  expect(await readTexts(path.join(site.root, 'content'))).toEqual(await readTexts(CONTENT));
});
