import { analyzeEditions, type EditionsAnalysis } from '../essay/analyze-editions.ts';
import { BESIDE_ESSAY, essayFileName, reviewsFileName } from '../essay/essay-files.ts';
import type { EssayFile, RenderProse } from '../essay/types.ts';
import type { Survey } from './survey.ts';

/**
 * Results of an earlier analysis, reused for essays whose files have not changed. Plain data, safe
 * to serialise.
 */
export interface AnalysisMemory {
  /** What the analysis of every essay depends on. */
  surroundings: string;
  /** By slug, with the texts of its files. */
  readonly essays: Map<string, { readonly texts: Texts; readonly result: EditionsAnalysis }>;
}

type Texts = readonly (string | undefined)[];

/** Returns an empty memory. */
export function createMemory(): AnalysisMemory {
  return { surroundings: '', essays: new Map() };
}

/** Returns the slugs of the essays whose files are not those in the memory. */
export function listUnknown({ essays, surroundings }: Survey, memory: AnalysisMemory): string[] {
  if (memory.surroundings !== nameSurroundings(surroundings)) return [...essays.keys()];
  return [...essays].flatMap(([slug, editions]) =>
    recall(memory, slug, listTexts(slug, editions, surroundings)) ? [] : [slug],
  );
}

/**
 * Analyses essays, but for those that the memory holds, and remembers them.
 *
 * @param slugs of the essays; default all
 * @param render turns the tree of each edition into HTML when all other steps are done with it;
 *   without it the essays have no HTML
 */
export function analyzeEssays(
  { essays, surroundings }: Survey,
  memory: AnalysisMemory,
  render?: RenderProse,
  slugs: readonly string[] = [...essays.keys()],
): EditionsAnalysis[] {
  const name = nameSurroundings(surroundings);
  if (memory.surroundings !== name) memory.essays.clear();
  memory.surroundings = name;
  return slugs.map((slug) => {
    const editions = essays.get(slug) ?? [];
    const texts = listTexts(slug, editions, surroundings);
    const known = recall(memory, slug, texts);
    if (known) return known;
    const result = analyzeEditions(slug, editions, surroundings, render);
    memory.essays.set(slug, { texts, result });
    return result;
  });
}

function nameSurroundings({
  main,
  editor,
  sources,
  pages,
  otherFiles,
  figures,
  tables,
}: Survey['surroundings']): string {
  const addresses = [...sources].map(([id, source]) => [id, source?.URL, source?.DOI]);
  const sets = [pages, otherFiles, figures, tables].map((set) => [...set]);
  return JSON.stringify([main, editor, addresses, ...sets]);
}

function listTexts(
  slug: string,
  editions: readonly EssayFile[],
  { textOf, editors }: Survey['surroundings'],
): Texts {
  return [
    ...editions.flatMap(({ file, source }) => [file, source]),
    ...BESIDE_ESSAY.map((name) => textOf(essayFileName(slug, name))),
    ...(editors.get(slug) ?? []).flatMap((editor) => [
      editor,
      textOf(reviewsFileName(slug, editor)),
    ]),
  ];
}

function recall(memory: AnalysisMemory, slug: string, texts: Texts): EditionsAnalysis | undefined {
  const last = memory.essays.get(slug);
  return last &&
    last.texts.length === texts.length &&
    texts.every((text, index) => text === last.texts[index])
    ? last.result
    : undefined;
}
