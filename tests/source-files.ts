import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { listFiles } from '../src/pipeline/shared/list-files.ts';

/** A file of the project by its path from the project's folder, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Reads files of the project, and the files in folders of it. */
export async function readSourceFiles(places: readonly string[]): Promise<SourceFile[]> {
  const lists = await Promise.all(
    places.map(async (place) =>
      path.extname(place) === ''
        ? (await listFiles(path.join(PROJECT, place))).map((file) => `${place}/${file}`)
        : [place],
    ),
  );
  return lists
    .flat()
    .map((file) => ({ file, text: readFileSync(path.join(PROJECT, file), 'utf8') }));
}

/**
 * The scripts of a file: an .astro file has some between its lines of dashes and in its script
 * elements.
 */
export function scriptsOf({ file, text }: SourceFile): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontMatter = /^---\r?\n(.*?)^---$/ms.exec(text)?.[1] ?? '';
  return [
    frontMatter,
    ...Array.from(text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs), ([, script]) => script ?? ''),
  ];
}

/** The names of the modules and packages that a file imports, as they are written. */
export function importsOf(source: SourceFile): string[] {
  return scriptsOf(source).flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}
