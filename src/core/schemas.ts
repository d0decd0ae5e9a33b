import { z } from 'astro/zod';
import { localizedSchema } from './localized-schema.ts';
import { VERDICTS } from './verdicts.ts';

/** An ISO date, or a year or month where the day is not known. */
const partialDate = z
  .union([z.string(), z.number().int().transform(String)])
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2025-01-20, 2025-01 or 2025'));

const fullDate = z.iso.date('must be a date such as 2026-11-24');

// A link a reader may follow safely: no script, no file.
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' });

const name = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({
    /** An organisation, or a name that has no parts. */
    literal: z.string(),
  }),
]);

/** A work, as a CSL-JSON item written in YAML; dates are ISO strings. Field names: https://docs.citationstyles.org */
export const cslItemSchema = z.strictObject({
  type: z.enum(['article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'dataset',
    'document', 'paper-conference', 'post', 'post-weblog', 'report', 'software', 'speech', 'thesis', 'webpage']),
  title: z.string().min(1),
  /** Language of the title, where it is not the essay's: 'en', 'zh-CN'. */
  language: z.string().optional(),
  author: z.array(name).min(1).optional(),
  editor: z.array(name).min(1).optional(),
  issued: partialDate.optional(),
  accessed: partialDate.optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  'container-title': z.string().optional(),
  version: z.string().optional(),
  edition: z.string().optional(),
  volume: z.union([z.string(), z.number()]).optional(),
  issue: z.union([z.string(), z.number()]).optional(),
  page: z.union([z.string(), z.number()]).optional(),
  number: z.union([z.string(), z.number()]).optional(),
  genre: z.string().optional(),
  DOI: z.string().regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI such as 10.1000/182').optional(),
  ISBN: z.string().optional(),
  URL: webAddress.optional(),
  /** A kept copy of the page at URL. */
  archive: webAddress.optional(),
  note: z.string().optional(),
});

/** A work that is cited. */
export type CslItem = z.infer<typeof cslItemSchema>;

/** An entry of references.yaml: a work, or the reason why nobody can tell. */
export const writtenReferenceSchema = z.union([
  z.strictObject({
    /** Why the source is not known, as a sentence for readers: per language, or one for all. */
    unlisted: z.union([localizedSchema, z.string().min(1)]),
  }),
  cslItemSchema,
]);

/** An entry of references.yaml. */
export type WrittenReference = z.infer<typeof writtenReferenceSchema>;

/** What a number of the bibliography stands for, in the language of an edition: a work, or the reason why nobody can tell. */
export const referenceSourceSchema = z.union([
  z.strictObject({
    /** Why the source is not known, as a sentence for readers. */
    unlisted: z.string().min(1),
  }),
  cslItemSchema,
]);

/** What a number of the bibliography stands for. */
export type ReferenceSource = z.infer<typeof referenceSourceSchema>;

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
  provenance: z.strictObject({
    kind: z.enum(['original', 'retelling', 'translation']),
    /** What was done to the text, and why. */
    note: z.string().min(1),
    /** What was left out, and why. */
    omitted: z.string().optional(),
  }).optional(),
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
export const passageSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  section: sectionSchema.nullable(),
  /** Place among claims and passages together, from 1. */
  order: z.number().int().positive(),
});

/** An uncited passage. */
export type Passage = z.infer<typeof passageSchema>;

/** An essay in one language, as collected. */
export const essaySchema = frontMatterSchema.extend({
  slug: z.string(),
  /** Path of its page from the site's root. */
  page: z.string(),
  sections: z.array(sectionSchema),
  passages: z.array(passageSchema),
  /** Twelve hexadecimal digits that change with any change of the essay or its references. */
  version: z.string(),
  /** The claims' ids that were given up, with where they went. */
  retired: z.array(retiredClaimSchema.extend({ id: z.string() })),
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
  parts: z.array(z.strictObject({ claim: localizedSchema, ...writtenFinding })).min(1).optional(),
  /** Ids of figures that belong to it. */
  figures: z.array(z.string()).optional(),
  /** Earlier verdicts, latest first: until which day, and why they changed. */
  changes: z.array(z.strictObject({ date: fullDate, from: z.enum(VERDICTS), why: localizedSchema })).optional(),
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
