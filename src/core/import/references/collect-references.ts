import type { ReferenceEntryText } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';
import type { ReferencesFile } from './read-references.ts';
import { parseReference } from './reference-line.ts';
import type { WrittenReference } from '../write/write-files.ts';

/** What each number stands for, as far as the text or a file beside it says. */
export interface ImportedReferences {
  /** Every number that a marker cites, in order. */
  readonly cited: readonly WrittenReference[];
  readonly uncited: readonly WrittenReference[];
  readonly notices: readonly Notice[];
}

const MOST_NUMBERS = 999;

/**
 * Puts the entries of a text and of a file beside it to the numbers that the text cites. The file
 * goes before the text; a number with neither is unlisted.
 */
export function collectReferences(
  entries: readonly ReferenceEntryText[],
  file: ReferencesFile | undefined,
  cited: readonly number[],
  unlisted: (number: number) => string,
): ImportedReferences {
  const notices: Notice[] = [...(file?.notices ?? [])];
  const known = new Map<number, WrittenReference>();
  for (const { number, item, isCertain, original } of file?.references ?? []) {
    known.set(number, { number, source: item, ...(original !== undefined && { original }) });
    if (!isCertain) notices.push({ kind: 'whole-line', text: `[${number}] ${item.title}` });
  }
  const listed = new Set(known.keys());
  const originals = new Map<number, string>();
  const addresses = new Map<number, string>();
  for (const entry of entries) {
    const { number, line } = entry;
    const original = [
      entry.text,
      entry.url !== undefined && !entry.text.includes(entry.url) ? entry.url : '',
    ]
      .filter(Boolean)
      .join(' ');
    if (number < 1 || number > MOST_NUMBERS) {
      notices.push({
        kind: 'entry-left-out',
        text: `[${number}] ${original}`,
        ...(line !== undefined && { line }),
      });
      continue;
    }
    if (listed.has(number)) {
      // The same source may be linked from every place that cites it.
      const known = originals.get(number);
      const isSame =
        known === original ||
        addresses.get(number) === original ||
        (entry.text === '' && known?.includes(original)) ||
        (entry.text === '' && addresses.get(number) === withoutPlace(entry.url));
      if (!isSame)
        notices.push({
          kind: 'twice-listed',
          text: `[${number}] ${original}`,
          ...(line !== undefined && { line }),
        });
      continue;
    }
    const { item, isCertain } = entry.item
      ? { item: entry.item, isCertain: true }
      : parseReference(entry);
    listed.add(number);
    originals.set(number, original);
    const address = withoutPlace(entry.url);
    if (address !== undefined) addresses.set(number, address);
    known.set(number, { number, source: item, original });
    if (!isCertain)
      notices.push({
        kind: 'whole-line',
        text: `[${number}] ${original}`,
        ...(line !== undefined && { line }),
      });
  }
  const numbers = [...cited].sort((a, b) => a - b);
  return {
    cited: numbers.map(
      (number) => known.get(number) ?? { number, source: { unlisted: unlisted(number) } },
    ),
    uncited: [...known.values()]
      .filter(({ number }) => !numbers.includes(number))
      .sort((a, b) => a.number - b.number),
    notices,
  };
}

/** An address without the words of the page that it points at. */
function withoutPlace(url: string | undefined): string | undefined {
  return url?.replace(/#:~:text=.*$/, '');
}
