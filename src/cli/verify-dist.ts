// npm run verify-dist -- <folder or address>: compares a copy of the site with the release that it
// says it is.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDigests } from '../pipeline/release/digests.ts';
import { compareRelease, RELEASE_FILE, type Differences } from '../pipeline/release/manifest.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { fetchCopy } from './fetch-copy.ts';
import { readRelease } from './read-release.ts';

const USAGE =
  '用法 Usage: npm run verify-dist -- <folder or address>\n文件夹或网址，如 dist 或 https://example.org/path/。 A folder such as dist, or an address such as https://example.org/path/.';
const [place, ...others] = readCommandLine({ usage: USAGE, takesWords: true }).words;
if (place === undefined || others.length > 0)
  stopOnUsage('请给出一个文件夹或网址。 Give one folder or address.', USAGE);
const isAddress = /^https?:\/\//i.test(place);
const { release, differences } = await (isAddress
  ? verifyAddress(new URL(place.replace(/(?:\/index\.html)?\/*$/, '/')))
  : verifyFolder(place)
).catch((fault: unknown) => stop(fault instanceof Error ? fault.message : String(fault)));

const { missing, changed, extra } = differences;
for (const [word, files] of [
  ['missing', missing],
  ['changed', changed],
  ['extra', extra],
] as const) {
  for (const file of files) console.log(`${word.padEnd(8)} ${file}`);
}
const count = missing.length + changed.length + extra.length;
if (count > 0) {
  stop(
    `与发布版 ${release} 不一致：缺${missing.length}个，变了${changed.length}个，多出${extra.length}个。 ${place} is not release ${release}: ${missing.length} missing, ${changed.length} changed, ${extra.length} extra.`,
  );
}
console.log(`与发布版 ${release} 完全一致。 ${place} is release ${release}, whole.`);

async function verifyFolder(folder: string): Promise<Verification> {
  const release = readRelease(
    await readFile(path.join(folder, RELEASE_FILE), 'utf8').catch(() => undefined),
    folder,
  );
  return {
    release: release.release,
    differences: compareRelease(release, await readDigests(folder)),
  };
}

async function verifyAddress(root: URL): Promise<Verification> {
  const { release, copy } = await fetchCopy(root);
  return { release: release.release, differences: compareRelease(release, copy) };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

interface Verification {
  readonly release: string;
  readonly differences: Differences;
}
