import path from 'node:path';
import type { Essay } from '../core/essay.ts';
import { loadLibrary } from './read-content.ts';

/** Tells what is known of the essay in a file, by the file's path on this machine. */
export function createEssayFinder(root: string): (file: string) => Promise<Essay | undefined> {
  return async (file) => {
    const name = path.relative(root, file).split(path.sep).join('/');
    return (await loadLibrary(root)).essays.find((essay) => essay.file === name);
  };
}
