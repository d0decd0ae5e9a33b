import { z } from 'astro/zod';
import { pastDate, localizedSchema } from '../shared/field-schemas.ts';
import { writtenUseSchema, type WrittenUse } from '../sources/source-schemas.ts';
import { VERDICTS } from './verdicts.ts';

const writtenSourceUse = z.union([
  z.string().transform((id): WrittenUse => ({ id })),
  writtenUseSchema,
]);

const sourceUse = writtenUseSchema.extend({
  link: z
    .string()
    .optional()
    .meta({ description: 'Address of the place in the source, or of the source.' }),
});

/** A finding as reviews.yaml writes it: about a whole claim or a part of it. */
const writtenFinding = {
  verdict: z.enum(VERDICTS),
  /** What the sources say of it, per language. */
  note: localizedSchema,
  /** The statement as the sources bear it out, per language. */
  correction: localizedSchema.optional(),
  sources: z.array(writtenSourceUse).optional(),
  /** Arithmetic of the note, a line each: `2664e3 + 119e3 + 5e3 = 2788e3`, `15 / 0.55 ~ 27.3`. */
  compute: z.array(z.string().min(1)).min(1).optional(),
};
const writtenFindingSchema = z.strictObject(writtenFinding);

/** A finding as reviews.yaml writes it. */
export type WrittenFinding = z.infer<typeof writtenFindingSchema>;

/** An entry of reviews.yaml. */
export const writtenReviewSchema = z.strictObject({
  /**
   * Words of exactly one claim, in the main edition; or, of a sentence without a marker, words of
   * it per language.
   */
  quote: z.union([z.string().min(1), localizedSchema]),
  ...writtenFinding,
  /** The day on which its sources were last looked at. */
  checked: pastDate,
  /** A compound claim taken apart. */
  parts: z
    .array(z.strictObject({ claim: localizedSchema, ...writtenFinding }))
    .min(1)
    .optional(),
  /** Ids of figures that belong to it. */
  figures: z.array(z.string()).optional(),
  /**
   * Changes, latest first: on which day and why, and from which verdict; without one the note
   * changed.
   */
  changes: z
    .array(
      z.strictObject({ date: pastDate, from: z.enum(VERDICTS).optional(), why: localizedSchema }),
    )
    .optional(),
});

/** An entry of reviews.yaml. */
export type WrittenReview = z.infer<typeof writtenReviewSchema>;

const finding = {
  verdict: z.enum(VERDICTS),
  note: z.string(),
  correction: z.string().optional(),
  sources: z.array(sourceUse),
  computed: z
    .array(z.string())
    .meta({ description: 'Arithmetic of the note, evaluated at build; each line holds.' }),
};

/** The editor's check of a claim, in the language of an edition. */
export const reviewSchema = z.strictObject({
  id: z.string(),
  ...finding,
  checked: z.string(),
  parts: z.array(z.strictObject({ claim: z.string(), ...finding })),
  figures: z.array(z.string()),
  changes: z.array(
    z.strictObject({ date: z.string(), from: z.enum(VERDICTS).optional(), why: z.string() }),
  ),
});

/** A check of a claim by another editor, who did not see the first one's verdict beforehand. */
export const independentReviewSchema = reviewSchema.extend({
  editor: z
    .string()
    .nullable()
    .meta({ description: 'As the file reviews.<editor>.yaml is named; null for reviews.yaml.' }),
});

/** The editor's check of a claim. */
export type Review = z.infer<typeof reviewSchema>;

/** What a review says of a whole claim or of a part. */
export type Finding = Pick<Review, keyof typeof finding>;
