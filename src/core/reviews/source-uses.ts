import type { Claim } from './claim-schema.ts';
import type { Finding } from './review-schemas.ts';
import type { Source } from '../sources/source-schemas.ts';
import type { Verdict } from './verdicts.ts';

/** A source with everything that rests on it. */
export interface SourceUses {
  readonly id: string;
  readonly source: Source;
  readonly findings: readonly SourceUse[];
}

/** A finding that rests on a source. */
export interface SourceUse {
  readonly claim: Claim;
  /** What the part of the claim says; undefined where the finding is about the whole claim. */
  readonly words?: string;
  readonly verdict: Verdict;
  /** Where in the source. */
  readonly use: Finding['sources'][number];
}

/** The sources of an essay's reviews, in the order in which the text first needs them. */
export function listUses(
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
): SourceUses[] {
  const uses = new Map<string, SourceUse[]>();
  const note = (claim: Claim, { verdict, sources: used }: Finding, words?: string) => {
    for (const use of used) {
      const finding = { claim, verdict, use, ...(words !== undefined && { words }) };
      uses.set(use.id, [...(uses.get(use.id) ?? []), finding]);
    }
  };
  for (const claim of claims) {
    if (!claim.review) continue;
    note(claim, claim.review);
    claim.review.parts.forEach((part) => note(claim, part, part.claim));
  }
  return [...uses].flatMap(([id, findings]) => {
    const source = sources.get(id);
    return source ? [{ id, source, findings }] : [];
  });
}
