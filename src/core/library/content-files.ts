import type { EssayFile } from '../essay/types.ts';

/** A file below content/, with its path from the project's root. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
  /** The encoding it was read in where that is not UTF-8; null where it is unknown. */
  readonly encoding?: string | null;
}

/** The files that serve the whole site. */
export const CONTENT_FILES = {
  site: 'content/site.yaml',
  sources: 'content/sources.yaml',
  glossary: 'content/glossary.yaml',
  theme: 'content/theme.css',
} as const;

/** A file in the folder of an essay: the folder's name and the file's. */
export const ESSAY_FOLDER = /^content\/essays\/([^/]+)\/([^/]+)$/;

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
