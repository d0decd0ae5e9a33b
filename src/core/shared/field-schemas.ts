import { z } from 'astro/zod';

/** An ISO date, or a year or month where the day is not known. */
export const partialDate = z
  .union([z.string(), z.number().int().transform(String)])
  .pipe(
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2025-01-20, 2025-01 or 2025'),
  );

/** An ISO date. */
export const fullDate = z.iso.date('must be a date such as 2026-11-24');

/** A text in several languages, by BCP 47 tag. Apart from what reads it, which browsers load. */
export const localizedSchema = z.record(z.string(), z.string().min(1));
