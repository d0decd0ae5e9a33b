import { z } from 'astro/zod';
import { cslItemSchema } from '../references/csl-schemas.ts';
import { fullDate, localizedSchema } from '../shared/field-schemas.ts';
import { VERDICTS } from './verdicts.ts';

const sourceUse = z.strictObject({
  /** Id in content/sources.yaml. */
  id: z.string(),
  /** Where in the source: `§1, Table 1`. */
  locator: z.string().optional(),
});
const writtenSourceUse = z.union([z.string().transform((id) => ({ id })), sourceUse]);

/** A finding as reviews.yaml writes it: about a whole claim or a part of it. */
const writtenFinding = {
  verdict: z.enum(VERDICTS),
  /** What the sources say of it, per language. */
  note: localizedSchema,
  /** The statement as the sources bear it out, per language. */
  correction: localizedSchema.optional(),
  sources: z.array(writtenSourceUse).optional(),
};

/** An entry of reviews.yaml. */
export const writtenReviewSchema = z.strictObject({
  /** Words that stand in exactly one claim. */
  quote: z.string().min(1),
  ...writtenFinding,
  /** The day on which its sources were last looked at. */
  checked: fullDate,
  /** A compound claim taken apart. */
  parts: z
    .array(z.strictObject({ claim: localizedSchema, ...writtenFinding }))
    .min(1)
    .optional(),
  /** Ids of figures that belong to it. */
  figures: z.array(z.string()).optional(),
  /** Earlier verdicts, latest first: until which day, and why they changed. */
  changes: z
    .array(z.strictObject({ date: fullDate, from: z.enum(VERDICTS), why: localizedSchema }))
    .optional(),
});

/** An entry of reviews.yaml. */
export type WrittenReview = z.infer<typeof writtenReviewSchema>;

const finding = {
  verdict: z.enum(VERDICTS),
  note: z.string(),
  correction: z.string().optional(),
  sources: z.array(sourceUse),
};

/** The editor's check of a claim, in the language of an edition. */
export const reviewSchema = z.strictObject({
  id: z.string(),
  ...finding,
  checked: z.string(),
  parts: z.array(z.strictObject({ claim: z.string(), ...finding })),
  figures: z.array(z.string()),
  changes: z.array(z.strictObject({ date: z.string(), from: z.enum(VERDICTS), why: z.string() })),
});

/** The editor's check of a claim. */
export type Review = z.infer<typeof reviewSchema>;

/** What a review says of a whole claim or of a part. */
export type Finding = Pick<Review, keyof typeof finding>;

/** A work that the editor's checks of claims rest on, apart from the author's references. */
export const sourceSchema = cslItemSchema.extend({
  /** Whether the work itself was read, its text on somebody else's page, or a report about it. */
  reading: z.enum(['primary', 'mirror', 'secondary']),
  /** What was read of it, in a short phrase per language. */
  read: localizedSchema,
  /** What a reader should know of the entry, per language. */
  note: localizedSchema.optional(),
});

/** A work that the editor's checks rest on. */
export type Source = z.infer<typeof sourceSchema>;
