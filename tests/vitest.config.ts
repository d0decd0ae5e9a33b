import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: fileURLToPath(new URL('build-site.ts', import.meta.url)),
    // The browser tests start a browser in a hook, which the first time unpacks it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each may run a browser or a build of its own.
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
  },
});
