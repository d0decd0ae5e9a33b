import { type Diagnostic, warningAt } from '../diagnostics/diagnostics.ts';
import type { Reviews } from '../reviews/read-reviews.ts';
import type { Essay } from './types.ts';

const SHOWN_WORDS = 24;

/**
 * Tells how many claims have no review, in an essay that has some.
 * @param edition the one whose words the reviews quote
 */
export function adviseOnReviews({ entries }: Reviews, edition: Essay | undefined): Diagnostic[] {
  if (!edition || entries.length === 0) return [];
  const open = edition.claims.filter(({ review }) => !review);
  const [first] = open;
  if (!first) return [];
  const characters = Array.from(first.text);
  const words = characters.slice(0, SHOWN_WORDS).join('');
  const shown = `“${words}${characters.length > SHOWN_WORDS ? '…' : ''}”`;
  const entry = `add to reviews.yaml an entry with "quote: ${words}", a verdict, a note and the day in "checked:"; what could not be checked is "verdict: unverified"`;
  const [message, hint] =
    open.length === 1
      ? [`${first.id} has no review: ${shown}`, `check it, and ${entry}`]
      : [
          `${open.length} of ${edition.claims.length} claims have no review, first ${first.id}: ${shown}`,
          `npm run worklist lists them; check each, and ${entry}`,
        ];
  const { line, column } = first;
  return [warningAt(edition.file, { line, column }, 'unreviewed-claim', message, hint)];
}
