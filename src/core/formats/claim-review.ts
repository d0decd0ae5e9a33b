import type { ClaimReview, Graph } from 'schema-dts';
import type { Claim } from '../reviews/claim-schema.ts';
import type { Verdict } from '../reviews/verdicts.ts';

/** Where claims are published and who checked them. */
export interface ReviewedPage {
  /** Full addresses of the essay and of its page of claims. */
  readonly essay: string;
  readonly claims: string;
  readonly title: string;
  readonly language: string;
  /** Who answers for the checks. */
  readonly reviewer: string;
  /** The word for a verdict. */
  nameVerdict(verdict: Verdict): string;
}

/**
 * The checks of an essay's claims as ClaimReviews of https://schema.org/ClaimReview, one for each
 * part of a compound claim. The rating is a word alone: a verdict is not a number. An opinion is
 * not rated.
 */
export function toClaimReviews(claims: readonly Claim[], page: ReviewedPage): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': claims.flatMap(({ id, text, review }) => {
      if (!review) return [];
      const findings = review.parts.length > 0 ? review.parts : [{ claim: text, ...review }];
      return findings
        .filter(({ verdict }) => verdict !== 'opinion')
        .map(
          ({ claim, verdict, note }): ClaimReview => ({
            '@type': 'ClaimReview',
            url: `${page.claims}#${id}`,
            claimReviewed: claim,
            inLanguage: page.language,
            datePublished: review.checked,
            author: { '@type': 'Organization', name: page.reviewer },
            reviewBody: note,
            reviewRating: { '@type': 'Rating', alternateName: page.nameVerdict(verdict) },
            itemReviewed: {
              '@type': 'Claim',
              appearance: { '@type': 'CreativeWork', url: `${page.essay}#${id}`, name: page.title },
            },
          }),
        );
    }),
  };
}
