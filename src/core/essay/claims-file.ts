import { z } from 'astro/zod';
import { referenceSchema } from '../references/schemas.ts';
import { claimSchema } from '../reviews/claim-schema.ts';

/** claims.json: an essay's claims and references as data, as the collections hold them. */
export const claimsFileSchema = z.strictObject({
  $schema: z.string().meta({ description: 'Where this schema stands, as seen from the file.' }),
  title: z.string(),
  slug: z.string().meta({ description: 'Name of the essay in addresses.' }),
  language: z.string().meta({ description: 'BCP 47 tag of the language.' }),
  version: z.string().meta({
    description:
      'First 12 hexadecimal digits of the SHA-256 of the essay’s file and its references.yaml.',
  }),
  claims: z.array(claimSchema).meta({
    description:
      'The words that markers close, in the order of the text, then reviewed statements without a marker; id is the place on the essay’s page and on its page of claims.',
  }),
  agreement: z
    .strictObject({ alpha: z.number().nullable(), units: z.int(), alike: z.int() })
    .optional()
    .meta({
      description:
        'Where several editors have checked claims independently: Krippendorff’s alpha over the verdicts that each gave first (nominal; null where it is not defined), the number of claims that two or more checked, and of these those on which all came to one verdict.',
    }),
  references: z.array(referenceSchema).meta({
    description:
      'What each number stands for, by number: a CSL-JSON item with ISO dates, or the reason why its source is not known.',
  }),
});

/** What claims.json holds. */
export type ClaimsFile = z.infer<typeof claimsFileSchema>;

/** The schema of claims.json for programs, https://json-schema.org/draft/2020-12. */
export function describeClaimsFile(): object {
  return { title: 'claims.json', ...z.toJSONSchema(claimsFileSchema) };
}
