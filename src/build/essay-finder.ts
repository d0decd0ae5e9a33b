import path from 'node:path';
import type { Essay } from '../core/essay.ts';
import { loadEssay } from './read-content.ts';

/** Tells what is known of the essay in a file, by the file's path on this machine. */
export function createEssayFinder(root: string): (file: string) => Promise<Essay | undefined> {
  return (file) => loadEssay(root, path.relative(root, file).split(path.sep).join('/'));
}
