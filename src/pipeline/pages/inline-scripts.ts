import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../shared/list-files.ts';

const SCRIPT = /<script type="module" src="\/(_astro\/[^"]+\.js)"><\/script>/g;

/** Programs that may stand in a page, by the path of the file that each was. */
export type Scripts = ReadonlyMap<string, string>;

/**
 * Takes the scripts that stand by themselves out of a site, to be put into its pages before links are made relative. A browser
 * refuses a module file to a page that is read from the file system, and what helps in reading should work there too. Scripts
 * that load others stay files.
 *
 * @param folder the built site
 */
export async function takeScripts(folder: string): Promise<Scripts> {
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
export function putScripts(html: string, scripts: Scripts): string {
  return html.replace(SCRIPT, (tag, file: string) => {
    const source = scripts.get(file);
    return source === undefined ? tag : `<script type="module">${source}</script>`;
  });
}
