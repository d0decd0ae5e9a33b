/** The keys and places that lead to a part of a review. */
export type DraftPath = readonly (string | number)[];

/** The part of a value at a path; undefined where there is none. */
export function readAt(value: unknown, path: DraftPath): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}

/**
 * A copy of a value with something else at a path. Blank texts, empty lists and empty maps are left
 * out: a form has fields that are not filled in.
 */
export function writeAt(value: unknown, path: DraftPath, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return isBlank(next) ? undefined : next;
  if (typeof key === 'number') {
    const items: unknown[] = Array.isArray(value) ? [...value] : [];
    items[key] = writeAt(items[key], rest, next);
    const kept = items.filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  const { [key]: old, ...others } = isRecord(value) ? value : {};
  const inner = writeAt(old, rest, next);
  if (inner === undefined) return Object.keys(others).length === 0 ? undefined : others;
  return isRecord(value) && key in value ? { ...value, [key]: inner } : { ...others, [key]: inner };
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
