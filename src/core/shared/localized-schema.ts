import { z } from 'astro/zod';

/** A text in several languages, by BCP 47 tag. Apart from what reads it, which browsers load. */
export const localizedSchema = z.record(z.string(), z.string().min(1));
