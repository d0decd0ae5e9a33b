import type { Verdict } from '../reviews/verdicts.ts';

/** A claim or an uncited passage of the site, with which the sentences of a text are compared. */
export interface Statement {
  readonly kind: 'claim' | 'passage';
  /** Its place on its page, without `#`. */
  readonly id: string;
  /** Its page from the site's root and its place. */
  readonly url: string;
  /** Title of its essay. */
  readonly title: string;
  readonly text: string;
  /** Of a reviewed one: the review's verdict, what the sources say, and the statement as they bear it out. */
  readonly verdict?: Verdict | undefined;
  readonly note?: string | undefined;
  readonly correction?: string | undefined;
}
