import { compareText } from '../shared/compare-text.ts';
import type { Claim } from './claim-schema.ts';
import type { Verdict } from './verdicts.ts';

/** A verdict as it was given on a day. */
export interface VerdictChange {
  readonly claim: Claim;
  /** ISO date. */
  readonly date: string;
  readonly verdict: Verdict;
  /** The verdict before it; undefined where the claim had none, or where only the note changed. */
  readonly from?: Verdict;
  /** Why it changed, or what the review says. */
  readonly text: string;
}

/**
 * Lists the changes of verdicts and notes, newest first; for a review without changes its verdict.
 */
export function listVerdictChanges(claims: readonly Claim[]): VerdictChange[] {
  const all = claims.flatMap((claim): VerdictChange[] => {
    if (!claim.review) return [];
    const { verdict, checked, note, changes } = claim.review;
    if (changes.length === 0) return [{ claim, date: checked, verdict, text: note }];
    // The verdict that a change led to is the one that the next later change of verdict came from.
    return changes.map(({ date, from, why }, index) => ({
      claim,
      date,
      verdict: changes.slice(0, index).findLast((later) => later.from)?.from ?? verdict,
      ...(from && { from }),
      text: why,
    }));
  });
  return all.toSorted((a, b) => compareText(b.date, a.date) || a.claim.order - b.claim.order);
}
