import type { RecordKind } from '../core/search/index/record.ts';
import type { Verdict } from '../core/reviews/verdicts.ts';

/** What search says to its reader, in the language of the page. */
export interface SearchStrings {
  /** Name of the list of results. */
  readonly results: string;
  /** While the first search fetches what it needs. */
  readonly loading: string;
  /** @param more whether there are more than were looked at */
  readonly count: (query: string, hits: number, more: boolean) => string;
  readonly nearCount: (query: string, hits: number) => string;
  /** Nothing of what was found has all the chosen facets. */
  readonly noneNarrowed: (query: string) => string;
  /** Button that chooses no facet any more. */
  readonly widen: string;
  readonly none: (query: string) => string;
  /** Which words of the query nothing has. */
  readonly unmatched: (words: readonly string[]) => string;
  /** Button that searches a shorter query. */
  readonly shorter: (query: string) => string;
  /** Label of a near result. */
  readonly near: string;
  /** The words that a near result has in place of a word of the query. */
  readonly substitute: (asked: string, found: string) => string;
  /** Words of the query that a near result does not have. */
  readonly missing: (words: readonly string[]) => string;
  /** The claim that a review checks, by its place in the essay. */
  readonly claimNumber: (ordinal: number) => string;
  /** The kind of a result that is not a claim. */
  readonly kinds: Readonly<Record<RecordKind, string>>;
  /** Accessible name of a link to a reference; holds the visible text [n]. */
  readonly reference: (number: number) => string;
  /** Replaces the words of a reference whose work is unknown. */
  readonly unlisted: string;
  /** The result of a check, as on the pages. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Names of what results can be narrowed to. */
  readonly facets: {
    readonly language: string;
    readonly essay: string;
    readonly kind: string;
    readonly verdict: string;
    readonly section: string;
    readonly cite: string;
    readonly value: (value: string, count: number) => string;
  };
  /** Searches the pages that are not essays too. */
  readonly inPages: string;
  /** Button that looks through more of the site. */
  readonly deeper: string;
  /**
   * Button that searches the essays in another language.
   *
   * @param language its own name for itself
   */
  readonly elsewhere: (language: string) => string;
  /** Link to the page that checks a whole text, where a query finds nothing. */
  readonly checkText: string;
  /** Button on the page a result leads to: takes the marks off the words sought. */
  readonly clearMarks: string;
  readonly recent: string;
  readonly clearRecent: string;
  /** What was searched could not be fetched. */
  readonly failed: string;
  /** The browser does not run what search is made of. */
  readonly noWebAssembly: string;
  /** The same while the site is being written, where there may be no index yet. */
  readonly notBuilt: string;
  /** Words were sought only as typed, because their other names could not be fetched. */
  readonly limited: string;
  /** Only so many letters of the query were looked at. */
  readonly shortened: (letters: number) => string;
  readonly retry: string;
}
