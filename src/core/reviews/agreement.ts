/** How far several people agree. */
export interface Agreement {
  /**
   * Krippendorff's alpha for nominal data: 1 where all agree, 0 where they agree as chance would
   * have it. Null where all values are the same or none is given twice, of which nothing can be
   * said.
   */
  readonly alpha: number | null;
  /** The things that two or more have judged. */
  readonly units: number;
  /** How many of these all judged alike. */
  readonly alike: number;
}

/**
 * Measures how far people agree who judged the same things independently. K. Krippendorff,
 * Computing Krippendorff's Alpha-Reliability (2011), section C: nominal data, any number of
 * observers, missing values. Observed and expected disagreement are the sums off the diagonal of
 * the matrix of coincidences and of the one that chance would have; things that fewer than two have
 * judged pair no values and count for nothing.
 *
 * @param judged per thing, what each who judged it said
 */
export function measureAgreement(judged: readonly (readonly string[])[]): Agreement {
  const units = judged.filter((values) => values.length > 1);
  const totals = countValues(units.flat());
  const count = units.flat().length;
  // Pairs of unlike values: within each thing, weighted by how many judged it; and of all values
  // with all others.
  const observed = units.reduce(
    (sum, values) => sum + unlikePairs(countValues(values), values.length) / (values.length - 1),
    0,
  );
  const expected = unlikePairs(totals, count) / (count - 1);
  return {
    alpha: count > 0 && expected > 0 ? 1 - observed / expected : null,
    units: units.length,
    alike: units.filter((values) => new Set(values).size === 1).length,
  };
}

function countValues(values: readonly string[]): number[] {
  return [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);
}

function unlikePairs(counts: readonly number[], all: number): number {
  return counts.reduce((sum, count) => sum + count * (all - count), 0);
}
