import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import { readInline } from '../../read-inline.ts';
import { type PageWeight, weighPage } from './weigh-page.ts';

const compressed = (text: string) => brotliCompressSync(text).length;
const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');
/** The files that a page names in an attribute, by their paths from the site's root. */
const filesOf = (html: string, pattern: RegExp) =>
  Array.from(html.matchAll(pattern), ([, file]) => file ?? '');

/** Of the one sheet that all pages share with the publisher’s accent in it, in bytes. */
const MOST_STYLE = 8370;

/** The most that a page of a kind may weigh. Where two kinds hold a page, the first counts. */
const BUDGETS: readonly (readonly [kind: RegExp, budget: PageWeight])[] = [
  // An essay comes in the first round of a connection.
  [/essays\/deepseek-open-source\.html$/, weigh(13_500, 6150, 5, 930)],
  // With figures and their tables, which stand nowhere else.
  [/essays\/deepseek-systems\.html$/, weigh(25_250, 6470, 6, 2280)],
  [/essays\/[^/]+\/claims\.html$/, weigh(24_800, 3150, 5, 2400)],
  [/essays\/[^/]+\/sources\.html$/, weigh(12_100, 2500, 4, 1490)],
  [/essays\/[^/]+\/references\.html$/, weigh(10_000, 2500, 4, 840)],
  [/search\.html$/, weigh(2800, 25_000, 8, 120)],
  // It reads a text and compares it word by word, without a server.
  [/check\.html$/, weigh(3300, 35_500, 7, 140)],
  // It may stand at any address, so that all it needs stands in it.
  [/^404\.html$/, { ...weigh(10_800, 1150, 1, 80), style: 0 }],
  [/licences\.html$/, weigh(11_200, 2500, 4, 630)],
  [/./, weigh(6650, 2500, 4, 380)],
];

function weigh(page: number, script: number, requests: number, elements: number): PageWeight {
  return { page, style: MOST_STYLE, script, requests, elements };
}

/** What of a page is over its budget, each in a line that says by how much, and names the files. */
async function listExcess(file: string, known: Map<string, Promise<number>>): Promise<string[]> {
  const { weight, ...assets } = await weighPage(inject('dist'), file, known);
  const budget = BUDGETS.find(([kind]) => kind.test(file))?.[1];
  const nameAssets = (name: keyof PageWeight) =>
    name === 'style' || name === 'script'
      ? assets[name].map((asset) => `; ${asset.name} ${asset.bytes}`).join('')
      : '';
  return (['page', 'style', 'script', 'requests', 'elements'] as const).flatMap((name) => {
    const over = weight[name] - (budget?.[name] ?? 0);
    return over > 0
      ? [`${file}: ${name} ${weight[name]}, ${over} too many${nameAssets(name)}`]
      : [];
  });
}

test('no page weighs more than its kind may', async () => {
  const pages = (await listFiles(inject('dist'))).filter((file) => file.endsWith('.html'));
  const known = new Map<string, Promise<number>>();
  const excess = await Promise.all(pages.map((file) => listExcess(file, known)));
  expect(excess.flat()).toEqual([]);
});

test('the code of a figure takes at most 6 kB, packed with gzip', async () => {
  const files = (await listFiles(inject('dist'))).filter((file) =>
    /^_astro\/kind\.[^/]+\.js$/.test(file),
  );
  // One of each kind, of which the essay of systems shows all but the calculator.
  expect(files).toHaveLength(8);
  const sizeOf = async (file: string): Promise<number> => {
    const code = await read(file);
    const imported = Array.from(code.matchAll(/from"\.\/([^"]+)"/g), ([, name = '']) =>
      path.posix.join(path.posix.dirname(file), name),
    );
    const sizes = await Promise.all(imported.map(sizeOf));
    return sizes.reduce((sum, size) => sum + size, gzipSync(code).length);
  };
  for (const file of files) expect(await sizeOf(file), file).toBeLessThanOrEqual(6144);
});

test('an essay has as many files as it has pages, exports and a book', async () => {
  const files = (await listFiles(inject('dist'))).filter((file) =>
    /^essays\/deepseek-open-source[./]/.test(file),
  );
  // Its page and its Markdown, three pages beside it, five exports of its references and claims,
  // four of its sources, the checks as annotations, the book, and what tells of all these.
  expect(files).toHaveLength(17);
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
  for (const sheet of sheets) expect(compressed(await read(sheet))).toBeLessThanOrEqual(MOST_STYLE);
  expect(await read('404.html')).not.toContain('rel="stylesheet"');
});
