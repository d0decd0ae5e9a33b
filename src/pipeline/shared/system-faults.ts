import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * What the system's codes mean for who builds the site: in Chinese and in English. `%` stands for
 * the path.
 */
const MEANINGS: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  EACCES: ['没有权限写 %。', 'There is no permission to write %.'],
  EPERM: [
    '系统不许改动 %，它可能设成了不可更改。',
    'The system does not allow % to be changed; it may be set immutable.',
  ],
  EROFS: ['% 所在的磁盘是只读的。', '% is on a disk that can only be read.'],
  ENOSPC: ['磁盘已满，写不下 %。', 'The disk is full: there is no room for %.'],
  EDQUOT: ['磁盘配额已满，写不下 %。', 'The disk quota is used up: there is no room for %.'],
  ENOTDIR: [
    '% 应当是文件夹，却是文件。',
    '% or what it stands in must be a folder, and is a file.',
  ],
  EEXIST: ['% 应当是文件夹，却是文件。', '% must be a folder, and is a file.'],
  EBUSY: ['% 正被使用，或是挂载点，移不动。', '% is in use or a mount point, and cannot be moved.'],
  EMFILE: ['打开的文件太多，打不开 %。', 'Too many files are open to open %.'],
};

/**
 * A fault of the system in a sentence of each language; undefined when it is none that its reader
 * can mend.
 */
export function explainSystemFault(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined;
  const meaning = MEANINGS[String(fault.code)];
  if (meaning === undefined) return undefined;
  const place = 'path' in fault && fault.path !== undefined ? String(fault.path) : '';
  const words = meaning.map((sentence) => sentence.replace('%', place)).join(' ');
  return `${words} (${String(fault.code)}) 上次构建好的网站没有动。 The last good build still stands.`;
}

/**
 * Checks before a build that what it will write can be written.
 *
 * @param folders that must be writable where they exist; for those that do not, the parent
 * @throws the system's fault for the first that cannot be
 */
export function checkWritable(folders: readonly string[]): void {
  for (const folder of folders) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && !found.isDirectory())
      throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR', path: folder });
    accessSync(found ? folder : path.dirname(folder), constants.W_OK);
  }
}
