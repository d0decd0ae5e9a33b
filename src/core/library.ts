import type { Root } from 'mdast';
import { adviseOnReferences, adviseOnReviews } from './advise-sources.ts';
import { checkClaimIds, mainEdition, readClaimIds } from './claim-ids.ts';
import { checkReviews, listSourceIds } from './check-reviews.ts';
import { checkEditions } from './editions.ts';
import { sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import { figureFaults, figureUses, readFigures } from './figures.ts';
import type { Figure } from './figure-schemas.ts';
import { analyzeEssay, parseEssay, type Essay, type EssayAnalysis, type EssayFile, type ParsedEssay } from './essay.ts';
import { readEssayText, type EssayText } from './essay-text.ts';
import { BESIDE_ESSAY, checkPlaces, CONTENT_FILES, essayFileName, readEssayPath, type ContentFile } from './content-files.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';
import { matchReviews } from './match-reviews.ts';
import { readBibliography } from './references.ts';
import { readReviews } from './reviews.ts';
import { dataFile, essayPage, listEssayFiles, pagePath, ROOT_PAGES, SITE_PAGES } from './routes.ts';
import { readGlossary, type Glossary } from './search/glossary.ts';
import type { Source } from './review-schemas.ts';
import { readSite, type SiteSettings } from './site.ts';
import { checkSourceUses, readSources } from './sources.ts';

/** Everything the content says, and every fault of it in the order of files and lines. */
export interface Library {
  readonly site: SiteSettings;
  readonly essays: readonly Essay[];
  /** What the reviews rest on, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly glossary: Glossary;
  readonly figures: readonly Figure[];
  readonly diagnostics: readonly Diagnostic[];
  /** What makes the essays hard to trust, in the same order; never an error. */
  readonly advice: readonly Diagnostic[];
}

/** What an earlier analysis came to, by which essays whose files are as they were need no other. Data alone, which may be written down. */
export interface AnalysisMemory {
  /** What the analysis of every essay depends on. */
  surroundings: string;
  readonly essays: Map<string, { readonly texts: readonly (string | undefined)[]; readonly result: EditionsAnalysis }>;
}

/** Makes a memory that holds nothing. */
export function createMemory(): AnalysisMemory {
  return { surroundings: '', essays: new Map() };
}

/** Makes HTML of an essay's tree, and with that changes it. @returns null where only a module of MDX can show it */
export type RenderProse = (essay: Essay, parsed: ReadTree) => string | null;

/** An essay's tree, and what was read from it. */
export interface ReadTree {
  readonly tree: Root;
  readonly body: string;
  readonly text: EssayText;
}

/**
 * Analyses the whole content: every essay in every language, with its references and reviews.
 *
 * @param files every file below content/
 * @param publicFiles paths below public/, to which essays may link
 * @param memory of the analysis before; essays that did not change stay the very objects they were
 * @param render is given the tree of each essay once nobody else needs it; without it essays have no HTML
 */
export function analyzeLibrary(files: readonly ContentFile[], publicFiles: readonly string[] = [], memory: AnalysisMemory = createMemory(), render?: RenderProse): Library {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const textOf = (file: string) => texts.get(file);
  const { site, diagnostics: siteFaults } = readSite(textOf(CONTENT_FILES.site), CONTENT_FILES.site);
  const essayFiles = files.flatMap((file) => readEssayPath(file, (slug, language) => essayPage(slug, language, site.language)));
  const sources = readSources(textOf(CONTENT_FILES.sources), CONTENT_FILES.sources);
  const known = new Set(sources.items.keys());
  const figures = readFigures(files);
  const pages = new Set([...publicFiles, ...listPages(essayFiles, site.language), ...[...figures.ids].map(dataFile)]);
  const context = { textOf, pages, known, figures: figures.ids, main: site.language, render };
  forgetOthers(memory, JSON.stringify([site.language, [...known], [...pages], [...figures.ids]]));
  const results = [...Map.groupBy(essayFiles, ({ slug }) => slug)].map(([slug, editions]) => remember(memory, slug, editions, context));
  const essays = results.flatMap((result) => result.essays);
  const glossary = readGlossary(textOf(CONTENT_FILES.glossary), CONTENT_FILES.glossary);
  // What cannot be read may rest on any source.
  const isWhole = figures.diagnostics.length === 0 && results.every(({ hasFaultyReviews }) => !hasFaultyReviews);
  const languages = [...new Set(essayFiles.map(({ language }) => language))];
  const uses = new Map<string, Set<string>>();
  for (const { id, languages: shown } of [...results.flatMap((result) => result.sourceUses), ...figureUses(figures, languages)]) {
    uses.set(id, new Set([...uses.get(id) ?? [], ...shown]));
  }
  return {
    site, essays, glossary: glossary.glossary, figures: figures.figures,
    sources: new Map([...sources.items].flatMap(([id, item]) => (item ? [[id, item]] : []))),
    diagnostics: sortDiagnostics([
      ...files.flatMap(({ file, text }) => checkHiddenCharacters(text, file)),
      ...checkPlaces(files, new Set(essayFiles.map(({ slug }) => slug))),
      ...siteFaults,
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...sources.diagnostics,
      ...(isWhole ? checkSourceUses(sources, uses) : []),
      ...glossary.diagnostics,
      ...figures.diagnostics,
      ...figureFaults(figures, known, languages),
    ]),
    advice: sortDiagnostics(results.flatMap(({ advice }) => advice)),
  };
}

interface LibraryContext {
  textOf(file: string): string | undefined;
  readonly pages: ReadonlySet<string>;
  /** Ids of the sources. */
  readonly known: ReadonlySet<string>;
  /** Ids of the figures. */
  readonly figures: ReadonlySet<string>;
  /** The site's own language. */
  readonly main: string;
  readonly render: RenderProse | undefined;
}

function forgetOthers(memory: AnalysisMemory, surroundings: string): void {
  if (memory.surroundings === surroundings) return;
  memory.surroundings = surroundings;
  memory.essays.clear();
}

function remember(memory: AnalysisMemory, slug: string, editions: readonly EssayFile[], context: LibraryContext): EditionsAnalysis {
  const texts = [...editions.flatMap(({ file, source }) => [file, source]), ...BESIDE_ESSAY.map((name) => context.textOf(essayFileName(slug, name)))];
  const last = memory.essays.get(slug);
  if (last && last.texts.length === texts.length && texts.every((text, index) => text === last.texts[index])) return last.result;
  const result = analyzeEditions(slug, editions, context);
  memory.essays.set(slug, { texts, result });
  return result;
}

/** What the editions of an essay came to. */
interface EditionsAnalysis {
  readonly essays: readonly Essay[];
  /** Whether some of the reviews could not be read. */
  readonly hasFaultyReviews: boolean;
  /** The sources on which reviews rest, and the languages in which they are shown. */
  readonly sourceUses: readonly { readonly id: string; readonly languages: readonly string[] }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly advice: readonly Diagnostic[];
}

/** Analyses an essay in all its languages, with the files beside it. */
function analyzeEditions(slug: string, files: readonly EssayFile[], { textOf, pages, known, figures, main, render }: LibraryContext): EditionsAnalysis {
  const read = <Result>(name: Parameters<typeof essayFileName>[1], reader: (text: string | undefined, file: string) => Result): Result => {
    const file = essayFileName(slug, name);
    return reader(textOf(file), file);
  };
  const languages = files.map(({ language }) => language);
  const bibliography = read('references.yaml', (text, file) => readBibliography(text, file, languages));
  const reviews = read('reviews.yaml', readReviews);
  const claimIds = read('claim-ids.yaml', readClaimIds);
  const parsed = files.map(parseEssay);
  const quoted = mainEdition(parsed.filter(({ tree }) => tree), main);
  const { names, diagnostics: quoteFaults } = quoted?.tree && reviews.entries.length > 0
    ? matchReviews(reviews, readEssayText(quoted.tree, quoted.body))
    : { names: new Map<number, string>(), diagnostics: [] };
  const context = { bibliography, pages, figures, names, reviews: reviews.entries, retired: claimIds.retired };
  const analyses = new Map(parsed.map((essay) => [essay, analyzeEssay(essay, context)]));
  const essays = [...analyses].flatMap(([parsedEssay, analysis]) => finishEssay(parsedEssay, analysis, render));
  return {
    essays,
    hasFaultyReviews: reviews.diagnostics.length > 0,
    sourceUses: reviews.entries.flatMap(({ review }) => listSourceIds(review)).map((id) => ({ id, languages })),
    diagnostics: [
      ...bibliography.diagnostics, ...reviews.diagnostics, ...quoteFaults, ...claimIds.diagnostics,
      ...[...analyses.values()].flatMap(({ diagnostics }) => diagnostics),
      ...checkReviews(reviews, { sources: known, figures, languages }),
      ...checkEditions(analyses),
      ...checkClaimIds(claimIds, essays, main),
    ],
    advice: [
      ...adviseOnReferences(bibliography),
      ...[...analyses.values()].flatMap(({ advice }) => advice),
      ...adviseOnReviews(reviews, mainEdition(essays, main)),
    ],
  };
}

function finishEssay({ tree, body }: ParsedEssay, { essay, text }: EssayAnalysis, render: RenderProse | undefined): Essay[] {
  if (!essay) return [];
  return [render && tree && text ? { ...essay, html: render(essay, { tree, body, text }) } : essay];
}

function listPages(essays: readonly EssayFile[], main: string): string[] {
  const languages = new Set([main, ...essays.map(({ language }) => language)]);
  return [
    ...ROOT_PAGES,
    ...[...languages].flatMap((language) => SITE_PAGES.map((page) => pagePath(page, language, main))),
    ...essays.flatMap(({ page }) => listEssayFiles(page)),
  ];
}
