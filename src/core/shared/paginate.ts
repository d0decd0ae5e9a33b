/** A part of a list that is too long for one page. */
export interface ListPage<Item> {
  /** From 1. */
  readonly number: number;
  /** How many pages the list takes. */
  readonly total: number;
  readonly items: readonly Item[];
}

/**
 * Divides a list into pages of a bounded size.
 *
 * @returns one page at least, which is empty where the list is
 */
export function paginate<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, at) => ({
    number: at + 1,
    total,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/**
 * Lists the pages that a page links to: the first, the last, and those around it.
 *
 * @returns page numbers in order; null stands for those that are left out between two
 * @example listPageLinks(5, 9) => [1, null, 4, 5, 6, null, 9]
 */
export function listPageLinks(current: number, total: number): (number | null)[] {
  const shown = [1, current - 1, current, current + 1, total].filter(
    (number, at, all) => number >= 1 && number <= total && all.indexOf(number) === at,
  );
  return shown
    .toSorted((a, b) => a - b)
    .flatMap((number, at, all) =>
      at > 0 && number - (all[at - 1] ?? 0) > 1 ? [null, number] : [number],
    );
}
