import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { positionAtPath } from '../diagnostics/yaml.ts';
import { matchReviews, matchStatements } from '../reviews/match-reviews.ts';
import type { Reviews } from '../reviews/read-reviews.ts';
import { msg } from '../shared/message.ts';
import { type ClaimNames, readEssayText } from '../text/essay-text.ts';
import { mainEdition, type EditorReviews, type ParsedEssay } from './types.ts';

/** An editor's file of reviews, matched with the essay. */
export interface MatchedEditor extends Pick<EditorReviews, 'editor'> {
  readonly reviews: Reviews;
  /** What the reviews name in each edition. */
  readonly names: ReadonlyMap<ParsedEssay, ClaimNames>;
  /** Quotes that are in no claim, in several, or in one that is taken. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what the reviews of an editor are of: cited claims in the edition that they quote, which
 * are the same in all; sentences without a marker in each edition.
 *
 * @param editor null for reviews.yaml
 * @param parsed the essay in each of its languages
 * @param main the site's own language
 */
export function matchEditor(
  editor: string | null,
  reviews: Reviews,
  parsed: readonly ParsedEssay[],
  main: string,
): MatchedEditor {
  const { entries } = reviews;
  const quoted = mainEdition(
    parsed.filter(({ tree }) => tree),
    main,
  );
  const nothing = { names: new Map<number, string>(), diagnostics: [] };
  const claims =
    quoted?.tree && entries.length > 0
      ? matchReviews(reviews, readEssayText(quoted.tree, quoted.body))
      : nothing;
  const hasStatements = entries.some(({ review }) => typeof review.quote !== 'string');
  const statements = parsed.map((edition) => {
    const { names, diagnostics } =
      edition.tree && hasStatements
        ? matchStatements(reviews, readEssayText(edition.tree, edition.body), edition.language)
        : nothing;
    return { edition, names, diagnostics };
  });
  return {
    editor,
    reviews,
    names: new Map(
      statements.map(({ edition, names }) => [edition, new Map([...claims.names, ...names])]),
    ),
    diagnostics: [...claims.diagnostics, ...statements.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/**
 * Finds reviews of another editor that have the key of one in reviews.yaml and quote another claim:
 * readers of the files would take them for reviews of one claim.
 */
export function checkSharedKeys(
  first: MatchedEditor,
  { reviews: { yaml }, names }: MatchedEditor,
): Diagnostic[] {
  if (!yaml) return [];
  const found = [...names].flatMap(([edition, own]) => {
    const places = new Map([...(first.names.get(edition) ?? [])].map(([place, id]) => [id, place]));
    return [...own].flatMap(([place, id]) =>
      places.has(id) && places.get(id) !== place ? [id] : [],
    );
  });
  return [...new Set(found)].map((id) =>
    errorAt(
      yaml.file,
      positionAtPath(yaml, [id, 'quote']),
      'unmatched-quote',
      msg`${id} is in reviews.yaml the review of another claim than the one that is quoted here`,
      msg`quote words of the claim that reviews.yaml quotes, or give this review a key of its own`,
    ),
  );
}
