import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lists every file below a folder, sorted.
 *
 * @returns paths from the folder with forward slashes; none when the folder does not exist
 * @throws the system's fault where the folder cannot be read
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return [];
      throw fault;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}
