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

/**
 * Those uses of sources which lead elsewhere than the ones before them: two passages on a page of a
 * PDF are at one place.
 */
export function listPlaces(uses: Finding['sources']): Finding['sources'] {
  const isSame = (one: SourceUse['use'], other: SourceUse['use']) =>
    one.id === other.id && one.locator === other.locator && one.link === other.link;
  return uses.filter((use, at) => uses.findIndex((other) => isSame(use, other)) === at);
}

/** The sources of an essay's reviews, in the order in which the text first needs them. */
export function listUses(
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
): SourceUses[] {
  const uses = new Map<string, SourceUse[]>();
  const note = (claim: Claim, { verdict, sources: used }: Finding, words?: string) => {
    for (const use of listPlaces(used)) {
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

/** How many sources there are of each kind. */
export interface SourceCounts extends Readonly<Record<Source['reading'], number>> {
  readonly total: number;
  /** Of which an archived address is known. */
  readonly archived: number;
  /** Of which a passage was found in a copy. */
  readonly proved: number;
}

/** Counts sources by what was read of them. */
export function countSources(uses: readonly SourceUses[]): SourceCounts {
  const count = (is: (one: SourceUses) => boolean) => uses.filter(is).length;
  return {
    total: uses.length,
    primary: count(({ source }) => source.reading === 'primary'),
    mirror: count(({ source }) => source.reading === 'mirror'),
    secondary: count(({ source }) => source.reading === 'secondary'),
    archived: count(({ source }) => source.archive !== undefined),
    proved: count(({ findings }) => findings.some(({ use }) => use.passage?.sha256 !== undefined)),
  };
}
