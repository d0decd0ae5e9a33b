import { type Diagnostic, warningAt } from '../diagnostics/diagnostics.ts';
import type { Reviews } from '../reviews/read-reviews.ts';
import type { Essay } from './types.ts';

const SHOWN_WORDS = 24;

/**
 * Tells which claims have no review, in an essay that has some.
 * @param edition the one whose words the reviews quote
 */
export function adviseOnReviews({ entries }: Reviews, edition: Essay | undefined): Diagnostic[] {
  if (!edition || entries.length === 0) return [];
  return edition.claims
    .filter(({ review }) => !review)
    .map(({ id, text, line, column }) => {
      const characters = Array.from(text);
      const words = characters.slice(0, SHOWN_WORDS).join('');
      return warningAt(
        edition.file,
        { line, column },
        'unreviewed-claim',
        `${id} has no review: “${words}${characters.length > SHOWN_WORDS ? '…' : ''}”`,
        `check it, and add to reviews.yaml an entry with "quote: ${words}", a verdict, a note and the day in "checked:"; what could not be checked is "verdict: unverified"`,
      );
    });
}
