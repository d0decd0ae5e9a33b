import type { Root } from 'mdast';
import { adviseOnReferences, adviseOnReviews } from './advise-sources.ts';
import { checkClaimIds, mainEdition, readClaimIds } from './claim-ids.ts';
import { checkReviews, listSourceIds } from './check-reviews.ts';
import { checkEditions } from './editions.ts';
import { sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import { figureFaults, figureUses, readFigures } from './figures.ts';
import type { Figure } from './figure-schemas.ts';
import { analyzeEssay, parseEssay, type Essay, type EssayFile } from './essay.ts';
import { readEssayText, type EssayText } from './essay-text.ts';
import { BESIDE_ESSAY, checkPlaces, CONTENT_FILES, essayFileName, readEssayPath, type ContentFile } from './content-files.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';
import { matchReviews } from './match-reviews.ts';
import { readBibliography } from './references.ts';
import { readReviews } from './reviews.ts';
import { besideEssay, dataFile, ESSAY_FILES, essayFile, essayPage, pagePath, ROOT_PAGES, SITE_PAGES, SOURCE_FILES } from './routes.ts';
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

/** What an earlier analysis came to, by which essays whose files are as they were need no other. */
export interface AnalysisMemory {
  /** What the analysis of every essay depends on. */
  surroundings: string;
  readonly essays: Map<string, { readonly texts: readonly (string | undefined)[]; readonly result: EditionsAnalysis }>;
  readonly archive?: AnalysisArchive | undefined;
}

/** What outlasts the analysis. */
export interface AnalysisArchive {
  /** What an essay came to when its texts and all they depend on were the very same. */
  find(surroundings: string, texts: EditionTexts): EditionsAnalysis | undefined;
  keep(surroundings: string, texts: EditionTexts, result: EditionsAnalysis): void;
  /** Is given the tree of an essay without errors once nobody else needs it, and may change it. */
  render(essay: Essay, parsed: ReadTree): void;
}

/** The files of an essay in all its languages: path and text by turns, then what stands beside them. */
export type EditionTexts = readonly (string | undefined)[];

/** An essay's tree, and what was read from it. */
export interface ReadTree {
  readonly tree: Root;
  readonly body: string;
  readonly text: EssayText;
}

/** Makes a memory that holds nothing. */
export function createMemory(archive?: AnalysisArchive): AnalysisMemory {
  return { surroundings: '', essays: new Map(), archive };
}

/**
 * Analyses the whole content: every essay in every language, with its references and reviews.
 *
 * @param files every file below content/
 * @param publicFiles paths below public/, to which essays may link
 * @param memory of the analysis before; essays that did not change stay the very objects they were
 */
export function analyzeLibrary(files: readonly ContentFile[], publicFiles: readonly string[] = [], memory: AnalysisMemory = createMemory()): Library {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const textOf = (file: string) => texts.get(file);
  const { site, diagnostics: siteFaults } = readSite(textOf(CONTENT_FILES.site), CONTENT_FILES.site);
  const essayFiles = files.flatMap((file) => readEssayPath(file, (slug, language) => essayPage(slug, language, site.language)));
  const sources = readSources(textOf(CONTENT_FILES.sources), CONTENT_FILES.sources);
  const known = new Set(sources.items.keys());
  const figures = readFigures(files);
  const pages = new Set([...publicFiles, ...listPages(essayFiles, site.language), ...[...figures.ids].map(dataFile)]);
  const context = { textOf, pages, known, figures: figures.ids, main: site.language };
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
  readonly archive?: AnalysisArchive | undefined;
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
  const result = memory.archive?.find(memory.surroundings, texts) ?? analyzeAnew(texts, editions, context, memory);
  memory.essays.set(slug, { texts, result });
  return result;
}

function analyzeAnew(texts: EditionTexts, editions: readonly EssayFile[], context: LibraryContext, { surroundings, archive }: AnalysisMemory): EditionsAnalysis {
  const result = analyzeEditions(editions, { ...context, archive });
  archive?.keep(surroundings, texts, result);
  return result;
}

/** What the editions of an essay came to. */
export interface EditionsAnalysis {
  readonly essays: readonly Essay[];
  /** Whether some of the reviews could not be read. */
  readonly hasFaultyReviews: boolean;
  /** The sources on which reviews rest, and the languages in which they are shown. */
  readonly sourceUses: readonly { readonly id: string; readonly languages: readonly string[] }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly advice: readonly Diagnostic[];
}

/** Analyses an essay in all its languages, with the files beside it. */
function analyzeEditions(files: readonly EssayFile[], { textOf, pages, known, figures, main, archive }: LibraryContext): EditionsAnalysis {
  const [{ slug } = { slug: '' }] = files;
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
  const essays = [...analyses.values()].flatMap(({ essay }) => essay ?? []);
  for (const [{ tree, body }, { essay, text, diagnostics }] of analyses) {
    if (archive && tree && essay && text && diagnostics.every(({ severity }) => severity !== 'error')) archive.render(essay, { tree, body, text });
  }
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

function listPages(essays: readonly EssayFile[], main: string): string[] {
  const languages = new Set([main, ...essays.map(({ language }) => language)]);
  return [
    ...ROOT_PAGES,
    ...[...languages].flatMap((language) => SITE_PAGES.map((page) => pagePath(page, language, main))),
    ...essays.flatMap(({ page }) => [
      page,
      ...(['claims', 'references', 'sources'] as const).map((name) => besideEssay(page, name)),
      ...[...ESSAY_FILES, ...SOURCE_FILES].map((name) => essayFile(page, name)),
    ]),
  ];
}
