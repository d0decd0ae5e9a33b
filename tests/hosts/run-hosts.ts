// npm run test:hosts: puts the built site on every web server that this machine has, at the root
// and below two paths, and tries there what readers do. Ends with 1 when anything fails. Servers
// that are absent are named.
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { launchChromium } from '../browser/chromium.ts';
import { buildSite, makeSite } from '../site.ts';
import { findProgram, HOSTS, startHost } from './servers.ts';
import { tryHost } from './try-host.ts';

const PATHS = ['', 'sub/dir/', 'ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/'];

const site = await makeSite();
const { code, output } = await buildSite(site);
if (code !== 0) throw new Error(output);
const folder = await mkdtemp(path.join(tmpdir(), 'hosts-'));
// A server may run as another user.
await chmod(folder, 0o755);
const root = path.join(folder, 'root');
for (const place of PATHS) await cp(site.dist, path.join(root, place), { recursive: true });
const files = await listFiles(site.dist);
await site.remove();

const browser = await launchChromium();
const absent: string[] = [];
let failures = 0;
for (const [order, host] of HOSTS.entries()) {
  const program = findProgram(host);
  if (program === undefined) {
    absent.push(host.name);
    continue;
  }
  const work = path.join(folder, `work-${order}`);
  await mkdir(work);
  const { url, stop } = await startHost(host, program, { root, work });
  for (const place of PATHS) {
    const findings = await tryHost(browser, url + place, files, host);
    const words = Object.entries(findings).map(
      ([name, faults]) =>
        `${name} ${faults?.length === 0 ? 'ok' : ((faults && 'FAILS') ?? 'cannot')}`,
    );
    console.log(`${host.name.padEnd(20)} /${place.slice(0, 12).padEnd(12)} ${words.join(', ')}`);
    const faults = Object.values(findings).flatMap((list) => list ?? []);
    faults.slice(0, 10).forEach((fault) => console.log(`  ${fault}`));
    failures += faults.length;
  }
  await stop();
}
if (absent.length > 0) console.log(`Not installed here, so not tried: ${absent.join(', ')}`);
await browser.close();
await rm(folder, { recursive: true });
process.exitCode = failures > 0 ? 1 : 0;
