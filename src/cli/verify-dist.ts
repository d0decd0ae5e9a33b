// npm run verify-dist -- <folder or address>: compares a copy of the site with the release that it
// says it is.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDigests } from '../pipeline/release/digests.ts';
import { HISTORY_FILE, listReleases } from '../pipeline/release/history.ts';
import { compareRelease, RELEASE_FILE } from '../pipeline/release/manifest.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { fetchCopy } from './fetch-copy.ts';
import { findHistoryFault } from './find-history-fault.ts';
import { readRelease } from './read-release.ts';

const USAGE = `用法 Usage: npm run verify-dist -- <folder or address> [--after <link>]
文件夹或网址，如 dist 或 https://example.org/path/。 A folder such as dist, or an address such as https://example.org/path/.
--after  以前记下的链值：查它以前的发布记录有没有改过。 A link noted before: tells whether the history up to it was changed since.`;
const { words, values } = readCommandLine({
  usage: USAGE,
  takesWords: true,
  options: { after: { type: 'string' } },
});
const [place, ...others] = words;
const { after } = values;
if (place === undefined || others.length > 0)
  stopOnUsage('请给出一个文件夹或网址。 Give one folder or address.', USAGE);
const isAddress = /^https?:\/\//i.test(place);
const { release, history, copy } = await (isAddress
  ? fetchCopy(new URL(place.replace(/(?:\/index\.html)?\/*$/, '/')))
  : readFolder(place)
).catch((fault: unknown) => stop(fault instanceof Error ? fault.message : String(fault)));

const { missing, changed, extra } = compareRelease(release, copy);
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
    `与发布版 ${release.release} 不一致：缺${missing.length}个，变了${changed.length}个，多出${extra.length}个。 ${place} is not release ${release.release}: ${missing.length} missing, ${changed.length} changed, ${extra.length} extra.`,
  );
}
const fault = findHistoryFault(history, release.digest, typeof after === 'string' ? after : '');
if (fault !== undefined) stop(fault);
const releases = listReleases(history);
console.log(
  `发布记录：${releases.length}次，链值 ${releases.at(-1)?.link}。 History: ${releases.length} release(s), link ${releases.at(-1)?.link}.`,
);
console.log(
  `与发布版 ${release.release} 完全一致。 ${place} is release ${release.release}, whole.`,
);

async function readFolder(folder: string): ReturnType<typeof fetchCopy> {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8').catch(() => undefined);
  return {
    release: readRelease(await read(RELEASE_FILE), folder),
    history: (await read(HISTORY_FILE)) ?? '',
    copy: await readDigests(folder),
  };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
