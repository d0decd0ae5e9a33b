import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './read-content.ts';

const SCRIPT = /<script type="module" src="\/(_astro\/[^"]+\.js)"><\/script>/g;

/**
 * Puts scripts that stand by themselves into their pages, before links are made relative. A browser refuses a module file to a
 * page that is read from the file system, and what helps in reading should work there too. Scripts that load others stay files.
 *
 * @param folder the built site
 */
export async function inlineScripts(folder: string): Promise<void> {
  const sources = new Map<string, string>();
  for (const file of (await listFiles(folder)).filter((name) => /^_astro\/.*\.js$/.test(name))) {
    const source = await readFile(path.join(folder, file), 'utf8');
    if (!/\bimport\b|\bexport\b/.test(source)) sources.set(file, source.trim());
  }
  for (const page of (await listFiles(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(path.join(folder, page), 'utf8');
    const inlined = html.replace(SCRIPT, (tag, file: string) => {
      const source = sources.get(file);
      return source === undefined ? tag : `<script type="module">${source.replaceAll('</script', '<\\/script')}</script>`;
    });
    if (inlined !== html) await writeFile(path.join(folder, page), inlined);
  }
  await Promise.all([...sources.keys()].map((file) => rm(path.join(folder, file))));
}
