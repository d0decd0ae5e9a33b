import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** An open file, with what was true of it when it was opened. The caller closes it. */
export interface OpenFile {
  readonly handle: FileHandle;
  /** In bytes. */
  readonly size: number;
  /** In nanoseconds. */
  readonly modified: bigint;
}

/**
 * What the system says of a path that names no file: of a missing one, of a folder in place of one,
 * of one too long.
 */
const NO_FILE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENXIO']);

/**
 * Opens a file of a folder once, so that its size and its bytes belong together even when the
 * folder is swapped for another meanwhile. Symbolic links are followed only within the folder.
 *
 * @param root the folder, which may itself be a symbolic link
 * @param name of the file below it, with `/` between its parts
 * @returns undefined where there is no such file
 * @throws what the system says of a file that is there and cannot be read
 */
export async function openFile(root: string, name: string): Promise<OpenFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    const [top, file] = await Promise.all([realpath(root), realpath(path.join(root, name))]);
    if (!file.startsWith(top + path.sep)) return undefined;
    // Else a pipe without a writer would be waited for; Windows has none.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await handle.stat({ bigint: true });
    if (found.isFile()) return { handle, size: Number(found.size), modified: found.mtimeNs };
  } catch (fault) {
    await handle?.close();
    if (fault instanceof Error && 'code' in fault && NO_FILE.has(String(fault.code)))
      return undefined;
    throw fault;
  }
  await handle.close();
  return undefined;
}
