import { readReferences } from '../import/references/read-references.ts';
import type { CslItem } from '../references/csl-schemas.ts';
import type { Source } from '../sources/source-schemas.ts';
import { suggestId } from './suggest.ts';

/** A source as it could be added, and those of the site that are probably the same. */
export interface SourceProposal {
  readonly id: string;
  readonly item: Readonly<Record<string, unknown>>;
  readonly duplicates: readonly string[];
}

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * Reads a source from what one has of it: an address, a DOI, BibTeX, RIS, CSL-JSON, or a line of a
 * list of references.
 * @param today ISO date, on which an address is looked at
 * @returns undefined where nothing can be read
 */
export function proposeSource(
  written: string,
  known: ReadonlyMap<string, Source>,
  today: string,
): SourceProposal | undefined {
  const item = readItem(written.trim());
  if (!item) return undefined;
  const dated = item.URL === undefined ? item : { ...item, accessed: item.accessed ?? today };
  const words = item.title || (item.URL ?? '').replace(/^https?:\/\/(?:www\.)?/, '');
  return {
    id: suggestId(words || 'source', new Set(known.keys())),
    item: { ...dated, reading: 'primary' },
    duplicates: [...known].flatMap(([id, source]) => (isSameWork(source, item) ? [id] : [])),
  };
}

function readItem(text: string): CslItem | undefined {
  if (text === '') return undefined;
  const [, doi] = DOI.exec(text) ?? [];
  // The title is for the editor to add: nothing is fetched.
  if (doi !== undefined) return { type: 'article-journal', title: '', DOI: doi };
  if (ADDRESS.test(text)) return { type: 'webpage', title: '', URL: text };
  const read = readReferences(text);
  return 'fault' in read ? undefined : read.references[0]?.item;
}

type Named = Pick<CslItem, 'DOI' | 'URL' | 'title'>;

function isSameWork(a: Named, b: Named): boolean {
  const isSame = (
    left: string | undefined,
    right: string | undefined,
    fold: (text: string) => string,
  ) => left !== undefined && right !== undefined && fold(left) !== '' && fold(left) === fold(right);
  return (
    isSame(a.DOI, b.DOI, (text) => text.toLowerCase()) ||
    isSame(a.URL, b.URL, foldAddress) ||
    isSame(a.title, b.title, (text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
  );
}

function foldAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}
