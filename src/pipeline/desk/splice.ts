/** A stretch of a text that was replaced, with the text around it. */
export interface Splice {
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  /**
   * The characters before and behind it, by which the place is found when the text around has
   * changed.
   */
  readonly lead: string;
  readonly trail: string;
}

const CONTEXT = 120;

/** Finds what of a text differs from another: one stretch. */
export function findSplice(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  let same = 0;
  while (same < shorter - at && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const end = before.length - same;
  return {
    at,
    removed: before.slice(at, end),
    inserted: after.slice(at, after.length - same),
    lead: before.slice(Math.max(0, at - CONTEXT), at),
    trail: before.slice(end, end + CONTEXT),
  };
}

/**
 * Applies a change to a text, at its place or, where the text was changed elsewhere, at the one
 * place that looks like it.
 * @param isBack whether it is taken back
 * @returns undefined where no place fits, or several do
 */
export function applySplice(text: string, splice: Splice, isBack: boolean): string | undefined {
  const { at, lead, trail } = splice;
  const [from, to] = isBack ? [splice.inserted, splice.removed] : [splice.removed, splice.inserted];
  const start = at - lead.length;
  const words = lead + from + trail;
  const place = text.startsWith(words, start) ? start : findOnly(text, words);
  if (place === undefined) return undefined;
  const begin = place + lead.length;
  return text.slice(0, begin) + to + text.slice(begin + from.length);
}

function findOnly(text: string, words: string): number | undefined {
  const place = text.indexOf(words);
  return place >= 0 && text.indexOf(words, place + 1) < 0 && words !== '' ? place : undefined;
}
