import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite, makeSite } from '../../site.ts';

test('the licences of what reaches a reader stand on a page, with their versions and texts', async () => {
  const html = await readFile(path.join(inject('dist'), 'licences.html'), 'utf8');
  for (const name of ['pagefind', 'pinyin-pro', 'opencc-js']) {
    expect(html).toMatch(new RegExp(`<h2 id="package-${name}">${name} \\d+\\.\\d+\\.\\d+</h2>`));
  }
  expect(html).toContain('Permission is hereby granted, free of charge');
  expect(html).toContain('Apache License');
});

test('a build that would send readers code of a package without its licence fails', async () => {
  const site = await makeSite();
  await appendFile(
    path.join(site.root, 'src/client/copy.client.ts'),
    `\nimport { csvParse } from 'd3-dsv';\nconsole.log(csvParse('a'));\n`,
  );
  const { code, output } = await buildSite(site);
  expect(code).not.toBe(0);
  expect(output).toContain(
    'The site would send code of d3-dsv to its readers: add it to SHIPPED in src/pipeline/release/shipped-packages.ts',
  );
  await site.remove();
});
