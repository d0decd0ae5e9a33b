import { rename, rm } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of an older one, which stands until then.
 * @param next the finished folder, on the same disk
 * @param place where it goes
 */
export async function publishFolder(next: string, place: string): Promise<void> {
  const old = `${next}-old`;
  await rm(old, { recursive: true, force: true });
  await rename(place, old).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
  });
  await rename(next, place);
  await rm(old, { recursive: true, force: true });
}
