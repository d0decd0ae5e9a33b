/**
 * Whether two values of a file say the same. A number equals its text, since most fields take both;
 * the use of a source by its id alone equals the id.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const [left, right] = [Object.keys(a), Object.keys(b)];
    return (
      left.length === right.length &&
      left.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
    );
  }
  if (isPlain(a) && isPlain(b)) return String(a) === String(b);
  return isOnlyId(a, b) || isOnlyId(b, a);
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isOnlyId(use: unknown, id: unknown): boolean {
  return (
    typeof use === 'object' &&
    use !== null &&
    Object.keys(use).length === 1 &&
    'id' in use &&
    use.id === id
  );
}

/** A pair of places in two lists: of one item, or of an item of one list alone. */
export type Match = readonly [before: number | null, after: number | null];

/**
 * Matches the items of two lists: the longest row of items that both have, and of what lies between
 * two such items the first with the first, as long as there are some on both sides.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): Match[] {
  const lengths = before.map(() => after.map(() => 0));
  const lengthAt = (a: number, b: number) => lengths[a]?.[b] ?? 0;
  for (let a = before.length - 1; a >= 0; a--)
    for (let b = after.length - 1; b >= 0; b--) {
      const row = lengths[a];
      if (!row) continue;
      row[b] = isSame(before[a], after[b])
        ? lengthAt(a + 1, b + 1) + 1
        : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
    }
  const matches: Match[] = [];
  let [a, b] = [0, 0];
  let [firstA, firstB] = [0, 0];
  const closeGap = () => {
    while (firstA < a || firstB < b)
      matches.push([firstA < a ? firstA++ : null, firstB < b ? firstB++ : null]);
  };
  while (a < before.length && b < after.length) {
    if (isSame(before[a], after[b])) {
      closeGap();
      matches.push([a, b]);
      a += 1;
      b += 1;
      [firstA, firstB] = [a, b];
    } else if (lengthAt(a + 1, b) >= lengthAt(a, b + 1)) a += 1;
    else b += 1;
  }
  [a, b] = [before.length, after.length];
  closeGap();
  return matches;
}
