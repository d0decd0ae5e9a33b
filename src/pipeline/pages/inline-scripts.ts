import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../shared/list-files.ts';
import type { Page, Script } from './html-page.ts';

const SCRIPT = /<script type="module" src="\/(_astro\/[^"]+\.js)"><\/script>/g;

const WRITTEN_SCRIPT = /<script is:inline>(.*?)<\/script>/gs;

/** The programs that may stand in a page. */
export interface Scripts {
  /** By the path of the file that each was, those that are moved into the pages. */
  readonly files: ReadonlyMap<string, string>;
  /** Those that components write into their pages. */
  readonly written: readonly string[];
}

/**
 * Takes the scripts that stand by themselves out of a site, to be put into its pages before links are made relative. A browser
 * refuses a module file to a page that is read from the file system, and what helps in reading should work there too. Scripts
 * that load others stay files.
 *
 * @param folder the built site
 * @returns the scripts by the path of the file that each was
 */
export async function takeScripts(folder: string): Promise<Scripts['files']> {
  const scripts = new Map<string, string>();
  const files = (await listFiles(path.join(folder, '_astro')))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `_astro/${name}`);
  for (const file of files) {
    const source = await readFile(path.join(folder, file), 'utf8');
    if (!/\bimport\b|\bexport\b/.test(source))
      scripts.set(file, source.trim().replaceAll('</script', '<\\/script'));
  }
  await Promise.all([...scripts.keys()].map((file) => rm(path.join(folder, file))));
  return scripts;
}

/** Puts the programs that a page names into it. */
export function putScripts(html: string, { files }: Scripts): string {
  return html.replace(SCRIPT, (tag, file: string) => {
    const source = files.get(file);
    return source === undefined ? tag : `<script type="module">${source}</script>`;
  });
}

/** The scripts that the components below a folder write into their pages as they stand. */
export async function readWrittenScripts(folder: string): Promise<string[]> {
  const components = (await listFiles(folder)).filter((name) => name.endsWith('.astro'));
  const texts = await Promise.all(
    components.map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  return texts.flatMap((text) =>
    Array.from(text.matchAll(WRITTEN_SCRIPT), ([, script = '']) => script),
  );
}

/** Finds the scripts of a page that the build did not put there. */
export function findForeignScripts(page: Page, { files, written }: Scripts): Script[] {
  const known = new Set([...files.values(), ...written].map(level));
  return page.scripts.filter(({ text }) => !known.has(level(text)));
}

// Astro ends lines and leaves space out in its own way.
function level(script: string): string {
  return script.replace(/\s+/g, ' ').trim();
}
