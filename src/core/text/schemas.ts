import { z } from 'astro/zod';
import type { Position } from '../diagnostics/diagnostics.ts';

/** Where something begins in its file: line and column, both from 1. */
export const position = { line: z.number().int().positive(), column: z.number().int().positive() };

/** A heading of an essay, and the place of the text below it. */
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

/** The place of a passage and its length. */
export const extentSchema = z.strictObject({
  id: z.string(),
  /** Place among claims and passages together, from 1. */
  order: z.number().int().positive(),
  /** In UTF-16 units. */
  length: z.number().int().positive(),
  /** Its words, where they state a figure or a quotation. */
  stated: z.string().optional(),
});

/** The place of a passage and its length. */
export type Extent = z.infer<typeof extentSchema>;

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

/**
 * A claim, as the text alone gives it; its position apart. One without references is an uncited
 * statement.
 */
export const textClaimSchema = z.strictObject({
  /** Its place on the page, without `#`. */
  id: z.string(),
  /** Place among the cited claims of the essay, or among its uncited statements, from 1. */
  ordinal: z.number().int().positive(),
  /** Place among claims and passages together, from 1. */
  order: z.number().int().positive(),
  /** The words its markers close, without markers; of a statement the sentence. */
  text: z.string(),
  section: sectionSchema.nullable(),
  /** The numbers it cites, in written order; none of an uncited statement. */
  references: z.array(z.number().int().positive()),
});

/** A cited claim, as the text alone gives it. */
export type TextClaim = z.infer<typeof textClaimSchema> & Position;
