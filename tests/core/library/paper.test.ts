import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PAPER } from '../../../src/core/library/site.ts';

test('the contrast of the accent is measured on the paper of the pages', async () => {
  const tokens = new URL('../../../src/styles/tokens.css', import.meta.url);
  expect(await readFile(tokens, 'utf8')).toContain(
    `--paper: light-dark(${PAPER.light}, ${PAPER.dark});`,
  );
});
