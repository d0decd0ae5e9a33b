import { z } from 'astro/zod';
import { filledText, localizedSchema, partialDate, webAddress } from '../shared/field-schemas.ts';
import { msgKey } from '../shared/message.ts';

const name = z.union([
  z.strictObject({ family: filledText, given: filledText.optional() }),
  z.strictObject({
    /** An organisation, or a name that has no parts. */
    literal: filledText,
  }),
]);

/**
 * A work, as a CSL-JSON item written in YAML; dates are ISO strings. Field names:
 * https://docs.citationstyles.org
 */
export const cslItemSchema = z.strictObject({
  type: z.enum([
    'article',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'book',
    'chapter',
    'dataset',
    'document',
    'paper-conference',
    'post',
    'post-weblog',
    'report',
    'software',
    'speech',
    'thesis',
    'webpage',
  ]),
  title: filledText,
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
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, msgKey`must be a DOI such as 10.1000/182`)
    .optional(),
  ISBN: z.string().optional(),
  URL: webAddress.optional(),
  /** A kept copy of the page at URL. */
  archive: webAddress.optional(),
  note: z.string().optional(),
});

/** A work that is cited. */
export type CslItem = z.infer<typeof cslItemSchema>;

/** An entry of references.yaml: a work, or the reason why it is unknown. */
export const writtenReferenceSchema = z.union([
  z.strictObject({
    /** Why the source is not known, as a sentence for readers: per language, or one for all. */
    unlisted: z.union([localizedSchema, filledText]),
  }),
  cslItemSchema,
]);

/** An entry of references.yaml. */
export type WrittenReference = z.infer<typeof writtenReferenceSchema>;

/**
 * The meaning of a number of the bibliography, in the language of an edition: a work, or the reason
 * why it is unknown.
 */
export const referenceSourceSchema = z.union([
  z.strictObject({
    /** Why the source is not known, as a sentence for readers. */
    unlisted: filledText,
  }),
  cslItemSchema,
]);

/** What a number of the bibliography stands for. */
export type ReferenceSource = z.infer<typeof referenceSourceSchema>;
