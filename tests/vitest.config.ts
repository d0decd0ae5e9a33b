import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.ts';
import { PATIENCE } from './patience.ts';

/** Run by `npm run test:browsers`, where Firefox and WebKit are installed. */
const OTHER_BROWSERS = 'tests/browser/other-browsers.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [OTHER_BROWSERS],
    globalSetup: fileURLToPath(new URL('build-site.ts', import.meta.url)),
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE } },
    // Each may run a browser or a build of its own.
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
  },
});
