import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import { readInline } from '../../read-inline.ts';

const ESSAY = 'essays/deepseek-open-source.html';
/** With figures and their tables, which stand nowhere else: the claims pages, and the essay of six figures. */
const WITH_FIGURES = /claims\.html$|essays\/deepseek-systems\.html$/;

const compressed = (text: string) => brotliCompressSync(text).length;
const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');
/** The files that a page names in an attribute, by their paths from the site's root. */
const filesOf = (html: string, pattern: RegExp) =>
  Array.from(html.matchAll(pattern), ([, file]) => file ?? '');

test('an essay comes in the first round of a connection, and no page but those of figures takes more than 20 kB', async () => {
  expect(compressed(await read(ESSAY))).toBeLessThanOrEqual(14 * 1024);
  const pages = (await listFiles(inject('dist'))).filter((file) => file.endsWith('.html'));
  const sizes = await Promise.all(
    pages.map(async (file) => ({ file, bytes: compressed(await read(file)) })),
  );
  expect(
    sizes.filter(({ file, bytes }) => bytes > (WITH_FIGURES.test(file) ? 27_000 : 20_000)),
  ).toEqual([]);
});

test('every page shares one style sheet, but for the page that may stand anywhere', async () => {
  const pages = (await listFiles(inject('dist'))).filter((file) => file.endsWith('.html'));
  const sheets = new Set<string>();
  for (const file of pages.filter((name) => name !== '404.html')) {
    const html = await read(file);
    // What a theme sets is all that stands in a page.
    expect(readInline(html).styles.join('').length).toBeLessThanOrEqual(200);
    filesOf(html, /<link[^>]+rel="stylesheet"[^>]+href="(?:\.\.\/)*([^"]+)"/g).forEach((sheet) =>
      sheets.add(sheet),
    );
  }
  expect(sheets.size).toBe(1);
  for (const sheet of sheets) expect(compressed(await read(sheet))).toBeLessThanOrEqual(8300);
  expect(await read('404.html')).not.toContain('rel="stylesheet"');
});

test('the scripts of the essay page take at most 7.5 kB over the wire, with what they load unasked', async () => {
  const html = await read(ESSAY);
  expect(html).not.toContain('modulepreload');
  const files = filesOf(html, /<script [^>]*src="\.\.\/([^"]+)"/g);
  const sources = await Promise.all(files.map(read));
  const imported = sources.flatMap((source) =>
    filesOf(source, /(?:^|[;\n}])import[^(;]*?["'`]\.\/([^"'`]+)["'`];/g),
  );
  const further = await Promise.all(imported.map((name) => read(`_astro/${name}`)));
  const fetched = [...sources, ...further].reduce((sum, source) => sum + compressed(source), 0);
  expect(compressed(readInline(html).scripts.join('\n')) + fetched).toBeLessThanOrEqual(7500);
});
