import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startServer, type ServerOptions, type StaticServer } from '../../src/cli/static-server.ts';
import { launchChromium } from './chromium.ts';

/** The built site as the tests of a file see it. */
export interface UsedSite {
  readonly browser: Browser;
  /** Its address, with the closing slash. */
  readonly url: string;
}

/**
 * Serves the built site and starts a browser for the tests of a file, and stops both after them.
 * @param options habits of the host; default those of `npm start`
 */
export function useSite(options: Omit<ServerOptions, 'folder'> = {}): UsedSite {
  let started: { browser: Browser; server: StaticServer } | undefined;
  beforeAll(async () => {
    started = {
      browser: await launchChromium(),
      server: await startServer({ folder: inject('dist'), ...options }),
    };
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.server.close();
  });
  const get = () => {
    if (!started) throw new Error('the site is there in tests and hooks only');
    return started;
  };
  return {
    get browser() {
      return get().browser;
    },
    get url() {
      return get().server.url;
    },
  };
}
