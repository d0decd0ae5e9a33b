import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readDigests } from '../src/pipeline/release/digests.ts';
import { readRelease } from '../src/cli/read-release.ts';
import { compareRelease } from '../src/pipeline/release/manifest.ts';

const PUBLISH = fileURLToPath(
  new URL('../src/pipeline/release/publish-folder.ts', import.meta.url),
);

/**
 * Starts a Node program and kills it, with all that it has started, after a time.
 * @returns whether it was still running then
 */
export async function killAfter(
  milliseconds: number,
  options: readonly string[],
  root: string,
): Promise<boolean> {
  const child = spawn(process.execPath, options, {
    cwd: root,
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, SITE_URL: '' },
  });
  const ended = once(child, 'exit');
  await Promise.race([sleep(milliseconds), ended]);
  const isRunning = child.exitCode === null && child.signalCode === null;
  if (isRunning && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  return isRunning;
}

/**
 * Options of a Node program that publishes two folders in turn, in place of each other, without
 * end, and writes down how often.
 */
export function swapForever(place: string, next: string): string[] {
  const program = `import { publishFolder } from ${JSON.stringify(PUBLISH)};
    import { cpSync, rmSync, writeFileSync } from 'node:fs';
    const [place, next, spare] = process.argv.slice(1);
    for (let turn = 0; ; turn++) {
      rmSync(next, { recursive: true, force: true }); // what an earlier one left
      cpSync(spare + turn % 2, next, { recursive: true });
      publishFolder(next, place);
      writeFileSync(next + '-count', String(turn + 1));
    }`;
  return ['--input-type=module', '--eval', program, place, next, `${next}-spare-`];
}

/**
 * What is wrong with a built site: nothing when every file that its release lists is there with the
 * right bytes, and no other.
 */
export async function findFaults(dist: string): Promise<string[]> {
  try {
    const release = readRelease(await readFile(path.join(dist, 'release.json'), 'utf8'), dist);
    const { missing, changed, extra } = compareRelease(release, await readDigests(dist));
    return [...missing, ...changed, ...extra];
  } catch (fault) {
    return [String(fault)];
  }
}
