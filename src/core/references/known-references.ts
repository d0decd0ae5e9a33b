import { plainItem } from './plain-item.ts';
import { referenceId } from '../shared/element-ids.ts';
import type { CslItem } from './csl-schemas.ts';
import type { Reference } from './schemas.ts';

/** A number of an essay's bibliography as the formats need it: apart from where it is cited. */
export type NumberedSource = Pick<Reference, 'number' | 'source'>;

/** A number whose work is known, with the name it has in exported files. */
export interface KnownReference {
  readonly key: string;
  readonly number: number;
  readonly item: CslItem;
}

/**
 * The references whose work is known. Files of citations hold these alone: an entry for a number
 * that stands for nothing known would pass for a work wherever the file is read.
 */
export function findKnown(slug: string, references: readonly NumberedSource[]): KnownReference[] {
  return references.flatMap(({ number, source }) =>
    'unlisted' in source
      ? []
      : [{ key: citationKey(slug, number), number, item: plainItem(source) }],
  );
}

/**
 * What an exported file calls a reference.
 *
 * @example citationKey('on-stars', 3) => 'on-stars-ref-3'
 */
export function citationKey(slug: string, number: number): string {
  return `${keyPart(slug)}-${referenceId(number)}`;
}

/**
 * A text as part of a key: what BibTeX gives a meaning of its own, such as a space or a comma,
 * becomes a hyphen.
 */
export function keyPart(text: string): string {
  return text.replace(/[^\p{L}\p{N}_.-]+/gu, '-');
}
