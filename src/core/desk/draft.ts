import type { DeskEntry } from './desk-types.ts';
import { readAt, writeAt } from './draft-value.ts';

/** The review that a form begins with: the one there is, or what a new one of the claim has. */
export function beginDraft(
  entry: DeskEntry,
  review: unknown,
  today: string,
): Readonly<Record<string, unknown>> {
  if (typeof review !== 'object' || review === null) return { quote: entry.quote, checked: today };
  const value = structuredClone(review) as Record<string, unknown>;
  const parts = Array.isArray(value['parts']) ? (value['parts'] as Record<string, unknown>[]) : [];
  for (const finding of [value, ...parts])
    if (Array.isArray(finding['sources']))
      // An id alone is a map here, so that its fields have a place.
      finding['sources'] = finding['sources'].map((use: unknown) =>
        typeof use === 'string' ? { id: use } : use,
      );
  return value;
}

/** Where the form has the reason of a change that is not listed yet. */
const CHANGE = '$change';

/** Where the form has the sources that are new for the site, by id. */
export const NEW_SOURCES = '$sources';

/**
 * The review as it is to be written: a use of a source that says nothing but its id is the id, and
 * a reason for the change becomes the first of the changes.
 */
export function finishDraft(
  value: unknown,
  base: unknown,
  today: string,
): Readonly<Record<string, unknown>> {
  const {
    [CHANGE]: why,
    [NEW_SOURCES]: _sources,
    ...written
  } = (value ?? {}) as Record<string, unknown>;
  const review = shortenUses(written);
  if (why === undefined) return review;
  const from = readAt(base, ['verdict']);
  const change = {
    date: today,
    ...(from !== review['verdict'] && { from }),
    why,
  };
  const earlier = Array.isArray(review['changes']) ? (review['changes'] as unknown[]) : [];
  return writeAt(review, ['changes'], [change, ...earlier]) as Record<string, unknown>;
}

/** A finding with the uses of sources as one writes them by hand; the same for its parts. */
function shortenUses(finding: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { sources, parts } = finding;
  return {
    ...finding,
    ...(Array.isArray(sources) && { sources: sources.map(shortenUse) }),
    ...(Array.isArray(parts) && { parts: parts.map(shortenUses) }),
  };
}

function shortenUse(use: unknown): unknown {
  const { id, ...more } = (use ?? {}) as Record<string, unknown>;
  return id !== undefined && Object.keys(more).length === 0 ? id : use;
}
