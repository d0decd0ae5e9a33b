import type { Claim } from '../core/reviews/claim-schema.ts';
import type { Extent } from '../core/text/schemas.ts';

/** The part that a claim or passage takes up on a line which represents the whole text. */
export interface PlacedUnit<Unit> {
  readonly unit: Unit;
  readonly start: number;
  readonly length: number;
}

/**
 * Lays an essay's text out along a line, each claim and passage as long as its words.
 * @param length of the line, in units of the drawing
 */
export function placeUnits(
  claims: readonly Claim[],
  passages: readonly Extent[],
  length: number,
): { claims: PlacedUnit<Claim>[]; passages: PlacedUnit<Extent>[] } {
  const sizeOf = (unit: Claim | Extent) => ('text' in unit ? unit.text.length : unit.length);
  const units = [...claims, ...passages].toSorted((a, b) => a.order - b.order);
  const scale =
    length /
    Math.max(
      1,
      units.reduce((sum, unit) => sum + sizeOf(unit), 0),
    );
  const places = { claims: [] as PlacedUnit<Claim>[], passages: [] as PlacedUnit<Extent>[] };
  let start = 0;
  for (const unit of units) {
    const size = sizeOf(unit) * scale;
    // A unit is about a pixel: fractions would only lengthen the page.
    const first = Math.round(start);
    const place = { start: first, length: Math.round(start + size) - first };
    if ('text' in unit) places.claims.push({ unit, ...place });
    else places.passages.push({ unit, ...place });
    start += size;
  }
  return places;
}
