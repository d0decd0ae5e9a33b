import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that need neither a built site nor a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/core/**/*.test.ts', 'tests/i18n/**/*.test.ts', 'tests/imports.test.ts'],
    testTimeout: 600_000,
    isolate: false,
  },
});
