import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../../browser/chromium.ts';
import { watchProcess } from '../watch-process.ts';
import type { Figures } from './measure-load.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = {
  'Lighthouse FCP ms': 'first-contentful-paint',
  'Lighthouse LCP ms': 'largest-contentful-paint',
  'Lighthouse TBT ms': 'total-blocking-time',
} as const;

/**
 * What is read of a report,
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md
 */
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/**
 * Has Lighthouse judge a page as on a phone.
 *
 * @param root folder where it is installed
 * @param port of the browser's protocol
 */
export async function runLighthouse(root: string, address: string, port: number): Promise<Figures> {
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const folder = await mkdtemp(path.join(tmpdir(), 'yinju-lighthouse-'));
  const file = path.join(folder, 'report.json');
  try {
    const program = path.join(root, 'node_modules/lighthouse/cli/index.js');
    const { code, lines } = await watchProcess(
      process.execPath,
      [
        program,
        address,
        `--port=${port}`,
        '--output=json',
        `--output-path=${file}`,
        `--only-categories=${CATEGORIES.join(',')}`,
        '--quiet',
      ],
      root,
    );
    if (code !== 0)
      throw new Error(`Lighthouse failed:\n${lines.map(({ text }) => text).join('\n')}`);
    // Lighthouse wrote it.
    const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as Report;
    return {
      ...Object.fromEntries(
        CATEGORIES.map((name) => [`Lighthouse ${name}`, (categories[name]?.score ?? 0) * 100]),
      ),
      ...Object.fromEntries(
        Object.entries(AUDITS).map(([row, audit]) => [row, audits[audit]?.numericValue ?? NaN]),
      ),
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
