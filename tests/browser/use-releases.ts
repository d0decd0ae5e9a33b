import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startServer, type ServerOptions, type StaticServer } from '../../src/cli/static-server.ts';
import { buildSite, makeSite, writeContent, type Site } from '../site.ts';
import { launchChromium } from './chromium.ts';
import { keepSite } from './keep-site.ts';

type Content = Readonly<Record<string, string>>;

/** Two releases of a site, of which the folder that is served holds one. */
export interface Releases {
  /** Puts a release into the folder in place of what stands there. */
  publish(release: 'first' | 'second'): Promise<void>;
  /**
   * Puts pages of the first release over those of another, as an upload does that was broken off.
   */
  mixIn(part: string): Promise<void>;
  /** Puts a line in front of the worker that is served, to change what it meets in the browser. */
  prefixWorker(line: string): Promise<void>;
  /** Serves the first release to a reader who has seen nothing. */
  open(options?: Omit<ServerOptions, 'folder'>): Promise<OpenRelease>;
}

/** A release as it is served to a reader. */
export interface OpenRelease {
  readonly server: StaticServer;
  readonly context: BrowserContext;
  /**
   * Opens a page as a reader who has asked, here or before, that the site be kept, and waits until
   * it is.
   */
  visit(address: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Builds two releases and starts a browser for the tests of a file, and removes all after them.
 * @param publicFiles what the site has below public/ beside the project's own
 */
export function useReleases(first: Content, second: Content, publicFiles: Content = {}): Releases {
  let started: { browser: Browser; site: Site } | undefined;
  const get = () => {
    if (!started) throw new Error('the releases are there in tests and hooks only');
    return { ...started, at: (name: string) => path.join(started?.site.root ?? '', name) };
  };
  beforeAll(async () => {
    started = { browser: await launchChromium(), site: await makeSite(first) };
    const { site, at } = get();
    for (const [name, text] of Object.entries(publicFiles)) {
      await mkdir(path.dirname(at(`public/${name}`)), { recursive: true });
      await writeFile(at(`public/${name}`), text);
    }
    expect((await buildSite(site)).code).toBe(0);
    await cp(site.dist, at('first'), { recursive: true });
    await writeContent(site.root, second);
    expect((await buildSite(site)).code).toBe(0);
    await cp(site.dist, at('second'), { recursive: true });
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.site.remove();
  });
  const publish = async (release: string) => {
    const { at } = get();
    await rm(at('served'), { recursive: true, force: true });
    await cp(at(release), at('served'), { recursive: true });
  };
  return {
    publish,
    mixIn: (part) => cp(get().at(`first/${part}`), get().at(`served/${part}`), { recursive: true }),
    async prefixWorker(line) {
      const file = get().at('served/sw.js');
      await writeFile(file, `${line}\n${await readFile(file, 'utf8')}`);
    },
    async open(options) {
      await publish('first');
      const server = await startServer({ folder: get().at('served'), ...options });
      const context = await get().browser.newContext();
      return {
        server,
        context,
        async visit(address) {
          const page = await context.newPage();
          await page.goto(server.url + address);
          await keepSite(page);
          return page;
        },
        async close() {
          await context.close();
          await server.close().catch(() => {
            // The test has closed it.
          });
        },
      };
    },
  };
}
