import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file as a whole: a reader, also after the machine stopped, finds the old text or the new
 * one.
 * @param scratch folder on the same disk, for what is not whole yet
 * @throws the system's fault where the file cannot be written
 */
export function writeWhole(file: string, text: string, scratch: string): void {
  // What a link leads to is written, not the link.
  const place = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
  const mode = statSync(place, { throwIfNoEntry: false })?.mode;
  const next = path.join(scratch, `${path.basename(file)}.${process.pid}`);
  const handle = openSync(next, 'w', mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    renameSync(next, place);
  } catch (fault) {
    rmSync(next, { force: true });
    throw fault;
  }
}
