import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The number of the system call renameat2, by which Linux swaps two folders. */
const SWAP_CALL: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
  x64: '316',
  arm64: '276',
};
const OLD = '.dist-old';

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
