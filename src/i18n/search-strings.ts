import type { RecordKind } from '../core/search/record.ts';

/** What search says to its reader, in the language of the page. */
export interface SearchStrings {
  /** Name of the list of results. */
  readonly results: string;
  /** While the first search fetches what it needs. */
  readonly loading: string;
  /** @param more whether there are more than were looked at */
  readonly count: (hits: number, more: boolean) => string;
  readonly nearCount: (hits: number) => string;
  readonly none: (query: string) => string;
  /** Which words of the query nothing has. */
  readonly unmatched: (words: readonly string[]) => string;
  /** Button that searches a shorter query. */
  readonly shorter: (query: string) => string;
  /** Label of a near result. */
  readonly near: string;
  /** What a result is, where it is no claim. */
  readonly kinds: Readonly<Record<RecordKind, string>>;
  /** Accessible name of a link to a reference; holds the visible text [n]. */
  readonly reference: (number: number) => string;
  readonly facets: { readonly group: string; readonly kind: string; readonly section: string; readonly cite: string; readonly value: (value: string, count: number) => string };
  readonly recent: string;
  readonly clearRecent: string;
  /** What was searched could not be fetched. */
  readonly failed: string;
  readonly retry: string;
}
