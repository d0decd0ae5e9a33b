import type { Claim } from '../core/reviews/claim-schema.ts';
import type { Extent } from '../core/text/schemas.ts';

/** The part that a claim takes up on a line which represents the whole text. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly start: number;
  readonly length: number;
}

/**
 * Lays an essay's text out along a line, each claim and passage as long as its words.
 * @param length of the line, in units of the drawing
 */
export function placeClaims(
  claims: readonly Claim[],
  passages: readonly Extent[],
  length: number,
): PlacedClaim[] {
  const units = [
    ...claims.map(({ order, text }) => ({ order, length: text.length })),
    ...passages,
  ].toSorted((a, b) => a.order - b.order);
  const scale =
    length /
    Math.max(
      1,
      units.reduce((sum, unit) => sum + unit.length, 0),
    );
  const claimOf = new Map(claims.map((claim) => [claim.order, claim]));
  const places: PlacedClaim[] = [];
  let start = 0;
  for (const unit of units) {
    const claim = claimOf.get(unit.order);
    const size = unit.length * scale;
    // Tenths are finer than a screen shows, and keep the page short.
    if (claim) places.push({ claim, start: round(start), length: round(size) });
    start += size;
  }
  return places;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
