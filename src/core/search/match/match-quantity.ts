import { compareQuantities, type Quantity } from '../text/quantities.ts';
import type { Match } from './match.ts';
import { toWritten } from './match-han.ts';
import type { Readable } from './prepared-record.ts';

/** Finds the quantities of some units, whatever their values. */
export function matchMeasure(
  units: readonly string[],
  { quantities, folded }: Readable,
): Match | null {
  const spans = quantities()
    .filter((found) => units.includes(found.kind === 'date' ? 'date' : found.unit))
    .map(({ start, end }) => toWritten(folded.origins, start, end));
  return spans.length > 0 ? { score: 1, spans } : null;
}

/**
 * Finds a number or date by its value.
 *
 * @param mayBeRounded whether an amount near the one asked for counts: 560万 finds 557.6万
 */
export function matchQuantity(
  asked: Quantity,
  { quantities, folded }: Readable,
  mayBeRounded: boolean,
): Match | null {
  const spans = quantities()
    .filter((found) => {
      const likeness = compareQuantities(asked, found);
      return likeness === 'same' || (mayBeRounded && likeness === 'near');
    })
    .map(({ start, end }) => toWritten(folded.origins, start, end));
  return spans.length > 0 ? { score: 1, spans } : null;
}
