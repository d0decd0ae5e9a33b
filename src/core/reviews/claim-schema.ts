import { z } from 'astro/zod';
import { position, textClaimSchema } from '../text/schemas.ts';
import { reviewSchema } from './review-schemas.ts';

/** A cited claim with its review, as collected. */
export const claimSchema = z.strictObject({
  essay: z.string(),
  ...textClaimSchema.shape,
  review: reviewSchema.nullable(),
  ...position,
});

/** A cited claim with its review. */
export type Claim = z.infer<typeof claimSchema>;
