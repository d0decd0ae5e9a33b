import { findFigure, findQuotations } from '../text/find-figures.ts';
import type { PastedText } from './read-pasted.ts';

/** The findings about a text by itself, without any other. */
export interface OwnFindings {
  readonly sentences: number;
  /** Sentences, or parts of them, that a marker closes. */
  readonly cited: number;
  /** The numbers cited, in order of size. */
  readonly numbers: readonly number[];
  /** How many entries its list of references has. */
  readonly entries: number;
  /** Numbers that are cited and have no entry. */
  readonly unlisted: readonly number[];
  /** Entries that nothing cites. */
  readonly uncited: readonly number[];
  /** Places of the sentences with a figure or a quotation and no marker. */
  readonly unsupported: ReadonlyMap<number, 'figure' | 'quotation'>;
}

/**
 * Finds what a reader can judge a text by: its markers, its list, its figures and quotations
 * without a marker.
 */
export function findOwn({ sentences, entries }: PastedText): OwnFindings {
  const numbers = [...new Set(sentences.flatMap((sentence) => sentence.numbers))].toSorted(
    (a, b) => a - b,
  );
  const unsupported = new Map<number, 'figure' | 'quotation'>();
  sentences.forEach(({ text, numbers: own }, index) => {
    if (own.length > 0) return;
    if (findFigure(text)) unsupported.set(index, 'figure');
    else if (findQuotations(text).length > 0) unsupported.set(index, 'quotation');
  });
  return {
    sentences: sentences.length,
    cited: sentences.filter((sentence) => sentence.numbers.length > 0).length,
    numbers,
    entries: entries.length,
    unlisted: numbers.filter((number) => !entries.includes(number)),
    uncited: entries.filter((number) => !numbers.includes(number)),
    unsupported,
  };
}
