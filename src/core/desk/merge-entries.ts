import { isSame } from './yaml/compare-values.ts';

/** A place at which two people have changed an entry in different ways. */
export interface Clash {
  readonly path: readonly string[];
  /** The earlier value; undefined where there was none, also below. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Merges the changes of both into an entry. Where they conflict, mine is kept. */
export interface Merged {
  readonly value: unknown;
  readonly clashes: readonly Clash[];
}

/**
 * Merges two changes of one entry, field by field; a list is one field.
 * @param base what both began with; undefined where there was no entry
 */
export function mergeEntries(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: readonly string[] = [],
): Merged {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, clashes: [] };
  if (isSame(base, mine)) return { value: theirs, clashes: [] };
  if (!isRecord(mine) || !isRecord(theirs))
    return { value: mine, clashes: [{ path, base, mine, theirs }] };
  const before = isRecord(base) ? base : {};
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = keys.map((key) => ({
    key,
    ...mergeEntries(before[key], mine[key], theirs[key], [...path, key]),
  }));
  return {
    value: Object.fromEntries(
      merged.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])),
    ),
    clashes: merged.flatMap(({ clashes }) => clashes),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
