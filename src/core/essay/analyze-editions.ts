import type { FindCell } from '../compute/evaluate.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { findNumber } from '../figures/figure-data.ts';
import { adviseOnReferences } from '../references/check-citations.ts';
import { readBibliography } from '../references/read-references.ts';
import { adviseOnDates } from '../reviews/advise-dates.ts';
import { checkReviews, listSourceIds } from '../reviews/check-reviews.ts';
import { matchReviews, matchStatements } from '../reviews/match-reviews.ts';
import { readReviews } from '../reviews/read-reviews.ts';
import { readEssayText } from '../text/essay-text.ts';
import { adviseOnReviews } from './advise-unreviewed.ts';
import { analyzeEssay, parseEssay } from './analyze-essay.ts';
import { checkEditions } from './check-editions.ts';
import { checkClaimIds, readClaimIds } from './claim-ids.ts';
import { essayFileName } from './essay-files.ts';
import type { PictureUse } from './picture-use.ts';
import type { Anchors, Essay, EssayAnalysis, EssayFile, ParsedEssay } from './types.ts';
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
  { textOf, pages, otherFiles, sources, figures, tables, main }: Surroundings,
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
  const reviews = read('reviews.yaml', readReviews);
  const claimIds = read('claim-ids.yaml', readClaimIds);
  const parsed = files.map(parseEssay);
  const quoted = mainEdition(
    parsed.filter(({ tree }) => tree),
    main,
  );
  const hasReviews = reviews.entries.length > 0;
  const { names, diagnostics: quoteFaults } =
    quoted?.tree && hasReviews
      ? matchReviews(reviews, readEssayText(quoted.tree, quoted.body))
      : { names: new Map<number, string>(), diagnostics: [] };
  const hasStatements = reviews.entries.some(({ review }) => typeof review.quote !== 'string');
  const statements = new Map(
    parsed.map((edition) => [
      edition,
      edition.tree && hasStatements
        ? matchStatements(reviews, readEssayText(edition.tree, edition.body), edition.language)
        : { names: new Map<number, string>(), diagnostics: [] },
    ]),
  );
  const findCell: FindCell = (figure, row, column) => findNumber(tables, figure, row, column);
  const context = {
    bibliography,
    pages,
    otherFiles,
    figures,
    sources,
    findCell,
    reviews: reviews.entries,
    retired: claimIds.retired,
  };
  const analyses = new Map(
    parsed.map((essay) => [
      essay,
      analyzeEssay(essay, {
        ...context,
        names: new Map([...names, ...(statements.get(essay)?.names ?? [])]),
      }),
    ]),
  );
  const essays = [...analyses].flatMap(([parsedEssay, analysis]) =>
    finishEssay(parsedEssay, analysis, render),
  );
  return {
    essays,
    anchors: [...analyses.values()].flatMap(({ anchors }) => anchors ?? []),
    pictures: [...analyses.values()].flatMap(({ pictures }) => pictures),
    hasFaultyReviews: reviews.diagnostics.length > 0,
    sourceUses: reviews.entries
      .flatMap(({ review }) => listSourceIds(review))
      .map((id) => ({ id, languages })),
    diagnostics: [
      ...bibliography.diagnostics,
      ...reviews.diagnostics,
      ...quoteFaults,
      ...[...statements.values()].flatMap(({ diagnostics }) => diagnostics),
      ...claimIds.diagnostics,
      ...[...analyses.values()].flatMap(({ diagnostics }) => diagnostics),
      ...checkReviews(reviews, { sources, figures, languages, findCell }),
      ...checkEditions(analyses),
      // A review that could not be read or placed names no claim: that its id is gone follows from
      // its own fault.
      ...(reviews.diagnostics.length + quoteFaults.length > 0
        ? []
        : checkClaimIds(claimIds, essays, main)),
    ],
    advice: [
      ...adviseOnReferences(bibliography),
      ...[...analyses.values()].flatMap(({ advice }) => advice),
      ...adviseOnReviews(reviews, mainEdition(essays, main)),
      ...adviseOnDates(reviews, sources, new Date().toISOString().slice(0, 10)),
    ],
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
