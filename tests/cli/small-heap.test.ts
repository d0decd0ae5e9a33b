import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeSmallHeap } from '../../src/cli/small-heap.ts';
import { buildSite, essay, makeSite } from '../site.ts';

test('a build that Node gives too little memory says so, and leaves the last good site', async () => {
  const site = await makeSite({
    'site.yaml': 'language: en\n',
    'essays/a/en.mdx': essay('Words.', { language: 'en' }),
  });
  await mkdir(site.dist);
  const page = path.join(site.dist, 'index.html');
  await writeFile(page, 'the last good site');
  const { code, output } = await buildSite(site, { NODE_OPTIONS: '--max-old-space-size=60' });
  expect(code).not.toBe(0);
  expect(output).toMatch(
    /^Node may take \d+ MB of memory, and a build needs at least 256 MB\. If it ends with “heap out of memory”, the last good build is kept: set NODE_OPTIONS=--max-old-space-size=1024 and build again\.$/m,
  );
  expect(await readFile(page, 'utf8')).toBe('the last good site');
  await site.remove();
});

test('nothing is said where a build has memory enough', () => {
  expect(describeSmallHeap(512 * 2 ** 20)).toBeUndefined();
});
