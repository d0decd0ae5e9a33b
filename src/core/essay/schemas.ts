import { z } from 'astro/zod';
import { referenceSourceSchema } from '../references/csl-schemas.ts';
import { fullDate } from '../shared/field-schemas.ts';
import { reviewSchema } from '../reviews/review-schemas.ts';

/** Front matter of an essay. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence for lists, search engines and shared links. */
  description: z.string().min(1),
  /** BCP 47 tag; the same as the file's name. */
  language: z.string().min(2),
  /** When this text first stood on the site. */
  published: fullDate,
  /** When it was last changed. */
  updated: fullDate,
  author: z.string().optional(),
  /** Where the text comes from, when it is not the site's own. */
  provenance: z
    .strictObject({
      kind: z.enum(['original', 'retelling', 'translation']),
      /** What was done to the text, and why. */
      note: z.string().min(1),
      /** What was left out, and why. */
      omitted: z.string().optional(),
    })
    .optional(),
});

/** Front matter of an essay. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

const position = { line: z.number().int().positive(), column: z.number().int().positive() };

/** A claim's id of an earlier release that no claim has any more. */
export const retiredClaimSchema = z.strictObject({
  /** Why it is gone, as a sentence for readers. */
  reason: z.string().min(1),
  /** The id of the claim that took its place. */
  now: z.string().optional(),
});

/** A heading of an essay and the place it gives to what stands below it. */
export const sectionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** 2 to 6, as in `##` to `######`. */
  depth: z.number().int(),
});

/** A heading of an essay. */
export type Section = z.infer<typeof sectionSchema>;

/** An uncited passage: a sentence, or the rest of one, that no marker closes. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly section: Section | null;
  /** Place among claims and passages together, from 1. */
  readonly order: number;
}

/** The place of a passage among claims and passages together, from 1, and how many characters it has. */
export const extentSchema = z.strictObject({
  order: z.number().int().positive(),
  length: z.number().int().positive(),
});

/** How long a passage is. */
export type Extent = z.infer<typeof extentSchema>;

/** An essay in one language, as collected. */
export const essaySchema = frontMatterSchema.extend({
  slug: z.string(),
  /** Path of its page from the site's root. */
  page: z.string(),
  sections: z.array(sectionSchema),
  /** Of its passages, whose words stand in its text alone. */
  passages: z.array(extentSchema),
  /** How long it takes to read, at least 1. */
  minutes: z.number().int().positive(),
  /** Twelve hexadecimal digits that change with any change of the essay or its references. */
  version: z.string(),
  /** The claims' ids that were given up, with where they went. */
  retired: z.array(retiredClaimSchema.extend({ id: z.string() })),
  /** Whether its text waits as HTML for its page; else a module of MDX shows it. */
  prose: z.boolean(),
  /** Whether its pages are taken over from the last build, and need not be made. */
  finished: z.boolean(),
});

/** One occurrence of a reference's number in the text. */
export const citationSchema = z.strictObject({
  id: z.string(),
  /** Place among the citations of this reference, from 1. */
  ordinal: z.number().int().positive(),
  /** Id of the claim it supports. */
  claim: z.string(),
  section: sectionSchema.nullable(),
  /** The words right before the marker, at most 16 characters. */
  context: z.string(),
  ...position,
});

/** One occurrence of a reference's number in the text. */
export type Citation = z.infer<typeof citationSchema>;

/** A number of an essay's bibliography, as collected. */
export const referenceSchema = z.strictObject({
  essay: z.string(),
  number: z.number().int().positive(),
  source: referenceSourceSchema,
  citations: z.array(citationSchema),
});

/** A number of an essay's bibliography. */
export type Reference = z.infer<typeof referenceSchema>;

/** A cited claim, as collected. */
export const claimSchema = z.strictObject({
  essay: z.string(),
  /** Its place on the page, without `#`. */
  id: z.string(),
  /** Place among the claims of the essay, from 1. */
  ordinal: z.number().int().positive(),
  /** Place among claims and passages together, from 1. */
  order: z.number().int().positive(),
  /** The words its markers close, without markers. */
  text: z.string(),
  section: sectionSchema.nullable(),
  /** The numbers it cites, in written order. */
  references: z.array(z.number().int().positive()),
  review: reviewSchema.nullable(),
  ...position,
});

/** A cited claim. */
export type Claim = z.infer<typeof claimSchema>;

/** A package of others whose code or data the site sends to its readers. */
export const licenceSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** SPDX expression. */
  licence: z.string(),
  /** What it does for the site. */
  part: z.enum(['search', 'offline', 'tables', 'bundling']),
  /** The licence as its authors wrote it. */
  text: z.string().min(1),
});
