import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { ClaimNames, EssayText } from '../text/essay-text.ts';
import type { PlacedReview, Reviews } from './read-reviews.ts';
import { positionAtPath } from '../diagnostics/yaml.ts';

const MOST_CANDIDATES = 3;

type Claim = EssayText['claims'][number];

/**
 * Finds the claim that each review quotes.
 * @param text the essay's text in the language in which reviews quote it
 * @returns the names that the reviews give, and every quote that stands in no claim, in several, or in one that is taken
 */
export function matchReviews(
  { yaml, entries }: Reviews,
  { claims, units }: EssayText,
): { names: ClaimNames; diagnostics: Diagnostic[] } {
  if (!yaml) return { names: new Map(), diagnostics: [] };
  const names = new Map<number, string>();
  const diagnostics: Diagnostic[] = [];
  const firstCitations = findFirstCitations(units);
  for (const entry of entries) {
    const at = positionAtPath(yaml, [entry.id, 'quote']);
    const found = claims.filter(({ text }) => text.includes(level(entry.review.quote)));
    const [claim] = found;
    if (!claim || found.length > 1) {
      diagnostics.push(
        errorAt(yaml.file, at, 'unmatched-quote', ...describeQuote(entry, found, claims)),
      );
      continue;
    }
    const place = firstCitations.get(claim.id) ?? 0;
    const other = names.get(place);
    if (other !== undefined) {
      diagnostics.push(
        errorAt(
          yaml.file,
          at,
          'duplicate-entry',
          `${claim.id} has a review already, ${other}`,
          'keep one review of the claim; what it says of several things goes into parts',
        ),
      );
      continue;
    }
    names.set(place, entry.id);
  }
  return { names, diagnostics };
}

function describeQuote(
  { review: { quote } }: PlacedReview,
  found: readonly Claim[],
  claims: readonly Claim[],
): [message: string, hint: string] {
  const list = (some: readonly Claim[]) =>
    some.map(({ id, text }) => `${id} “${Array.from(text).slice(0, 20).join('')}…”`).join(', ');
  if (found.length > 1)
    return [
      `“${quote}” stands in ${found.length} claims: ${list(found)}`,
      'quote more words, so that they stand in one claim only',
    ];
  const near = claims
    .toSorted((a, b) => countShared(quote, b.text) - countShared(quote, a.text))
    .slice(0, MOST_CANDIDATES);
  return [
    `“${quote}” stands in no claim`,
    `quote words of a claim as the essay has them, without markers; nearest are ${list(near)}`,
  ];
}

/** The place of each claim's first citation among all citations of the text. */
function findFirstCitations(units: EssayText['units']): Map<string, number> {
  const places = new Map<string, number>();
  let cited = 0;
  for (const { id, citations } of units) {
    if (citations.length > 0) places.set(id, cited);
    cited += citations.length;
  }
  return places;
}

/** How many pairs of neighbouring characters of a quote a text has. */
function countShared(quote: string, text: string): number {
  return Array.from(quote.slice(1), (_, index) => quote.slice(index, index + 2)).filter((pair) =>
    text.includes(pair),
  ).length;
}

function level(quote: string): string {
  return quote.trim().replace(/\s+/g, ' ');
}
