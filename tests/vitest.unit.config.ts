import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './patience.ts';

/**
 * The tests that need neither a built site nor a browser, and that take no longer than a moment.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'tests/core/**/*.test.ts',
      'tests/figures/**/*.test.ts',
      'tests/i18n/**/*.test.ts',
      'tests/imports.test.ts',
      'tests/line-length.test.ts',
      'tests/unused-exports.test.ts',
    ],
    // Whole searches with a real index, texts without end, every digit of the reviews: `npm test`
    // runs them.
    exclude: [
      'tests/core/search/*.test.ts',
      'tests/core/properties.test.ts',
      'tests/core/long-texts.test.ts',
      'tests/core/import/dense.test.ts',
      'tests/core/import/faithful.test.ts',
      'tests/core/reviews/mutations.test.ts',
    ],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    isolate: false,
    reporters: ['dot'],
  },
});
