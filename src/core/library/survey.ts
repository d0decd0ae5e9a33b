import { editorOfFile, isEditorName } from '../essay/essay-files.ts';
import { readTags } from '../essay/read-tags.ts';
import type { EssayFile, Surroundings } from '../essay/types.ts';
import { readFigures } from '../figures/read-figures.ts';
import { pageOfFile, readPages } from '../pages/read-pages.ts';
import { readSources } from '../sources/read-sources.ts';
import { compareText } from '../shared/compare-text.ts';
import {
  dataFile,
  essayPage,
  listEssayFiles,
  pagePath,
  ROOT_PAGES,
  SITE_PAGES,
} from '../shared/routes.ts';
import { CONTENT_FILES, type ContentFile, ESSAY_FOLDER, readEssayPath } from './content-files.ts';
import { readSite, type SiteReading } from './site.ts';

/** The folder of the files that the site takes over unchanged. */
const PUBLIC = 'public/';

/** What is known of the content before any essay is read. */
export interface Survey {
  readonly site: SiteReading;
  readonly sources: ReturnType<typeof readSources>;
  readonly figures: ReturnType<typeof readFigures>;
  readonly pages: ReturnType<typeof readPages>;
  readonly tags: ReturnType<typeof readTags>;
  /** By slug, every language of each. */
  readonly essays: ReadonlyMap<string, readonly EssayFile[]>;
  readonly surroundings: Surroundings;
}

/**
 * Surveys the content.
 *
 * @param files every file below content/
 * @param otherFiles the files below public/ and beside essays, by path from the project's root
 * @param editor who sees the essays with reviews of their own; undefined for the site as readers
 *   see it
 */
export function surveyContent(
  files: readonly ContentFile[],
  otherFiles: readonly string[],
  editor?: string,
): Survey {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const textOf = (file: string) => texts.get(file);
  const site = readSite(textOf(CONTENT_FILES.site), CONTENT_FILES.site);
  const main = site.site.language;
  const sources = readSources(textOf(CONTENT_FILES.sources), CONTENT_FILES.sources);
  const figures = readFigures(files);
  const essays = files.flatMap((file) =>
    readEssayPath(file, (slug, language) => essayPage(slug, language, main)),
  );
  const tags = readTags(essays, main);
  const built = new Set([...listPages(essays, main), ...tags.pages]);
  const pages = new Set([
    ...otherFiles.flatMap((file) => (file.startsWith(PUBLIC) ? [file.slice(PUBLIC.length)] : [])),
    ...built,
    ...files.flatMap(({ file }) => pageOfFile(file, main) ?? []),
    ...[...figures.ids].map(dataFile),
  ]);
  return {
    site,
    sources,
    figures,
    tags,
    pages: readPages(files, [...new Set([main, ...essays.map(({ language }) => language)])], built),
    essays: Map.groupBy(essays, ({ slug }) => slug),
    surroundings: {
      textOf,
      pages,
      otherFiles: new Set(otherFiles),
      main,
      editor,
      editors: listEditors(files),
      sources: sources.items,
      tables: new Map(figures.figures.map(({ id, header, rows }) => [id, { header, rows }])),
      figures: figures.ids,
    },
  };
}

/** The editors beside that of reviews.yaml, by slug. */
function listEditors(files: readonly ContentFile[]): Map<string, string[]> {
  const editors = new Map<string, string[]>();
  for (const { file } of files) {
    const [, slug, name = ''] = ESSAY_FOLDER.exec(file) ?? [];
    const editor = editorOfFile(name);
    if (slug !== undefined && editor !== undefined && isEditorName(editor))
      editors.set(slug, [...(editors.get(slug) ?? []), editor].toSorted(compareText));
  }
  return editors;
}

function listPages(essays: readonly EssayFile[], main: string): string[] {
  const languages = new Set([main, ...essays.map(({ language }) => language)]);
  return [
    ...ROOT_PAGES,
    ...[...languages].flatMap((language) =>
      SITE_PAGES.map((page) => pagePath(page, language, main)),
    ),
    ...essays.flatMap(({ page }) => listEssayFiles(page)),
  ];
}
