// Measures how soon the essay stands on the screen, beside the same text as bare HTML (the whole
// page's, and the essay's alone), and whether anything moves: npm run build && node
// tests/bench/measure-reading.ts
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';

const ROUNDS = 15;
const PAGE = 'dist/essays/deepseek-open-source.html';

const page = await readFile(PAGE, 'utf8');
const texts = { page, bare: stripPage(page), prose: toBareHtml(page) };
type Kind = keyof typeof texts;
const KINDS: readonly Kind[] = ['page', 'bare', 'prose'];
// Packed beforehand, as hosts do: packing takes longer than painting.
const answers = new Map(KINDS.map((kind) => [`/${kind}`, brotliCompressSync(texts[kind])]));
const server = createServer(async (request, response) => {
  // The page's program: without it the page would say that it is missing.
  if (request.url?.startsWith('/_astro/')) {
    response
      .writeHead(200, { 'Content-Type': 'text/javascript' })
      .end(await readFile(`dist${request.url}`));
    return;
  }
  const answer = answers.get(request.url ?? '');
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' })
    .end(answer);
});
await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const browser = await launchChromium();
try {
  const paints: Record<Kind, number[]> = { page: [], bare: [], prose: [] };
  let shift = 0;
  // In turn, so that what else the machine does falls on both; the first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const kind of KINDS) {
      const measured = await measure(browser, `http://127.0.0.1:${port}/${kind}`);
      if (round > 0) paints[kind].push(measured.paint);
      if (kind === 'page') shift = Math.max(shift, measured.shift);
    }
  }
  for (const kind of KINDS) {
    const ratio = (median(paints.page) / median(paints[kind])).toFixed(2);
    console.log(
      `${kind.padEnd(6)} ${brotliCompressSync(texts[kind]).length} bytes brotli, largest contentful paint ${median(paints[kind]).toFixed(0)} ms (median of ${ROUNDS}); the page takes ${ratio} times as long`,
    );
  }
  console.log(`layout shift of the page: ${shift}`);
} finally {
  await browser.close();
  server.close();
}

async function measure(from: Browser, url: string): Promise<{ paint: number; shift: number }> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  await tab.goto(url, { waitUntil: 'load' });
  const measured = await tab.evaluate(async () => {
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntry[]>((done) => {
        new PerformanceObserver((list) => done(list.getEntries())).observe({
          type,
          buffered: true,
        });
        setTimeout(() => done([]), 500);
      });
    const [paints, shifts] = await Promise.all([
      entriesOf('largest-contentful-paint'),
      entriesOf('layout-shift'),
    ]);
    return {
      paint: paints.at(-1)?.startTime ?? NaN,
      shift: shifts.reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
    };
  });
  await context.close();
  return measured;
}

/** The page's words and links as they stand, without style or script. */
function stripPage(html: string): string {
  return html.replace(/<style>.*?<\/style>|<script.*?<\/script>|<meta http-equiv[^>]*>/gs, '');
}

/** The title and the prose of the page, without style or script. */
function toBareHtml(html: string): string {
  const title = /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  const prose = /<div class="prose">(.*?)<section class="reference-list/s.exec(html)?.[1] ?? '';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><div>${prose}</div></html>`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
