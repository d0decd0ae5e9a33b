import { z } from 'astro/zod';
import type { DeskCopy, DeskPassage } from '../../core/desk/desk-types.ts';
import { makePassage } from '../../core/desk/make-passage.ts';
import { tellNumbers } from '../../core/reviews/check-numbers.ts';
import type { SourceCopy } from '../../core/sources/narrow-to-place.ts';
import { sourcePlaceSchema } from '../../core/sources/source-place.ts';
import { readCopyBytes, sha256 } from '../copies/read-copy.ts';

/** So many copies are held at once. */
const MOST_COPIES = 4;

const requestSchema = z.strictObject({
  copy: z.string(),
  page: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  place: sourcePlaceSchema.optional().catch(undefined),
  note: z.record(z.string(), z.string()),
  correction: z.record(z.string(), z.string()).optional(),
});

/**
 * The copies of sources that an editor has opened from disk: their bytes come from the browser, no
 * path does.
 */
export interface Copies {
  open(bytes: Uint8Array, name: string): Promise<DeskCopy>;
  /** @returns null where the words make no passage; undefined where the copy is not open */
  take(request: unknown): DeskPassage | null | undefined;
}

/** Holds the copies that were opened last. */
export function holdCopies(): Copies {
  const copies = new Map<string, SourceCopy>();
  return {
    async open(bytes, name) {
      try {
        const copy = await readCopyBytes(bytes, name);
        copies.delete(copy.digest);
        copies.set(copy.digest, copy);
        for (const digest of [...copies.keys()].slice(0, -MOST_COPIES)) copies.delete(digest);
        return { copy: copy.digest, pages: copy.pages };
      } catch (fault) {
        return { fault: fault instanceof Error ? fault.message : String(fault) };
      }
    },
    take(request) {
      const {
        copy: digest,
        page,
        start,
        end,
        place,
        note,
        correction,
      } = requestSchema.parse(request);
      const copy = copies.get(digest);
      if (!copy) return undefined;
      // As prove does: the numbers that the note has in every language.
      const [first = new Set<string>(), ...others] = Object.keys(note).map((language) =>
        tellNumbers(note, correction, language),
      );
      const told = others.reduce((all, other) => all.intersection(other), first);
      const today = new Date().toISOString().slice(0, 10);
      const context = { told: [...told], digest: sha256, today };
      return makePassage(copy, page, { start, end }, place, context) ?? null;
    },
  };
}
