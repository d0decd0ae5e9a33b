import { z } from 'astro/zod';
import { citationSchema } from '../text/schemas.ts';
import { referenceSourceSchema } from './csl-schemas.ts';

/** A number of an essay's bibliography, as collected. */
export const referenceSchema = z.strictObject({
  essay: z.string(),
  number: z.number().int().positive(),
  source: referenceSourceSchema,
  citations: z.array(citationSchema),
});

/** A number of an essay's bibliography. */
export type Reference = z.infer<typeof referenceSchema>;
