import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeFailure } from '../../src/cli/describe-failure.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'yinju-failure-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const readReport = () => readFile(path.join(root, '.cache/build-failure.txt'), 'utf8');

test('a fault with words of its own is said with its hint', () => {
  expect(describeFailure(new AstroError('The content has 1 error.', 'Mend it.'), root)).toBe(
    'The content has 1 error.\nMend it.',
  );
});

test('an unexpected fault is said in a sentence, and its stack is in a file', async () => {
  const fault = new TypeError('x is not a function');
  expect(describeFailure(fault, root)).toBe(
    'The command failed: x is not a function\nThe whole report is in .cache/build-failure.txt.',
  );
  expect(await readReport()).toBe(`${fault.stack}\n`);
});

test('the essay that a fault speaks of is named', () => {
  expect(
    describeFailure(new Error(`cannot read ${root}/content/essays/a/en.mdx?x\nmore`), root),
  ).toMatch(/^content\/essays\/a\/en\.mdx:1:1 error The command failed: cannot read /);
});

test('the faults that a bundler collected are each said', () => {
  const fault = Object.assign(new Error('Build failed with 2 errors:'), {
    errors: [new Error('first\n  at a'), new Error('second')],
  });
  expect(describeFailure(fault, root)).toBe(
    'The command failed: first\nsecond\nThe whole report is in .cache/build-failure.txt.',
  );
});
