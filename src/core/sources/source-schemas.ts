import { z } from 'astro/zod';
import { cslItemSchema } from '../references/csl-schemas.ts';
import { localizedSchema } from '../shared/field-schemas.ts';
import { passageSchema } from './passage-schema.ts';
import { sourcePlaceSchema } from './source-place.ts';
import { msgKey } from '../shared/message.ts';

/** A use of a source, as reviews.yaml and the files of figures write it. */
export const writtenUseSchema = z.strictObject({
  /** Id in content/sources.yaml. */
  id: z.string().regex(/^[a-z0-9-]+$/, msgKey`must be an id of small letters, digits and hyphens`),
  /** Where in the source, in words: `§1, Table 1`. */
  locator: z.string().optional(),
  /** The same as a place that has an address. */
  place: sourcePlaceSchema.optional(),
  /** The passage that the note rests on. */
  passage: passageSchema.optional(),
});

/** A use of a source as it is written. */
export type WrittenUse = z.infer<typeof writtenUseSchema>;

/** A work that the editor's checks of claims rest on, apart from the author's references. */
export const sourceSchema = cslItemSchema.extend({
  /** Whether the work itself was read, its text on somebody else's page, or a report about it. */
  reading: z.enum(['primary', 'mirror', 'secondary']),
  /** What was read of it, in a short phrase per language. */
  read: localizedSchema,
  /** What a reader should know of the entry, per language. */
  note: localizedSchema.optional(),
  /** A version newer than the one read, where there is one: `commit 1a2b3c4`, `second edition`. */
  newer: z.string().min(1).optional(),
  /**
   * Why a reader can be given no address, per language; only where there is neither URL nor DOI.
   */
  offline: localizedSchema.optional(),
});

/** A work that the editor's checks rest on. */
export type Source = z.infer<typeof sourceSchema>;
