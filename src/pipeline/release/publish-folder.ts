import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fillFolder } from './fill-folder.ts';

/** The number of the system call renameat2, by which Linux swaps two folders. */
const SWAP_CALL: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
  x64: '316',
  arm64: '276',
};
const OLD = '.dist-old';

/** How a folder was published, and where: the place itself, or what it links to. */
export interface Published {
  /**
   * `swapped` in one step, or two on systems that have no such step; `filled`: file by file, where
   * the folder cannot move.
   */
  readonly way: 'swapped' | 'filled';
  readonly target: string;
}

/**
 * What the system says of a folder that cannot be moved: a mount point, one on another disk, one
 * whose parent is not ours.
 */
const UNMOVABLE = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS', 'EINVAL']);

/**
 * Puts a finished folder in the place of an older one, so that at every moment one of the two is
 * there whole: also when the process is killed. A symbolic link stays, and its target is replaced.
 *
 * Linux swaps the two in one step. Elsewhere the old one must be moved away before the new one
 * comes; a process that is killed between the two steps, within a tenth of a millisecond, has the
 * old one restored by `recoverFolder`. From another disk the new one is first copied beside the old
 * one. A folder that cannot be moved, such as a mount point, is filled (see `fillFolder`).
 *
 * @param next the finished folder; it is gone afterwards
 * @param place where it goes
 * @throws the system's fault where nothing can be written there
 */
export function publishFolder(next: string, place: string): Published {
  const target = followLink(place);
  try {
    movePast(next, target);
    return { way: 'swapped', target };
  } catch (fault) {
    if (!isUnmovable(fault)) throw fault;
  }
  const beside = path.join(path.dirname(target), `.dist-${process.pid}-beside`);
  try {
    if (!isMountPoint(target)) {
      cpSync(next, beside, { recursive: true });
      movePast(beside, target);
      rmSync(next, { recursive: true });
      return { way: 'swapped', target };
    }
  } catch (fault) {
    if (!isUnmovable(fault)) throw fault;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  fillFolder(next, target);
  rmSync(next, { recursive: true });
  return { way: 'filled', target };
}

/** Puts back what a process that was killed while it published had moved away. */
export function recoverFolder(place: string): void {
  const target = followLink(place);
  const old = path.join(path.dirname(target), OLD);
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
}

/** What a path leads to in the end, whether or not it is there. */
export function followLink(place: string): string {
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? followLink(path.resolve(path.dirname(place), readlinkSync(place))) : place;
}

/** Moves a folder into the place of another on the same disk. */
function movePast(next: string, target: string): void {
  if (!existsSync(target)) return renameSync(next, target);
  if (swapFolders(next, target)) return rmSync(next, { recursive: true });
  const old = path.join(path.dirname(target), OLD);
  rmSync(old, { recursive: true, force: true });
  renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (fault) {
    renameSync(old, target);
    throw fault;
  }
  rmSync(old, { recursive: true });
}

/**
 * Whether a folder is on another disk than its parent. For a mount of the same disk, the system
 * refuses the move.
 */
function isMountPoint(folder: string): boolean {
  const device = (name: string) => statSync(name, { throwIfNoEntry: false })?.dev;
  return existsSync(folder) && device(folder) !== device(path.dirname(folder));
}

function isUnmovable(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && UNMOVABLE.has(String(fault.code));
}

/**
 * Swaps two folders in one step, where the system can: by coreutils from 9.5 on, or by Perl, as
 * Node has no call for it.
 */
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
