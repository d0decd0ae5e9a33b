// npm run bench:faults: takes each file of the built site away, one at a time, and shows what a
// reader finds then.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../../src/cli/static-server.ts';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { launchChromium } from '../browser/chromium.ts';
import { findMissing, lookAround } from '../browser/look-around.ts';

const dist = path.resolve('dist');
const folder = await mkdtemp(path.join(tmpdir(), 'lose-'));
await cp(dist, folder, { recursive: true });
const browser = await launchChromium();
const server = await startServer({ folder });
const whole = await lookAround(browser, server.url);
let silent = 0;
let named = 0;
const files = await listFiles(folder);
for (const file of files) {
  await rm(path.join(folder, file));
  if ((await findMissing(folder)).join() === file || /^releases?\.(?:json|txt)$/.test(file))
    named++;
  const { changed, broken } = await lookAround(browser, server.url, whole);
  if (broken.length > 0) silent++;
  console.log(
    `${file}\n  ${[...changed, ...broken.map((text) => `BROKEN ${text}`)].join('\n  ') || 'a reader notices nothing'}`,
  );
  await cp(path.join(dist, file), path.join(folder, file));
}
console.log(
  `${files.length} files taken away one by one: verify-dist names ${named}, something else broke for ${silent}.`,
);
await browser.close();
await server.close();
await rm(folder, { recursive: true });
