import type { Folded } from '../text/fold-text.ts';
import { findQuantities, listQuantityTerms } from '../text/quantities.ts';
import { findTokens, splitBigrams } from '../text/tokens.ts';

/** A text, and how it is compared. */
export interface FoldedText {
  readonly written: string;
  readonly folded: Folded;
}

/**
 * Lists the terms by which a place of the index is found, each as forms.ts asks for it, in order:
 * words of other scripts, numbers, every two neighbouring Han characters, and the last of each run,
 * which begins no two. A term is repeated as often as the texts have it, as that ranks places.
 * Words of a dictionary would be fewer, but would not find a name that it does not know, nor what
 * begins or ends within a word.
 */
export function listPlaceTerms(texts: readonly FoldedText[]): string[] {
  const times = new Map<string, number>();
  const note = (term: string) => times.set(term, (times.get(term) ?? 0) + 1);
  for (const { written, folded } of texts) {
    findQuantities(folded.text).flatMap(listQuantityTerms).forEach(note);
    for (const { kind, text, start, end } of findTokens(folded.text)) {
      if (kind === 'han') {
        const pairs = splitBigrams(text);
        pairs.forEach(note);
        if (pairs[0] !== text) note(Array.from(text).at(-1) ?? text);
      } else
        note(
          kind === 'number'
            ? text
            : spell(written.slice(folded.origins[start], folded.origins[end])),
        );
    }
  }
  // In order, terms of different places have similar positions, and the index is a tenth smaller.
  return [...times.keys()].sort().flatMap((term) => Array<string>(times.get(term) ?? 0).fill(term));
}

/** A word with its capitals, at which the index splits it: seek finds DeepSeek. */
function spell(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/[\s\u0300-\u036F]/g, '')
    .normalize('NFKC');
}
