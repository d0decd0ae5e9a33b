import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minifySync } from 'rolldown/utils';
import { listFiles } from '../shared/list-files.ts';
import type { Script } from './html-page.ts';

const SCRIPT = /<script type="module" src="\/(_astro\/[^"]+\.js)"><\/script>/g;
const STYLE = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)">/g;

const WRITTEN_SCRIPT = /<script is:inline>(.*?)<\/script>/gs;
const SCRIPT_IN_PAGE = /<script>(.*?)<\/script>/gs;

/**
 * Up to this length, in characters, a script costs less in each page than one more request does.
 */
const SHORT = 1000;

/** The programs and style sheets that are allowed in a page. */
export interface Programs {
  /** By the path of the file that each was, the scripts that import nothing. */
  readonly scripts: ReadonlyMap<string, string>;
  /** The style sheets, by their files. */
  readonly styles: ReadonlyMap<string, string>;
  /** The scripts that components write into their pages, by their text there: packed. */
  readonly written: ReadonlyMap<string, string>;
}

/**
 * Prepares the scripts of a site that import nothing. A browser refuses a module file to a page
 * that is read from the file system, and what helps in reading should work there too: the short
 * ones are to be put into the pages, the longer ones become files of plain scripts, which pages
 * share.
 *
 * @param folder the built site
 */
export async function takePrograms(folder: string): Promise<Omit<Programs, 'written'>> {
  const scripts = new Map<string, string>();
  const styles = new Map<string, string>();
  for (const name of await listFiles(path.join(folder, '_astro'))) {
    const file = `_astro/${name}`;
    const place = path.join(folder, file);
    const source = (await readFile(place, 'utf8')).trim().replaceAll('</script', '<\\/script');
    if (name.endsWith('.css')) styles.set(file, source);
    if (!name.endsWith('.js') || /\bimport\b|\bexport\b/.test(source)) continue;
    scripts.set(file, source);
    if (source.length <= SHORT) await rm(place);
    else await writeFile(place, `(()=>{'use strict';${source}})();\n`);
  }
  return { scripts, styles };
}

/** What is there to be read, and read before any program of it is of use. */
const READING = '<article class="reading"';

/**
 * Puts into a page the programs that it names and that belong there. In an essay's page those in
 * files wait in templates: a program that is fetched and run at the same time as the page is laid
 * out delays what the reader sees (Preferences.astro starts them).
 *
 * @param isPlaced whether the page can name files of the site; one that cannot gets its style
 *   sheets too
 */
export function putPrograms(
  html: string,
  { scripts, styles, written }: Programs,
  isPlaced: boolean,
): string {
  const withWritten = html.replace(SCRIPT_IN_PAGE, (tag, text: string) => {
    const packed = written.get(level(text));
    return packed === undefined ? tag : `<script>${packed}</script>`;
  });
  const isRead = html.includes(READING);
  const waiting = (tag: string) => (isRead ? `<template class="program">${tag}</template>` : tag);
  const withScripts = withWritten.replace(SCRIPT, (tag, file: string) => {
    const source = scripts.get(file);
    if (source === undefined) return waiting(tag);
    return isPlaced && source.length > SHORT
      ? waiting(`<script defer src="/${file}"></script>`)
      : `<script type="module">${source}</script>`;
  });
  if (isPlaced) return withScripts;
  return withScripts.replace(STYLE, (tag, file: string) => {
    const source = styles.get(file);
    return source === undefined ? tag : `<style>${source}</style>`;
  });
}

/**
 * The scripts that the components below a folder write into their pages, each with its packed form:
 * a page should not carry their comments and indentation.
 */
export async function readWrittenScripts(folder: string): Promise<Map<string, string>> {
  const components = (await listFiles(folder)).filter((name) => name.endsWith('.astro'));
  const texts = await Promise.all(
    components.map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  const scripts = texts.flatMap((text) =>
    Array.from(text.matchAll(WRITTEN_SCRIPT), ([, script = '']) => script),
  );
  return new Map(scripts.map((script) => [level(script), pack(script)]));
}

/** Creates a test of whether the build put a script into a page. */
export function createScriptTest({ scripts, written }: Programs): (script: Script) => boolean {
  const known = new Set([...scripts.values(), ...written.values()].map(level));
  return ({ text }) => known.has(level(text));
}

function pack(script: string): string {
  const { code, errors } = minifySync('written.js', script, { module: false });
  if (errors[0]) throw new Error(`a component's script is not valid: ${errors[0].message}`);
  return code;
}

// Astro ends lines and leaves space out in its own way.
function level(script: string): string {
  return script.replace(/\s+/g, ' ').trim();
}
