// Measures what a first search costs over the wire in Chromium: node tests/bench/measure-bytes.ts
// [--folder dist] [--most 100] [query …] Serves the built folder as most hosts do, text packed with
// gzip (brotli, which some hosts use, makes it less). Every query opens a page and its search in a
// browser that has fetched nothing; all that is fetched from then on counts, headers and the site's
// own scripts too.
import { parseArgs } from 'node:util';
import { startServer } from '../../src/cli/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { fetchFirstSearch, sumBytes } from '../browser/first-search.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'dist' },
    page: { type: 'string', default: 'essays/deepseek-open-source.html' },
    most: { type: 'string', default: '100' },
  },
});
const server = await startServer({ folder: values.folder });
const queries =
  positionals.length > 0
    ? positionals
    : ['英伟达', '训练成本', 'FP8', '[7]', 'open source', '英伟答', 'yingweida', '量子计算'];

const browser = await launchChromium();
for (const query of queries) {
  const files = await fetchFirstSearch(browser, server.url + values.page, query);
  const kilobytes = sumBytes(files) / 1000;
  console.log(
    `${query}: ${kilobytes.toFixed(1)} kB in ${files.length} files\n  ${files.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(1)}`).join(', ')}`,
  );
  if (kilobytes >= Number(values.most)) process.exitCode = 1;
}
await browser.close();
await server.close();
