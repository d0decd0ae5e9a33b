/** Strings of a language as far as they are translated. */
export type PartialStrings<Strings> = Strings extends ((...words: never) => unknown) | string
  ? Strings
  : { readonly [Key in keyof Strings]?: PartialStrings<Strings[Key]> };

/**
 * Fills the strings that a translation lacks, one by one, from another language. A list of
 * paragraphs is taken from one language as a whole.
 */
export function completeStrings<Strings extends object>(
  own: PartialStrings<Strings>,
  fallback: Strings,
): Strings {
  // What is merged has the keys of the fallback, and at each a value of the same kind.
  return merge(own, fallback) as Strings;
}

function merge(own: unknown, fallback: unknown): unknown {
  if (own === undefined) return fallback;
  if (!isGroup(own) || !isGroup(fallback)) return own;
  return Object.fromEntries(
    Object.keys(fallback).map((key) => [key, merge(own[key], fallback[key])]),
  );
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
