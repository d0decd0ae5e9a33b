// npm run verify-dist -- <folder or address>: compares a copy of the site with the release that it
// says it is.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Message, msg } from '../core/shared/message.ts';
import { readDigests } from '../pipeline/release/digests.ts';
import { HISTORY_FILE, listReleases } from '../pipeline/release/history.ts';
import { compareRelease, RELEASE_FILE } from '../pipeline/release/manifest.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { fetchCopy } from './fetch-copy.ts';
import { findHistoryFault } from './find-history-fault.ts';
import { readRelease } from './read-release.ts';
import { speechOf, tellFault } from './speech.ts';

const USAGE = `用法 Usage: npm run verify-dist -- <folder or address> [--after <link>]
A folder such as dist, or an address such as https://example.org/path/.
--after  a link noted before: tells whether the history up to it was changed since.`;
const { words, values } = readCommandLine({
  usage: USAGE,
  takesWords: true,
  options: { after: { type: 'string' } },
});
const say = speechOf(process.cwd());
const [place, ...others] = words;
const { after } = values;
if (place === undefined || others.length > 0)
  stopOnUsage(say(msg`Give one folder or address.`), USAGE);
const isAddress = /^https?:\/\//i.test(place);
const { release, history, copy } = await (isAddress
  ? fetchCopy(new URL(place.replace(/(?:\/index\.html)?\/*$/, '/')))
  : readFolder(place)
).catch((fault: unknown) => stop(tellFault(fault)));

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
    msg`${place} is not release ${release.release}: ${missing.length} missing, ${changed.length} changed, ${extra.length} extra.`,
  );
}
const fault = findHistoryFault(history, release.digest, typeof after === 'string' ? after : '');
if (fault !== undefined) stop(fault);
const releases = listReleases(history);
console.log(say(msg`History: ${releases.length} release(s), link ${releases.at(-1)?.link}.`));
console.log(say(msg`${place} is release ${release.release}, whole.`));

async function readFolder(folder: string): ReturnType<typeof fetchCopy> {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8').catch(() => undefined);
  return {
    release: readRelease(await read(RELEASE_FILE), folder),
    history: (await read(HISTORY_FILE)) ?? '',
    copy: await readDigests(folder),
  };
}

function stop(message: Message): never {
  console.error(say(message));
  process.exit(1);
}
