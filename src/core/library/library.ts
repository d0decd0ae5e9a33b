import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostics.ts';
import { checkLinks, checkPlaceLinks } from '../essay/check-anchors.ts';
import { checkPictures } from '../essay/check-pictures.ts';
import type { PictureUse } from '../essay/picture-use.ts';
import type { Essay, RenderProse } from '../essay/types.ts';
import type { Figure } from '../figures/figure-schemas.ts';
import { figureFaults, figureUses } from '../figures/read-figures.ts';
import { listPageParts, type SearchedPage } from '../pages/page-parts.ts';
import type { OwnPage, ParsedPage } from '../pages/read-pages.ts';
import { checkSourceUses } from '../sources/read-sources.ts';
import type { Source } from '../sources/source-schemas.ts';
import { checkHiddenCharacters } from '../text/check-hidden-characters.ts';
import { type AnalysisMemory, analyzeEssays, createMemory } from './analysis-memory.ts';
import { checkConflicts } from './check-conflicts.ts';
import { checkEncodings } from './check-encodings.ts';
import { checkNames } from './check-names.ts';
import { checkPlaces, listUnreadReferences } from './check-places.ts';
import { checkTheme } from './check-theme.ts';
import { CONTENT_FILES, type ContentFile, ESSAY_FOLDER } from './content-files.ts';
import { essayFileName } from '../essay/essay-files.ts';
import { type Glossary, readGlossaries } from './glossary.ts';
import type { SiteSettings } from './site.ts';
import { type Survey, surveyContent } from './survey.ts';

/** Everything the content says, and every fault of it in the order of files and lines. */
export interface Library {
  readonly site: SiteSettings;
  /** The language of the messages. */
  readonly messageLanguage: string;
  readonly essays: readonly Essay[];
  /** What the reviews rest on, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly glossary: Glossary;
  readonly figures: readonly Figure[];
  /** What the texts show of the project's pictures. */
  readonly pictures: readonly PictureUse[];
  /** Pages of the site's own, which are not essays. */
  readonly pages: readonly (OwnPage & { readonly html?: string })[];
  /** The same pages, with what a search can lead to on them. */
  readonly searchedPages: readonly SearchedPage[];
  readonly diagnostics: readonly Diagnostic[];
  /** What makes the essays hard to trust, in the same order; never an error. */
  readonly advice: readonly Diagnostic[];
}

/**
 * Analyses the whole content: every essay in every language, with its references and reviews.
 *
 * @param files every file below content/
 * @param otherFiles the files below public/ and beside essays, by path from the project's root
 */
export function analyzeLibrary(
  files: readonly ContentFile[],
  otherFiles: readonly string[] = [],
): Library {
  return completeLibrary(files, surveyContent(files, otherFiles), createMemory());
}

/**
 * Analyses what of the content is not known yet.
 *
 * @param files every file below content/
 * @param survey of them
 * @param memory of the analysis before; essays that did not change stay the very objects they were
 * @param render turns the tree of each essay into HTML when all other steps are done with it;
 *   without it the essays have no HTML
 * @param renderPage turns the tree of a page into HTML; without it the pages have none
 */
export function completeLibrary(
  files: readonly ContentFile[],
  survey: Survey,
  memory: AnalysisMemory,
  render?: RenderProse,
  renderPage?: (page: ParsedPage) => string,
): Library {
  const {
    site,
    sources,
    figures,
    surroundings: { textOf },
  } = survey;
  const results = analyzeEssays(survey, memory, render);
  const glossary = readGlossaries(
    [
      CONTENT_FILES.glossary,
      ...[...survey.essays.keys()].map((slug) => essayFileName(slug, 'glossary.yaml')),
    ],
    textOf,
  );
  // What cannot be read may rest on any source.
  const isWhole =
    figures.diagnostics.length === 0 && results.every(({ hasFaultyReviews }) => !hasFaultyReviews);
  const languages = [
    ...new Set([...survey.essays.values()].flat().map(({ language }) => language)),
  ];
  const uses = new Map<string, Set<string>>();
  for (const { id, languages: shown } of [
    ...results.flatMap((result) => result.sourceUses),
    ...figureUses(figures, languages),
  ]) {
    uses.set(id, new Set([...(uses.get(id) ?? []), ...shown]));
  }
  const pagePictures = survey.pages.pages.map(({ tree, file, page }) =>
    checkPictures(tree, { file, page, isEssay: false }, survey.surroundings.otherFiles),
  );
  const unread = listUnreadReferences([
    ...files.map(({ file }) => file),
    ...survey.surroundings.otherFiles,
  ]);
  const unfit = [...checkEncodings(files), ...checkConflicts(files)];
  const misread = new Set(unfit.map(({ file }) => file));
  const faults = [
    ...files.flatMap(({ file, text }) => checkHiddenCharacters(text, file)),
    ...checkNames(survey.essays),
    ...checkPlaces(files, [...survey.surroundings.otherFiles], new Set(survey.essays.keys())),
    ...site.diagnostics,
    ...results
      .flatMap(({ diagnostics }) => diagnostics)
      // The content of a file that cannot be read is unknown; that is a fault of its own.
      .filter(({ rule }) => rule !== 'unknown-source' || (sources.yaml?.isReadable ?? true))
      .filter(
        ({ rule, file }) =>
          rule !== 'unknown-reference' || !unread.has(ESSAY_FOLDER.exec(file)?.[1] ?? ''),
      ),
    ...checkPlaceLinks(results.flatMap(({ anchors }) => anchors)),
    ...sources.diagnostics,
    ...(isWhole ? checkSourceUses(sources, uses) : []),
    ...glossary.diagnostics,
    ...checkTheme(
      textOf(CONTENT_FILES.theme) ?? '',
      CONTENT_FILES.theme,
      survey.surroundings.otherFiles,
    ),
    ...figures.diagnostics,
    ...survey.pages.diagnostics,
    ...survey.tags.diagnostics,
    ...survey.pages.pages.flatMap(
      ({ tree, ...page }) => checkLinks(tree, page, survey.surroundings.pages).diagnostics,
    ),
    ...pagePictures.flatMap(({ diagnostics }) => diagnostics),
    ...figureFaults(figures, sources.items, languages),
  ];
  return {
    site: site.site,
    messageLanguage: site.messageLanguage,
    glossary: glossary.glossary,
    figures: figures.figures,
    pictures: [...results, ...pagePictures].flatMap(({ pictures }) => pictures),
    pages: survey.pages.pages.map(({ tree, file, ...page }) => ({
      ...page,
      // Rendering changes a tree, which a later reading may need.
      ...(renderPage && { html: renderPage({ ...page, file, tree: structuredClone(tree) }) }),
    })),
    searchedPages: survey.pages.pages.map(({ tree, file: _file, ...page }) => ({
      ...page,
      parts: listPageParts(tree),
    })),
    essays: results.flatMap((result) => result.essays),
    sources: new Map([...sources.items].flatMap(([id, item]) => (item ? [[id, item]] : []))),
    // For a file that was read wrongly, report only this.
    diagnostics: sortDiagnostics([...unfit, ...faults.filter(({ file }) => !misread.has(file))]),
    advice: sortDiagnostics(results.flatMap(({ advice }) => advice)),
  };
}
