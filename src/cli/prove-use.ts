import type { WrittenUse } from '../core/sources/source-schemas.ts';
import { type Proof, provePassage } from '../core/sources/prove-passage.ts';
import { verbatim } from '../core/shared/message.ts';
import { sha256 } from '../pipeline/copies/read-copy.ts';
import { findCopy, readCopy } from './read-copies.ts';

/** The state of a use of a source: proved, without a passage, or without a copy. */
export type UseProof = Proof | { readonly kind: 'unnamed' } | { readonly kind: 'no-copy' };

/**
 * Looks for the passage of a use in the copy of its source.
 *
 * @param folder of copies
 * @param told the numbers of the note, in plain decimals
 */
export async function proveUse(
  folder: string,
  { id, place, passage }: WrittenUse,
  told: ReadonlySet<string>,
): Promise<UseProof> {
  if (!passage) return { kind: 'unnamed' };
  const file = await findCopy(folder, id, place?.file);
  if (file === undefined) return { kind: 'no-copy' };
  try {
    return provePassage(passage, place, await readCopy(file), told, sha256);
  } catch (fault) {
    return {
      kind: 'missing',
      why: verbatim(fault instanceof Error ? fault.message : String(fault)),
    };
  }
}
