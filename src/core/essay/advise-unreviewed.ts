import { type Diagnostic, warningAt } from '../diagnostics/diagnostics.ts';
import type { Reviews } from '../reviews/read-reviews.ts';
import type { Essay } from './types.ts';
import { type Message, msg } from '../shared/message.ts';

/** Tells that reviews of another editor have none beside them that the site would show. */
export function adviseOnUnpaired({ yaml }: Reviews): Diagnostic[] {
  if (!yaml) return [];
  return [
    warningAt(
      yaml.file,
      { line: 1, column: 1 },
      'unpaired-reviews',
      msg`readers see none of these reviews, as there is no reviews.yaml to hold them against`,
      msg`rename this file to reviews.yaml, or have another editor begin that one`,
    ),
  ];
}

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
  const words = characters.slice(0, SHOWN_WORDS).join('').trimEnd();
  const shown = `“${words}${characters.length > SHOWN_WORDS ? '…' : ''}”`;
  const entry = msg`add to reviews.yaml an entry with "quote: ${words}", a verdict, a note and the day in "checked:"; what could not be checked is "verdict: unverified"`;
  const [message, hint]: [Message, Message] =
    open.length === 1
      ? [msg`${first.id} has no review: ${shown}`, msg`check it, and ${entry}`]
      : [
          msg`${open.length} of ${edition.claims.length} claims have no review, first ${first.id}: ${shown}`,
          msg`npm run worklist lists them; check each, and ${entry}`,
        ];
  const { line, column } = first;
  return [warningAt(edition.file, { line, column }, 'unreviewed-claim', message, hint)];
}
