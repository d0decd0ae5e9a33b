import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readDigests } from '../../src/pipeline/release/digests.ts';
import { readRelease } from '../../src/cli/read-release.ts';
import { compareRelease } from '../../src/pipeline/release/manifest.ts';
import { probePage, type Probe } from './probe.ts';

const ESSAY = 'essays/deepseek-open-source';
const SEARCHES: readonly string[] = [
  `search.html?q=${encodeURIComponent('训练成本')}`,
  'en/search.html?q=training',
];
const PAGES = [
  'index.html',
  `${ESSAY}.html`,
  `${ESSAY}/claims.html`,
  `${ESSAY}/references.html`,
  'about.html',
  'check.html',
  `en/${ESSAY}.html`,
  ...SEARCHES,
];

/** What a reader finds all over a site. */
export interface View {
  readonly probes: ReadonlyMap<string, Probe>;
  /** What is not as it was, told to the reader. */
  readonly changed: readonly string[];
  /** What is not as it was, without a word. */
  readonly broken: readonly string[];
}

/**
 * Opens the pages of the project's own site.
 *
 * @param whole the same view of the whole site, with which to compare
 */
export async function lookAround(browser: Browser, root: string, whole?: View): Promise<View> {
  const probes = new Map(
    await Promise.all(
      PAGES.map(
        async (page) =>
          [page, await probePage(browser, root + page, SEARCHES.includes(page))] as const,
      ),
    ),
  );
  const changed: string[] = [];
  const broken: string[] = [];
  for (const [page, { status, words, told, broken: faults }] of probes) {
    const name = page.replace(/\?.*/, '');
    const before = whole?.probes.get(page);
    broken.push(...faults.map((fault) => `${name}: ${fault}`));
    if (before && status !== before.status) changed.push(`${name}: answers ${status}`);
    else if (before && words < before.words && !SEARCHES.includes(page))
      broken.push(`${name}: has lost words`);
    if (before && told !== before.told) changed.push(`${name}: says ${told}`);
  }
  return { probes, changed, broken };
}

/** The files of its release that a folder lacks. */
export async function findMissing(folder: string): Promise<readonly string[]> {
  const text = await readFile(path.join(folder, 'release.json'), 'utf8').catch(() => undefined);
  return text === undefined
    ? []
    : compareRelease(readRelease(text, folder), await readDigests(folder)).missing;
}
