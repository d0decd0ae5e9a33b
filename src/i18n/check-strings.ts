import type { Difference } from '../core/check-text/difference.ts';
import type { OwnFindings } from '../core/check-text/own-findings.ts';
import type { Verdict } from '../core/reviews/verdicts.ts';

/** What the page "Check a text" says of a text, in the language of the page. */
export interface CheckStrings {
  readonly progress: (percent: number) => string;
  readonly cancelled: string;
  readonly empty: string;
  /** The tables could not be fetched. */
  readonly failed: string;
  readonly retry: string;
  /** The file cannot be read as text. */
  readonly notText: string;
  /**
   * @param claims sentences that say a claim of the site
   * @param differing how many of them differ from it
   */
  readonly found: (sentences: number, claims: number, differing: number) => string;
  readonly nothing: string;
  /** Sentences of each verdict. */
  readonly count: (verdict: string, count: number) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly unchecked: string;
  /** Above a claim whose statement the sentence changes. */
  readonly differs: string;
  readonly kinds: Readonly<Record<Difference['kind'], string>>;
  readonly difference: (kind: string, here: string, there: string) => string;
  readonly claim: string;
  readonly passage: string;
  readonly note: string;
  readonly correction: string;
  readonly from: (title: string) => string;
  readonly unsupported: Readonly<Record<'figure' | 'quotation', string>>;
  readonly own: string;
  readonly counts: (findings: OwnFindings) => string;
  readonly unlisted: (numbers: string) => string;
  readonly uncited: (numbers: string) => string;
  readonly unsupportedCount: (count: number) => string;
  readonly importing: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly print: string;
  readonly sentences: string;
}
