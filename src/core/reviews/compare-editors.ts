import { type Agreement, measureAgreement } from './agreement.ts';
import type { Claim } from './claim-schema.ts';
import type { Review } from './review-schemas.ts';
import type { Verdict } from './verdicts.ts';

/** How the verdicts of editors compare who have reviewed the same claims independently. */
export interface EditorComparison {
  /** Of the verdicts that each gave first. */
  readonly agreement: Agreement;
  /** Who else has reviewed claims, as their files are named; null is reviews.yaml. */
  readonly editors: readonly (string | null)[];
  /** The claims on which the present verdicts differ. */
  readonly differing: readonly Claim[];
}

/**
 * Compares the editors of an essay's reviews; null where only one has reviewed it.
 *
 * Agreement is that of the verdicts which each gave first: one that is changed when the editors
 * have seen each other's is no longer independent.
 */
export function compareEditors(claims: readonly Claim[]): EditorComparison | null {
  const judged = claims.flatMap((claim) => {
    const { review, independent = [] } = claim;
    return review && independent.length > 0 ? [{ claim, reviews: [review, ...independent] }] : [];
  });
  if (judged.length === 0) return null;
  return {
    agreement: measureAgreement(judged.map(({ reviews }) => reviews.map(firstVerdict))),
    editors: [
      ...new Set(
        judged.flatMap(({ claim: { independent = [] } }) =>
          independent.map(({ editor }) => editor),
        ),
      ),
    ],
    differing: judged
      .filter(({ reviews }) => new Set(reviews.map(({ verdict }) => verdict)).size > 1)
      .map(({ claim }) => claim),
  };
}

function firstVerdict({ verdict, changes }: Review): Verdict {
  return changes.findLast(({ from }) => from !== undefined)?.from ?? verdict;
}
