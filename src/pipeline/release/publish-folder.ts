import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The number of the system call renameat2, by which Linux swaps two folders. */
const SWAP_CALL: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
  x64: '316',
  arm64: '276',
};
const OLD = '.dist-old';
const BESIDE_WORK = ['kept', 'search', 'prose'] as const;

/**
 * Puts a finished folder in the place of an older one, so that at every moment one of the two stands there whole: also when
 * the process is killed.
 *
 * Linux swaps the two in one step. Elsewhere the old one must be moved away before the new one comes; who is killed between
 * the two steps, within a tenth of a millisecond, has the old one put back by `recoverFolder`.
 *
 * @param next the finished folder, beside the other one
 * @param place where it goes
 */
export function publishFolder(next: string, place: string): void {
  if (!existsSync(place)) return renameSync(next, place);
  if (swapFolders(next, place)) return rmSync(next, { recursive: true });
  const old = path.join(path.dirname(place), OLD);
  rmSync(old, { recursive: true, force: true });
  renameSync(place, old);
  try {
    renameSync(next, place);
  } catch (fault) {
    renameSync(old, place);
    throw fault;
  }
  rmSync(old, { recursive: true });
}

/** Puts back what a process that was killed while it published had moved away. */
export function recoverFolder(place: string): void {
  const old = path.join(path.dirname(place), OLD);
  if (!existsSync(place) && existsSync(old)) renameSync(old, place);
}

/** The folder in which this process builds, apart from any other's. */
export function workFolder(root: string): string {
  return path.join(root, `.dist-${process.pid}`);
}

/** The folder in which this process keeps what is to come into the site that it builds: pages taken over, the search index, prose. */
export function besideWork(root: string, name: (typeof BESIDE_WORK)[number]): string {
  return `${workFolder(root)}-${name}`;
}

/** Removes what this process has built and not published. */
export function removeWork(root: string): void {
  for (const folder of [workFolder(root), ...BESIDE_WORK.map((name) => besideWork(root, name))])
    rmSync(folder, { recursive: true, force: true });
}

/** Removes the folders of builds that were broken off. */
export function clearWorkFolders(root: string): void {
  for (const name of readdirSync(root)) {
    const [, pid] = /^\.dist-(\d+)(?:-\w+)?$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(path.join(root, name), { recursive: true, force: true });
  }
}

/** Swaps two folders in one step, where the system can: by coreutils from 9.5 on, or by Perl, as Node has no call for it. */
function swapFolders(a: string, b: string): boolean {
  const call = SWAP_CALL[process.arch];
  if (process.platform !== 'linux' || call === undefined) return false;
  const here = '-100'; // AT_FDCWD
  return [
    ['mv', '--exchange', '--no-target-directory', a, b],
    [
      'perl',
      '-e',
      `exit(syscall(${call}, ${here}, $ARGV[0], ${here}, $ARGV[1], 2) == 0 ? 0 : 1)`,
      a,
      b,
    ],
  ].some(([program = '', ...options]) => succeeds(program, options));
}

function succeeds(program: string, options: readonly string[]): boolean {
  try {
    execFileSync(program, options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
