import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { joinRecords } from '../../core/search/index/record-groups.ts';
import type { SearchRecord } from '../../core/search/index/record.ts';

/** With what Pagefind begins every file of its own. */
export const SIGNATURE = 'pagefind_dcd';

/** What a place of many records holds when it is fetched. */
export interface PlaceContent {
  /** Differs wherever the content does, as files of the index are named after what Pagefind got. */
  readonly key: string;
  /** The content of its file. */
  readonly fragment: string;
}

/** Puts the records of a place together as search reads them (engine.client.ts). */
export function describePlace(records: readonly [SearchRecord, ...SearchRecord[]]): PlaceContent {
  const [{ url, essay, title }] = records;
  const { text, outline } = joinRecords(records);
  const fragment = JSON.stringify({
    url,
    content: text,
    word_count: 0,
    filters: { essay: [essay], title: [title], outline: [outline] },
    meta: {},
    anchors: [],
  });
  return { key: createHash('sha256').update(fragment).digest('hex').slice(0, 16), fragment };
}

/**
 * Replaces the terms of a place, which Pagefind got as its words, by its content.
 *
 * @param packed a file of the index
 * @param fragments what places hold, by the keys that Pagefind got as their addresses
 * @throws when Pagefind writes such files otherwise
 */
export function exchangeFragment(
  packed: Uint8Array,
  fragments: ReadonlyMap<string, string>,
): Uint8Array {
  const text = gunzipSync(packed).toString();
  // Pagefind wrote it, and what it holds is looked at.
  const { url } = text.startsWith(SIGNATURE)
    ? (JSON.parse(text.slice(SIGNATURE.length)) as { url?: string })
    : {};
  const fragment = fragments.get(url ?? '');
  if (fragment === undefined)
    throw new Error('Pagefind wrote a place of the index that it was not told');
  return gzipSync(SIGNATURE + fragment);
}
