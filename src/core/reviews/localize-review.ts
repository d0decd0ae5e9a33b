import { localize, type Localized } from '../shared/localized.ts';
import type { PlacedReview } from './read-reviews.ts';
import type { Finding, Review, WrittenReview } from './review-schemas.ts';

/** A review in the language of an edition. */
export function localizeReview({ id, review }: PlacedReview, language: string): Review {
  // A text that is missing in the language is a fault, which is told elsewhere.
  const say = (texts: Localized) => localize(texts, language) ?? '';
  const find = ({
    verdict,
    note,
    correction,
    sources = [],
  }: Pick<WrittenReview, 'verdict' | 'note' | 'correction' | 'sources'>): Finding => ({
    verdict,
    note: say(note),
    sources,
    ...(correction && { correction: say(correction) }),
  });
  const { checked, parts = [], figures = [], changes = [] } = review;
  return {
    id,
    checked,
    ...find(review),
    parts: parts.map((part) => ({ claim: say(part.claim), ...find(part) })),
    figures,
    changes: changes.map(({ date, from, why }) => ({ date, from, why: say(why) })),
  };
}
