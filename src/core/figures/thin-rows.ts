/**
 * Takes a long table's rows at even distances, the first and the last among them, and those that
 * must not be missing. A table of at most `most` rows stays whole.
 *
 * @param kept names of rows that are never left out
 * @returns in their order
 */
export function thinRows(
  rows: readonly (readonly string[])[],
  most: number,
  kept: ReadonlySet<string> = new Set(),
): readonly (readonly string[])[] {
  if (rows.length <= most) return rows;
  const last = rows.length - 1;
  const even = new Set(
    Array.from({ length: most }, (_, index) => Math.round((index * last) / (most - 1))),
  );
  return rows.filter(([name = ''], index) => even.has(index) || kept.has(name));
}
