// Measures what a first search costs over the wire in Chromium: node tests/bench/measure-bytes.ts [--folder dist] [--most 100] [query …]
// Serves the built folder as most hosts do, text packed with gzip (brotli, which some hosts use, makes it less). Every query opens a page and
// its search in a browser that has fetched nothing; all that is fetched from then on counts, headers and the site's own scripts too. A query
// with ! in front of it does not have to stay below --most.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'dist' },
    page: { type: 'string', default: 'essays/deepseek-open-source.html' },
    most: { type: 'string', default: '100' },
  },
});
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
  svg: 'image/svg+xml',
};
const server = createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const type = TYPES[path.extname(name).slice(1)];
  readFile(path.join(values.folder, name)).then(
    (content) =>
      response
        .writeHead(200, {
          'Content-Type': type ?? 'application/octet-stream',
          ETag: '"1"',
          'Cache-Control': 'no-cache',
          ...(type && { 'Content-Encoding': 'gzip' }),
        })
        .end(type ? gzipSync(content) : content),
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const place = server.address();
const address = new URL(
  values.page,
  `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`,
).href;
const queries =
  positionals.length > 0
    ? positionals
    : ['英伟达', '训练成本', 'FP8', '[7]', '!open source', '!英伟答', '!yingweida', '!量子计算'];

const browser = await launchChromium();
for (const query of queries) {
  const files = await search(browser, query.replace(/^!/, ''));
  const sum = files.reduce((total, { bytes }) => total + bytes, 0) / 1000;
  console.log(
    `${query}: ${sum.toFixed(1)} kB in ${files.length} files\n  ${files.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(1)}`).join(', ')}`,
  );
  if (!query.startsWith('!') && sum >= Number(values.most)) process.exitCode = 1;
}
await browser.close();
server.close();

/** Opens the search by its shortcut and puts a query in. @returns the files fetched for it, with their bytes on the wire */
async function search(browser: Browser, query: string): Promise<{ name: string; bytes: number }[]> {
  // A service worker would fetch ahead what a later page needs.
  const page = await (
    await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  ).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const wire = await page.context().newCDPSession(page);
  const names = new Map<string, string>();
  const files: { name: string; bytes: number }[] = [];
  wire.on('Network.requestWillBeSent', ({ requestId, request }) =>
    names.set(requestId, new URL(request.url).pathname.split('/').at(-1) ?? ''),
  );
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) =>
    files.push({ name: names.get(requestId) ?? '', bytes }),
  );
  await wire.send('Network.enable');
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog input').first().waitFor();
  await page.keyboard.insertText(query);
  await page.locator('#search-dialog [data-search-done]').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return files;
}
