import { z } from 'astro/zod';

/** A page of the site's own, as lists of pages show it. */
export const listedPageSchema = z.strictObject({
  page: z.string(),
  name: z.string(),
  language: z.string(),
  title: z.string(),
  description: z.string().optional(),
});

/** A page of the site's own, as collected. */
export const ownPageSchema = listedPageSchema.extend({
  /** Its text. */
  html: z.string(),
});
