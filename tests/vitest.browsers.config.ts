import { mergeConfig } from 'vitest/config';
import shared from './vitest.config.ts';

/** The smoke test in Firefox and WebKit, as far as this machine has them. */
export default mergeConfig(
  { ...shared, test: { ...shared.test, include: [], exclude: [] } },
  { test: { include: ['tests/browser/other-browsers.test.ts'] } },
);
