import { z } from 'astro/zod';
import { filledText, pastDate } from '../shared/field-schemas.ts';
import { tagPage } from '../shared/routes.ts';
import { extentSchema, sectionSchema } from '../text/schemas.ts';
import { msgKey } from '../shared/message.ts';

/** Front matter of an essay. */
export const frontMatterSchema = z.strictObject({
  title: filledText,
  /** One sentence for lists, search engines and shared links. */
  description: filledText,
  /** BCP 47 tag; the same as the file's name. */
  language: z.string().min(2),
  /** The day on which this text was first published. */
  published: pastDate,
  /** When it was last changed. */
  updated: pastDate,
  /** Who wrote it: one name, or a list of them. */
  author: z
    .union([filledText, z.array(filledText).min(1)])
    .transform((names) => [names].flat())
    .optional(),
  /** What it is about: essays with a tag are listed on a page of the tag. */
  tags: z
    .array(
      filledText.refine(
        (tag) => tagPage(tag) !== undefined,
        msgKey`must hold a letter or a digit, of which its address is made`,
      ),
    )
    .min(1)
    .refine((tags) => new Set(tags).size === tags.length, msgKey`must not hold a tag twice`)
    .optional(),
  /** Whether only who writes it sees it: a draft is not built. */
  draft: z.boolean().optional(),
  /** Where the text comes from, when it is not the site's own. */
  provenance: z
    .strictObject({
      kind: z.enum(['original', 'retelling', 'translation']),
      /** What was done to the text, and why. */
      note: filledText,
      /** What was left out, and why. */
      omitted: z.string().optional(),
    })
    .optional(),
});

/** Front matter of an essay. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Front matter as it may be written. */
export type WrittenFrontMatter = z.input<typeof frontMatterSchema>;

/** A claim's id of an earlier release that no longer exists. */
export const retiredClaimSchema = z.strictObject({
  /** Why it is gone, as a sentence for readers. */
  reason: filledText,
  /** The id of the claim that took its place. */
  now: z.string().optional(),
});

/** An essay in one language, as collected. */
export const essaySchema = frontMatterSchema.extend({
  slug: z.string(),
  /** Path of its page from the site's root. */
  page: z.string(),
  sections: z.array(sectionSchema),
  /** Its passages; the words of most are in the essay's text only. */
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

/** A retired id with the reason and the id that replaces it. */
export type RetiredClaim = z.infer<typeof retiredClaimSchema> & { readonly id: string };
