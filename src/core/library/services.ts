import { z } from 'astro/zod';
import { webAddress } from '../shared/field-schemas.ts';
import { msgKey } from '../shared/message.ts';

const secureAddress = webAddress.refine(
  (address) => address.startsWith('https:'),
  msgKey`must be an address that begins with https://`,
);

/**
 * A program of another site that pages load: the one way in which a page asks anything of another
 * site.
 */
export const serviceSchema = z.strictObject({
  /** The address of its program. */
  script: secureAddress,
  /** Attributes of the element that loads it, which configure the program. */
  attributes: z
    .record(
      z
        .string()
        .regex(
          /^(?:data-[a-z][a-z0-9-]*|id|crossorigin|integrity)$/,
          msgKey`must be data-…, id, crossorigin or integrity`,
        ),
      z.union([z.string(), z.number(), z.boolean()]).transform(String),
    )
    .optional(),
  /** Other addresses with which the program exchanges data. */
  connects: z.array(secureAddress).optional(),
});

/** What a site takes from others. */
export interface Services {
  /** Shown below each essay. */
  readonly comments?: z.infer<typeof serviceSchema> | undefined;
  /** Counts the visits to every page. */
  readonly statistics?: z.infer<typeof serviceSchema> | undefined;
}

/** A program of another site, and what the pages that load it may ask of whom. */
export interface ForeignProgram {
  readonly purpose: keyof Services;
  /** As pages name it. */
  readonly script: string;
  /** Where it and its data come from, such as `https://talk.example`. */
  readonly origins: readonly string[];
}

/** Lists the programs of other sites that a site takes. */
export function listForeignPrograms(services: Services): ForeignProgram[] {
  return (['comments', 'statistics'] as const).flatMap((purpose) => {
    const service = services[purpose];
    if (!service) return [];
    const { script, connects = [] } = service;
    const origins = [script, ...connects].map((address) => new URL(address).origin);
    return [{ purpose, script, origins: [...new Set(origins)] }];
  });
}
