import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './read-content.ts';

const SCRIPT = /<script type="module" src="\/(_astro\/[^"]+\.js)"><\/script>/g;

/**
 * Takes the scripts that stand by themselves out of a site, to be put into its pages before links are made relative. A browser
 * refuses a module file to a page that is read from the file system, and what helps in reading should work there too. Scripts
 * that load others stay files.
 *
 * @param folder the built site
 * @returns puts them into a page
 */
export async function takeScripts(folder: string): Promise<(html: string) => string> {
  const sources = new Map<string, string>();
  const files = (await listFiles(path.join(folder, '_astro'))).filter((name) => name.endsWith('.js')).map((name) => `_astro/${name}`);
  for (const file of files) {
    const source = await readFile(path.join(folder, file), 'utf8');
    if (!/\bimport\b|\bexport\b/.test(source)) sources.set(file, source.trim().replaceAll('</script', '<\\/script'));
  }
  await Promise.all([...sources.keys()].map((file) => rm(path.join(folder, file))));
  return (html) => html.replace(SCRIPT, (tag, file: string) => {
    const source = sources.get(file);
    return source === undefined ? tag : `<script type="module">${source}</script>`;
  });
}
