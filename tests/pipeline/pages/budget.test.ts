import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

const compressed = (text: string) => brotliCompressSync(text).length;

test('the essay page takes with its reviews at most 30 kB over the wire, its scripts at most 5 kB of them', async () => {
  const html = await readFile(
    path.join(inject('dist'), 'essays/deepseek-open-source.html'),
    'utf8',
  );
  expect(html).not.toMatch(/<link[^>]+rel="?(?:stylesheet|modulepreload)/);
  const inPage = Array.from(
    html.matchAll(/<script type="module">(.*?)<\/script>/gs),
    ([, source]) => source ?? '',
  ).join('\n');
  const files = Array.from(
    html.matchAll(/<script type="module" src="\.\.\/([^"]+)"/g),
    ([, file]) => file ?? '',
  );
  const sources = await Promise.all(
    files.map((file) => readFile(path.join(inject('dist'), file), 'utf8')),
  );
  // What a script of the page loads without being asked would count too.
  for (const source of sources) expect(source).not.toMatch(/^import|;import[^(]/);
  const fetched = sources.reduce((sum, source) => sum + compressed(source), 0);
  expect(compressed(inPage) + fetched).toBeLessThanOrEqual(5000);
  expect(compressed(html) + fetched).toBeLessThanOrEqual(30_000);
});
