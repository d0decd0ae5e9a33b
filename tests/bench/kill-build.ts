// npm run bench:kill [builds] [swaps]: kills a build at random moments, 50 times unless told
// otherwise, and 200 times a program that does nothing but swap releases, and counts how often a
// whole site stands there after.
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { recoverFolder } from '../../src/pipeline/release/publish-folder.ts';
import { buildSite, essay, makeSite, writeContent } from '../site.ts';
import { findFaults, killAfter, swapForever } from '../kill.ts';

const [kills = 50, swapKills = 200] = process.argv.slice(2).map(Number);
const text = (turn: number) => ({
  'essays/a/zh-CN.mdx': essay(`第${turn}版改变了训练成本[1]。`),
  'essays/a/references.yaml': '1:\n  unlisted: 原文没有说明。\n',
});

const site = await makeSite(text(0));
const start = performance.now();
await buildSite(site);
const duration = performance.now() - start;
console.log(`A build takes ${Math.round(duration)} ms.`);

let whole = 0;
let killed = 0;
for (let turn = 1; turn <= kills; turn++) {
  await writeContent(site.root, text(turn));
  if (await killAfter(Math.random() * duration * 1.05, ['src/cli/astro.ts', 'build'], site.root))
    killed++;
  const faults = await findFaults(site.dist);
  if (faults.length === 0) whole++;
  else console.log(`kill ${turn}: ${faults.slice(0, 3).join('; ')}`);
}
console.log(
  `Builds: ${kills} started, ${killed} killed before their end, a whole site stands ${whole} times.`,
);
await writeContent(site.root, text(kills + 1));
const { code } = await buildSite(site);
console.log(
  `The build after the last kill ends with ${code}; faults of its site: ${(await findFaults(site.dist)).length}.`,
);

const next = path.join(site.root, 'next');
await cp(site.dist, `${next}-spare-0`, { recursive: true });
await writeContent(site.root, text(0));
await buildSite(site);
await cp(site.dist, `${next}-spare-1`, { recursive: true });
let swaps = 0;
let recovered = 0;
let done = 0;
for (let turn = 1; turn <= swapKills; turn++) {
  await killAfter(200 + Math.random() * 800, swapForever(site.dist, next), site.root);
  done += Number(await readFile(`${next}-count`, 'utf8').catch(() => '0'));
  await rm(`${next}-count`, { force: true });
  if ((await findFaults(site.dist)).length === 0) swaps++;
  recoverFolder(site.dist);
  if ((await findFaults(site.dist)).length === 0) recovered++;
}
console.log(
  `Swaps: ${done} done, ${swapKills} killed, a whole site stands ${swaps} times, after recovery ${recovered} times.`,
);
await site.remove();
