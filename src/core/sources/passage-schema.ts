import { z } from 'astro/zod';
import { pastDate } from '../shared/field-schemas.ts';
import { listed, msg, msgKey } from '../shared/message.ts';

const MOST_CHARACTERS = 80;

const fewWords = z
  .string()
  .regex(/[\p{L}\p{N}]/u, msgKey`must have a letter or a digit`)
  .refine((words) => words.length <= MOST_CHARACTERS, {
    params: { fault: msg`must be a few words, at most ${MOST_CHARACTERS} characters` },
  });

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, msgKey`must be the 64 hexadecimal digits of a SHA-256`);

const RECORD = ['sha256', 'file', 'checked'] as const;

/**
 * A passage of a source by its first and last words, and what `npm run prove` found of it in a
 * copy.
 */
export const passageSchema = z
  .strictObject({
    begins: fewWords.meta({ description: 'The first words of the passage.' }),
    ends: fewWords.meta({ description: 'The last words of the passage.' }),
    quote: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'The passage itself, where the author may quote it.' }),
    numbers: z
      .array(z.union([z.string(), z.number().transform(String)]).pipe(z.string()))
      .refine(
        (numbers) => new Set(numbers).size === numbers.length,
        msgKey`must name each number once`,
      )
      .optional()
      .meta({ description: 'Numbers of the note that stand in the passage, in plain decimals.' }),
    sha256: sha256.optional().meta({
      description:
        'SHA-256 of the passage’s normalised text: its letters and digits, signs of money and arithmetic, a hyphen before a number, and points, commas, colons, slashes and hyphens between digits; each in NFKC, without spaces.',
    }),
    file: sha256
      .optional()
      .meta({ description: 'SHA-256 of the file in which the passage was found.' }),
    checked: pastDate
      .optional()
      .meta({ description: 'ISO date of the day on which it was found there.' }),
  })
  .refine((passage) => new Set(RECORD.map((key) => passage[key] === undefined)).size === 1, {
    params: {
      fault: msg`must have all of ${listed(RECORD)} or none; "npm run prove" writes them`,
    },
  });

/** A passage of a source. */
export type SourcePassage = z.infer<typeof passageSchema>;
