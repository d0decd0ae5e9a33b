import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { BESIDE_ESSAY, essayFileName } from '../essay/essay-files.ts';
import type { EssayFile } from '../essay/types.ts';
import { FIGURE_FILE, FIGURE_HINT } from '../figures/read-figures.ts';

/** A file below content/, with its path from the project's root. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
}

/** The files that serve the whole site. */
export const CONTENT_FILES = {
  site: 'content/site.yaml',
  sources: 'content/sources.yaml',
  glossary: 'content/glossary.yaml',
} as const;

const ESSAY_FOLDER = /^content\/essays\/([^/]+)\/([^/]+)$/;

/**
 * The essay that a file holds; none when it is another file.
 * @param pageOf returns the path of an essay's page
 */
export function readEssayPath(
  { file, text }: ContentFile,
  pageOf: (slug: string, language: string) => string,
): EssayFile[] {
  const [, slug, name] = ESSAY_FOLDER.exec(file) ?? [];
  const language = name?.endsWith('.mdx') ? name.slice(0, -4) : undefined;
  return slug !== undefined && language
    ? [{ slug, language, file, page: pageOf(slug, language), source: text }]
    : [];
}

/**
 * Reports files that nothing reads.
 * @param slugs of the essays there are
 */
export function checkPlaces(
  files: readonly ContentFile[],
  slugs: ReadonlySet<string>,
): Diagnostic[] {
  const fault = (file: string, message: string, hint: string) =>
    errorAt(file, { line: 1, column: 1 }, 'misplaced-file', message, hint);
  if (slugs.size === 0)
    return [
      fault('content/essays', 'there is no essay', 'begin one with npm run new-essay -- <name>'),
    ];
  const ofSite: ReadonlySet<string> = new Set(Object.values(CONTENT_FILES));
  const ofEssays = new Set(
    [...slugs].flatMap((slug) => BESIDE_ESSAY.map((name) => essayFileName(slug, name))),
  );
  return files
    .filter(
      ({ file }) =>
        !ofSite.has(file) &&
        !FIGURE_FILE.test(file) &&
        !ofEssays.has(file) &&
        !(ESSAY_FOLDER.test(file) && file.endsWith('.mdx')),
    )
    .map(({ file }) =>
      fault(
        file,
        'nothing reads this file',
        file.startsWith('content/figures/')
          ? FIGURE_HINT
          : 'essays are content/essays/<name>/<language>.mdx with references.yaml beside them',
      ),
    );
}
