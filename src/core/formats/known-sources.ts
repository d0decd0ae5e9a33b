import { localize } from '../shared/localized.ts';
import type { SourceUses } from '../reviews/source-uses.ts';
import { plainItem } from '../references/plain-item.ts';
import type { KnownReference } from '../references/known-references.ts';

/** A source with its name in exported files and its place in the list. */
export type KnownSource = KnownReference;

/**
 * The sources of an essay's reviews as works that other programs read: without what only the site
 * knows of them.
 */
export function listKnownSources(uses: readonly SourceUses[], language: string): KnownSource[] {
  return uses.map(({ id, source: { reading: _reading, read: _read, note, ...item } }, index) => ({
    key: id,
    number: index + 1,
    item: plainItem({ ...item, ...(note && { note: localize(note, language) }) }),
  }));
}
