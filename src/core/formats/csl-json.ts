import type { CslItem } from '../references/csl-schemas.ts';
import { findKnown, type NumberedSource } from '../references/known-references.ts';

/** A date as CSL-JSON holds it: `[[2024, 12]]`. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/**
 * A work in CSL-JSON as other programs read it, https://docs.citationstyles.org: an id, and dates
 * in parts.
 */
export type CslJsonItem = Omit<CslItem, 'issued' | 'accessed'> & {
  readonly id: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
};

/** The known works of an essay's bibliography in CSL-JSON. */
export function listCslJson(slug: string, references: readonly NumberedSource[]): CslJsonItem[] {
  return findKnown(slug, references).map(({ key, item }) => toCslJson(key, item));
}

/** A work in CSL-JSON, with an id. */
export function toCslJson(id: string, { issued, accessed, ...item }: CslItem): CslJsonItem {
  return {
    id,
    ...item,
    ...(issued !== undefined && { issued: toDate(issued) }),
    ...(accessed !== undefined && { accessed: toDate(accessed) }),
  };
}

/** @example toDate('2024-12') => { 'date-parts': [[2024, 12]] } */
function toDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}
