import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../hosts/free-port.ts';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities, Key } from 'selenium-webdriver';

/** The little of a browser that the smoke path needs. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs an expression in the page. */
  read<T>(expression: string): Promise<T>;
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  close(): Promise<void>;
}

/** A browser that may be installed on this machine. */
export interface OtherBrowser {
  readonly name: string;
  readonly isInstalled: boolean;
  start(): Promise<Driver>;
}

const FIREFOX =
  process.env['FIREFOX_PATH'] ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver'].find((path) => existsSync(path));
const MINI_BROWSER = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];
const XVFB = ['/usr/bin/xvfb-run'].find((path) => existsSync(path));

/** The browsers besides Chromium, which a machine may have from its own packages. */
export const OTHER_BROWSERS: readonly OtherBrowser[] = [
  { name: 'Firefox', isInstalled: FIREFOX !== undefined, start: startFirefox },
  {
    name: 'WebKit',
    isInstalled: Boolean(WEBKIT_DRIVER && MINI_BROWSER && XVFB),
    start: startWebKit,
  },
];

async function startFirefox(): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    headless: true,
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    // The expression runs in the page, which has no type here.
    read: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}

async function startWebKit(): Promise<Driver> {
  const port = await findFreePort();
  const server = spawn(XVFB ?? '', ['-a', WEBKIT_DRIVER ?? '', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const stop = (): void => {
    // The driver, the display and the browser are one group.
    if (server.pid !== undefined) process.kill(-server.pid);
  };
  try {
    await waitForDriver(port, server);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
    });
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    const keys = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE };
    return {
      open: (url) => driver.get(url),
      read: (expression) => driver.executeScript(`return (${expression})`),
      press: (key) => driver.actions().sendKeys(keys[key]).perform(),
      close: async () => {
        await driver.quit();
        stop();
      },
    };
  } catch (fault) {
    stop();
    throw fault;
  }
}

async function waitForDriver(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('The WebDriver of WebKit did not start.');
}
