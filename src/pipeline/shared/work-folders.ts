import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const BESIDE_WORK = ['kept', 'search', 'prose'] as const;

/** The folder in which this process builds, apart from any other's. */
export function workFolder(root: string): string {
  return path.join(root, `.dist-${process.pid}`);
}

/**
 * The folder in which this process keeps what is to come into the site that it builds: pages taken
 * over, the search index, prose.
 */
export function besideWork(root: string, name: (typeof BESIDE_WORK)[number]): string {
  return `${workFolder(root)}-${name}`;
}

/** Removes the folders of this process, with anything it has not published. */
export function removeWork(root: string): void {
  for (const folder of [workFolder(root), ...BESIDE_WORK.map((name) => besideWork(root, name))])
    rmSync(folder, { recursive: true, force: true });
}

/** Removes the folders of builds that were interrupted. */
export function clearWorkFolders(root: string): void {
  for (const name of readdirSync(root)) {
    const [, pid] = /^\.dist-(\d+)(?:-\w+)?$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(path.join(root, name), { recursive: true, force: true });
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
