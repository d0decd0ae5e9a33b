import type { FindCell } from '../compute/evaluate.ts';
import { checkLanguages } from '../diagnostics/check-languages.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { positionAtPath, type YamlSource } from '../diagnostics/yaml.ts';
import type { Localized } from '../shared/localized.ts';
import type { PlacedReview, Reviews } from './read-reviews.ts';
import { checkUse } from '../sources/check-use.ts';
import type { Source } from '../sources/source-schemas.ts';
import { checkArithmetic, checkTakenNumbers, compareNumbers } from './check-numbers.ts';
import type { WrittenFinding, WrittenReview } from './review-schemas.ts';
import { NEEDS_SOURCE, type Verdict } from './verdicts.ts';
import { msg } from '../shared/message.ts';

type Path = readonly PropertyKey[];

/**
 * Checks an essay's reviews: that verdicts rest on sources, that the sources exist and their places
 * have addresses, that every text is there in every language of the essay and has the same numbers,
 * and that arithmetic holds.
 *
 * @param known the sources and figures there are, and the languages of the essay's editions
 */
export function checkReviews(
  { yaml, entries }: Reviews,
  { sources, figures, languages, findCell }: KnownThings,
): Diagnostic[] {
  if (!yaml) return [];
  return entries.flatMap((entry) => [
    ...checkVerdicts(yaml, entry),
    ...checkSources(yaml, entry, sources),
    ...checkFigures(yaml, entry, figures),
    ...listTexts(entry).flatMap(([path, texts]) => [
      ...checkLanguages(yaml, path, texts, languages),
      ...(path[1] === 'quote' ? [] : compareNumbers(yaml, path, texts)),
    ]),
    ...listFindings(entry).flatMap(({ path, finding }) => [
      ...checkArithmetic(yaml, path, finding, findCell),
      ...checkTakenNumbers(yaml, path, finding),
    ]),
  ]);
}

/** What reviews may name. */
interface KnownThings {
  readonly sources: ReadonlyMap<string, Source | null>;
  readonly figures: ReadonlySet<string>;
  readonly languages: readonly string[];
  readonly findCell: FindCell;
}

/** What a review says of the whole claim and of each part, with its place in the file. */
export function listFindings({
  id,
  review,
}: PlacedReview): { path: Path; finding: WrittenFinding }[] {
  const parts = (review.parts ?? []).map((finding, index) => ({
    path: [id, 'parts', index],
    finding,
  }));
  return [{ path: [id], finding: review }, ...parts];
}

/** The ids of sources on which a review rests. */
export function listSourceIds({ sources = [], parts = [] }: WrittenReview): string[] {
  return [sources, ...parts.map((part) => part.sources ?? [])].flat().map(({ id }) => id);
}

function checkVerdicts(yaml: YamlSource, { id, review }: PlacedReview): Diagnostic[] {
  const fault = (path: Path, verdict: Verdict) =>
    errorAt(
      yaml.file,
      positionAtPath(yaml, path),
      'unsupported-verdict',
      msg`${verdict} must rest on a source, and none is named`,
      msg`name it below "sources:", or make the verdict unverified`,
    );
  const parts = (review.parts ?? []).flatMap(({ verdict, sources = [] }, index) =>
    NEEDS_SOURCE.has(verdict) && sources.length === 0
      ? [fault([id, 'parts', index, 'verdict'], verdict)]
      : [],
  );
  const whole =
    NEEDS_SOURCE.has(review.verdict) && listSourceIds(review).length === 0
      ? [fault([id, 'verdict'], review.verdict)]
      : [];
  return [...whole, ...parts];
}

function checkSources(
  yaml: YamlSource,
  entry: PlacedReview,
  known: ReadonlyMap<string, Source | null>,
): Diagnostic[] {
  return listFindings(entry).flatMap(({ path, finding: { sources = [] } }) =>
    sources.flatMap((use, index) => checkUse(yaml, [...path, 'sources', index], use, known)),
  );
}

function checkFigures(
  yaml: YamlSource,
  { id, review: { figures = [] } }: PlacedReview,
  known: ReadonlySet<string>,
): Diagnostic[] {
  return figures.flatMap((figure, index) =>
    known.has(figure)
      ? []
      : errorAt(
          yaml.file,
          positionAtPath(yaml, [id, 'figures', index]),
          'unknown-figure',
          msg`the figure ${figure} is not in content/figures`,
          msg`write content/figures/${figure}.yaml and ${figure}.csv, or correct the id`,
        ),
  );
}

function listTexts({ id, review }: PlacedReview): [path: Path, texts: Localized][] {
  const { quote, note, correction, parts = [], changes = [] } = review;
  return [
    ...(typeof quote === 'string' ? [] : [[[id, 'quote'], quote] satisfies [Path, Localized]]),
    [[id, 'note'], note],
    ...(correction ? [[[id, 'correction'], correction] satisfies [Path, Localized]] : []),
    ...parts.flatMap((part, index) => [
      [[id, 'parts', index, 'claim'], part.claim] satisfies [Path, Localized],
      [[id, 'parts', index, 'note'], part.note] satisfies [Path, Localized],
      ...(part.correction
        ? [[[id, 'parts', index, 'correction'], part.correction] satisfies [Path, Localized]]
        : []),
    ]),
    ...changes.map(
      ({ why }, index) => [[id, 'changes', index, 'why'], why] satisfies [Path, Localized],
    ),
  ];
}
