import { localize, type Localized } from '../shared/localized.ts';
import type { FindCell } from '../compute/evaluate.ts';
import { ArithmeticFault, parseEquation } from '../compute/parse-expression.ts';
import { writeEquation } from '../compute/write-equation.ts';
import type { PlacedReview } from './read-reviews.ts';
import type { Finding, Review, WrittenFinding } from './review-schemas.ts';
import type { Source } from '../sources/source-schemas.ts';
import { placeAddress } from '../sources/source-place.ts';

/** What reviews are read with. */
export interface ReviewContext {
  readonly sources: ReadonlyMap<string, Source | null>;
  readonly findCell: FindCell;
}

/**
 * A review in the language of an edition.
 * @param known the sources by id, null for one that is malformed, and the cells of figures' data
 */
export function localizeReview(
  { id, review }: PlacedReview,
  language: string,
  { sources: known, findCell }: ReviewContext,
): Review {
  const addLink = (use: Finding['sources'][number]) => {
    const source = known.get(use.id);
    const link = source && placeAddress(source, use);
    return link ? { ...use, link } : use;
  };
  // A text that is missing in the language is a fault, which is reported elsewhere.
  const say = (texts: Localized) => localize(texts, language) ?? '';
  const find = ({
    verdict,
    note,
    correction,
    sources = [],
    compute = [],
  }: WrittenFinding): Finding => ({
    verdict,
    note: say(note),
    sources: sources.map(addLink),
    computed: compute.flatMap((line) => showEquation(line, findCell)),
    ...(correction && { correction: say(correction) }),
  });
  const { checked, parts = [], figures = [], changes = [] } = review;
  return {
    id,
    checked,
    ...find(review),
    parts: parts.map((part) => ({ claim: say(part.claim), ...find(part) })),
    figures,
    changes: changes.map(({ date, from, why }) => ({
      date,
      ...(from && { from }),
      why: say(why),
    })),
  };
}

/**
 * An equation as readers see it; one that cannot be read is a fault, which is reported elsewhere.
 */
function showEquation(line: string, findCell: FindCell): string[] {
  try {
    return [writeEquation(parseEquation(line), findCell)];
  } catch (fault) {
    if (fault instanceof ArithmeticFault) return [];
    throw fault;
  }
}
