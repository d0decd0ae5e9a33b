import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Essay } from '../../core/essay/types.ts';

const MODULE = 'virtual:yinju/prose';
const RESOLVED = `\0${MODULE}`;

/**
 * Puts an essay's text as HTML where its page finds it.
 *
 * @returns whether it has any; without it a module of MDX shows the text
 */
export function placeProse(folder: string, { id, html }: Essay): boolean {
  if (typeof html !== 'string') return false;
  const file = path.join(folder, `${id}.html`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
  return true;
}

/**
 * Gives pages the module by which they read what `placeProse` put there, and an essay's file. In
 * Astro's store all of it would be held in memory several times over, and bundled as a program.
 */
export function proseModule(folder: string, root: string): Plugin {
  return {
    name: 'yinju-prose',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? writeModule(folder, root) : undefined),
  };
}

function writeModule(folder: string, root: string): string {
  return `import { readFile } from 'node:fs/promises';\nexport const readProse = (id) => readFile(${JSON.stringify(`${folder}/`)} + id + '.html', 'utf8');
export const readEssayFile = (file) => readFile(${JSON.stringify(`${root}/`)} + file, 'utf8');`;
}
