import { z } from 'astro/zod';
import { position, textClaimSchema } from '../text/schemas.ts';
import { independentReviewSchema, reviewSchema } from './review-schemas.ts';

/** A cited claim with its review, as collected. */
export const claimSchema = z.strictObject({
  essay: z.string(),
  ...textClaimSchema.shape,
  review: reviewSchema.nullable(),
  independent: z.array(independentReviewSchema).optional().meta({
    description:
      'Checks of the same claim by other editors, who had not seen the verdict of the review.',
  }),
  ...position,
});

/** A cited claim with its review. */
export type Claim = z.infer<typeof claimSchema>;
