import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inEnglish, printMessage } from '../../../src/core/shared/message.ts';
import { relocateSite } from '../../../src/pipeline/pages/relocate-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yinju-scripts-'));
  await mkdir(path.join(folder, '_astro'));
  await writeFile(path.join(folder, '_astro/own.js'), 'own()');
  await writeFile(path.join(folder, 'other.js'), '');
});
afterEach(() => rm(folder, { recursive: true }));

const faultsOf = async (body: string) => {
  await writeFile(path.join(folder, 'a.html'), `<!doctype html><meta charset="utf-8">\n${body}`);
  const written = new Map([['written();', 'packed();']]);
  const { diagnostics } = await relocateSite(folder, new Map(), written);
  return diagnostics.map(
    ({ line, column, rule, message }) =>
      `${line}:${column} ${rule} ${printMessage(message, inEnglish)}`,
  );
};

test('scripts of the build pass, and the policy names them', async () => {
  const own = '<script type="module" src="/_astro/own.js"></script>';
  expect(
    await faultsOf(`${own}<script>written();</script><script type="application/json">1</script>`),
  ).toEqual([]);
  const page = await readFile(path.join(folder, 'a.html'), 'utf8');
  expect(page.match(/'sha256-/g)).toHaveLength(2);
  expect(page).toContain('<script>packed();</script>');
});

test.each([
  [
    '<p>\n<script>alert(1)</script>',
    '3:1 blocked-code the build did not put this script here: alert(1)',
  ],
  [
    '<script type="module">a</script>',
    '2:1 blocked-code the build did not put this script here: a',
  ],
  [
    '<script type="importmap">{}</script>',
    '2:1 blocked-code the build did not put this script here: {}',
  ],
  ['<svg><script>a</script></svg>', '2:6 blocked-code the build did not put this script here: a'],
  [
    '<script>written(); b</script>',
    '2:1 blocked-code the build did not put this script here: written(); b',
  ],
  [
    '<script src="/other.js"></script>',
    '2:9 blocked-code the build did not put this script here: /other.js',
  ],
])('%j came another way, and the site is not published', async (body, fault) => {
  expect(await faultsOf(body)).toEqual([fault]);
});
