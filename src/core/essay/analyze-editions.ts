import type { FindCell } from '../compute/evaluate.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { findNumber } from '../figures/figure-data.ts';
import { adviseOnReferences, checkUnused } from '../references/check-citations.ts';
import { readBibliography } from '../references/read-references.ts';
import { adviseOnDates } from '../reviews/advise-dates.ts';
import { checkReviews, listSourceIds } from '../reviews/check-reviews.ts';
import { checkKeptVerdicts } from '../reviews/kept-verdicts.ts';
import { readReviews } from '../reviews/read-reviews.ts';
import { adviseOnReviews, adviseOnUnpaired } from './advise-unreviewed.ts';
import { analyzeEssay, parseEssay } from './analyze-essay.ts';
import { checkEditions } from './check-editions.ts';
import { checkClaimIds, readClaimIds } from './claim-ids.ts';
import { essayFileName, reviewsFileName } from './essay-files.ts';
import { checkSharedKeys, type MatchedEditor, matchEditor } from './match-editor.ts';
import type { ClaimNames } from '../text/essay-text.ts';
import type { PictureUse } from './picture-use.ts';
import type {
  Anchors,
  EditorReviews,
  Essay,
  EssayAnalysis,
  EssayFile,
  ParsedEssay,
} from './types.ts';
import { mainEdition, type RenderProse, type Surroundings } from './types.ts';

/** The result of analysing the editions of an essay. */
export interface EditionsAnalysis {
  readonly essays: readonly Essay[];
  /** The places of each edition that could be parsed, and its links to those of others. */
  readonly anchors: readonly Anchors[];
  /** What they show of the project's pictures. */
  readonly pictures: readonly PictureUse[];
  /** Whether some of the reviews could not be read. */
  readonly hasFaultyReviews: boolean;
  /** The sources on which reviews rest, and the languages in which they are shown. */
  readonly sourceUses: readonly { readonly id: string; readonly languages: readonly string[] }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly advice: readonly Diagnostic[];
}

/**
 * Analyses an essay in all its languages, with the files beside it.
 *
 * @param render turns the tree of each edition into HTML when all other steps are done with it;
 *   without it the essays have no HTML
 */
export function analyzeEditions(
  slug: string,
  files: readonly EssayFile[],
  { textOf, pages, otherFiles, sources, figures, tables, main, editor, editors }: Surroundings,
  render: RenderProse | undefined,
): EditionsAnalysis {
  const read = <Result>(
    name: Parameters<typeof essayFileName>[1],
    reader: (text: string | undefined, file: string) => Result,
  ): Result => {
    const file = essayFileName(slug, name);
    return reader(textOf(file), file);
  };
  const languages = files.map(({ language }) => language);
  const bibliography = read('references.yaml', (text, file) =>
    readBibliography(text, file, languages),
  );
  const claimIds = read('claim-ids.yaml', readClaimIds);
  const parsed = files.map(parseEssay);
  const matchFile = (name: string | undefined) => {
    const file = reviewsFileName(slug, name);
    return matchEditor(name ?? null, readReviews(textOf(file), file), parsed, main);
  };
  const first = matchFile(undefined);
  const second = (editors.get(slug) ?? []).map(matchFile);
  const all = [first, ...second];
  const findCell: FindCell = (figure, row, column) => findNumber(tables, figure, row, column);
  const context = {
    bibliography,
    pages,
    otherFiles,
    figures,
    sources,
    findCell,
    retired: claimIds.retired,
  };
  const analyses = new Map(
    parsed.map((essay) => [
      essay,
      analyzeEssay(essay, { ...context, ...divideReviews(all, essay, editor ?? null) }),
    ]),
  );
  const essays = [...analyses].flatMap(([parsedEssay, analysis]) =>
    finishEssay(parsedEssay, analysis, render),
  );
  const isPlaced = first.reviews.diagnostics.length + first.diagnostics.length === 0;
  return {
    essays,
    anchors: [...analyses.values()].flatMap(({ anchors }) => anchors ?? []),
    pictures: [...analyses.values()].flatMap(({ pictures }) => pictures),
    hasFaultyReviews: all.some(({ reviews }) => reviews.diagnostics.length > 0),
    sourceUses: all
      .flatMap(({ reviews }) => reviews.entries.flatMap(({ review }) => listSourceIds(review)))
      .map((id) => ({ id, languages })),
    diagnostics: [
      ...bibliography.diagnostics,
      ...checkUnused(
        [...analyses.values()].map(({ text }) => text),
        bibliography,
      ),
      ...all.flatMap(({ reviews, diagnostics }) => [...reviews.diagnostics, ...diagnostics]),
      ...second.flatMap((other) => checkSharedKeys(first, other)),
      ...claimIds.diagnostics,
      ...[...analyses.values()].flatMap(({ diagnostics }) => diagnostics),
      ...all.flatMap(({ reviews }) =>
        checkReviews(reviews, { sources, figures, languages, findCell }),
      ),
      ...checkKeptVerdicts(first.reviews, claimIds.verdicts),
      ...checkEditions(analyses),
      // A review that could not be read or placed names no claim: that its id is gone follows from
      // its own fault.
      ...(isPlaced ? checkClaimIds(claimIds, essays, main) : []),
    ],
    advice: [
      ...adviseOnReferences(bibliography),
      ...[...analyses.values()].flatMap(({ advice }) => advice),
      // A review that could not be read or placed may be of any claim.
      ...(isPlaced ? adviseOnReviews(first.reviews, mainEdition(essays, main)) : []),
      ...(first.reviews.yaml ? [] : second.flatMap(({ reviews }) => adviseOnUnpaired(reviews))),
      ...all.flatMap(({ reviews }) =>
        adviseOnDates(reviews, sources, new Date().toISOString().slice(0, 10)),
      ),
    ],
  };
}

/**
 * What each editor has reviewed in an edition, as one of them sees it. What reviews.yaml names has
 * that name for all of them; an editor's own name is that of a sentence which has none from there.
 */
function divideReviews(
  all: readonly MatchedEditor[],
  edition: ParsedEssay,
  viewer: string | null,
): { names: ClaimNames; own: EditorReviews; others: EditorReviews[] } {
  const placed = all.map(
    ({ editor, reviews: { entries }, names }): EditorReviews => ({
      editor,
      entries,
      names: names.get(edition) ?? new Map<number, string>(),
    }),
  );
  const nothing: EditorReviews = { editor: viewer, entries: [], names: new Map() };
  const own = placed.find(({ editor }) => editor === viewer) ?? nothing;
  const sentences = [...own.names].filter(([place]) => place < 0);
  return {
    names: new Map([...sentences, ...(placed[0]?.names ?? [])]),
    own,
    others: placed.filter((other) => other !== own),
  };
}

function finishEssay(
  { tree, body }: ParsedEssay,
  { essay, text }: EssayAnalysis,
  render: RenderProse | undefined,
): Essay[] {
  if (!essay) return [];
  return [render && tree && text ? { ...essay, html: render(essay, { tree, body, text }) } : essay];
}
