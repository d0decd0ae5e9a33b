import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { ClaimNames, EssayText } from '../text/essay-text.ts';
import type { Reviews } from './read-reviews.ts';
import { positionAtPath } from '../diagnostics/yaml.ts';
import { listed, type Message, msg } from '../shared/message.ts';

const MOST_CANDIDATES = 3;

type Claim = EssayText['claims'][number];

/**
 * Finds the cited claim that each review quotes; reviews of uncited statements quote per language,
 * see matchStatements.
 *
 * @param text the essay's text in the language in which reviews quote it
 * @returns the names that the reviews give, and every quote that is in no claim, in several, or in
 *   one that is taken
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
    const { quote } = entry.review;
    if (typeof quote !== 'string') continue;
    const at = positionAtPath(yaml, [entry.id, 'quote']);
    const found = claims.filter(({ text }) => text.includes(level(quote)));
    const [claim] = found;
    if (!claim || found.length > 1) {
      diagnostics.push(
        errorAt(yaml.file, at, 'unmatched-quote', ...describeQuote(quote, found, claims)),
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
          msg`${claim.id} has a review already, ${other}`,
          msg`keep one review of the claim; what it says of several things goes into parts`,
        ),
      );
      continue;
    }
    names.set(place, entry.id);
  }
  return { names, diagnostics };
}

/**
 * Finds the sentences without a marker that reviews quote in the language of an edition.
 *
 * @param text of the edition
 * @returns the names that the reviews give, by −k for the k-th such sentence, and every quote that
 *   is in none, in several, or in one that is taken
 */
export function matchStatements(
  { yaml, entries }: Reviews,
  { units, headings }: EssayText,
  language: string,
): { names: ClaimNames; diagnostics: Diagnostic[] } {
  const names = new Map<number, string>();
  const diagnostics: Diagnostic[] = [];
  if (!yaml) return { names, diagnostics };
  const sentences = units
    .filter(({ block, unit }) => unit.markers.length === 0 && !headings.has(block))
    .map(({ block, unit }) => level(block.text.slice(unit.start, unit.end)));
  for (const { id, review } of entries) {
    const quote = typeof review.quote === 'string' ? undefined : review.quote[language];
    if (quote === undefined) continue;
    const found = sentences.flatMap((text, index) => (text.includes(level(quote)) ? [index] : []));
    const [place] = found;
    const taken = place === undefined ? undefined : names.get(-(place + 1));
    if (place !== undefined && found.length === 1 && taken === undefined) {
      names.set(-(place + 1), id);
      continue;
    }
    const where =
      found.length > 1
        ? msg`“${quote}” is in ${found.length} sentences without a marker`
        : msg`“${quote}” is in no sentence without a marker`;
    diagnostics.push(
      errorAt(
        yaml.file,
        positionAtPath(yaml, [id, 'quote', language]),
        'unmatched-quote',
        taken === undefined
          ? where
          : msg`“${quote}” is in a sentence that has a review already, ${taken}`,
        msg`quote words of one sentence as the essay has them, in every language`,
      ),
    );
  }
  return { names, diagnostics };
}

function describeQuote(
  quote: string,
  found: readonly Claim[],
  claims: readonly Claim[],
): [message: Message, hint: Message] {
  const list = (some: readonly Claim[]) =>
    listed(some.map(({ id, text }) => `${id} “${Array.from(text).slice(0, 20).join('')}…”`));
  if (found.length > 1)
    return [
      msg`“${quote}” is in ${found.length} claims: ${list(found)}`,
      msg`quote more words, so that they are in one claim only`,
    ];
  const near = claims
    .toSorted((a, b) => countShared(quote, b.text) - countShared(quote, a.text))
    .slice(0, MOST_CANDIDATES);
  return [
    msg`“${quote}” is in no claim`,
    msg`quote words of a claim as the essay has them, without markers, or those of a sentence without a marker per language; nearest are ${list(near)}`,
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
