import { localize, type Localized } from '../shared/localized.ts';
import type { PlacedReview } from './read-reviews.ts';
import type { Finding, Review, WrittenReview } from './review-schemas.ts';
import type { Source } from '../sources/source-schemas.ts';
import { placeAddress } from '../sources/source-place.ts';

/**
 * A review in the language of an edition.
 * @param known the sources, by id; null for one that is malformed
 */
export function localizeReview(
  { id, review }: PlacedReview,
  language: string,
  known: ReadonlyMap<string, Source | null>,
): Review {
  const addLink = (use: Finding['sources'][number]) => {
    const source = known.get(use.id);
    const link = source && placeAddress(source, use);
    return link ? { ...use, link } : use;
  };
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
    sources: sources.map(addLink),
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
