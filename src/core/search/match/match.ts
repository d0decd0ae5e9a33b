import type { Span } from '../../text/markers.ts';

/** How far a record has one form of a unit. */
export interface Match {
  /** 0 to 1: the share of what was asked that the record has. */
  readonly score: number;
  /** Where, in the written text. */
  readonly spans: readonly Span[];
}

/** Every place of a needle in a text, also where they overlap. */
export function findAll(text: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) places.push(at);
  return places;
}

/** Joins spans that touch or overlap, in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
