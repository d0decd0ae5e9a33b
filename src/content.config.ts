import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { essaySchema } from './core/essay/schemas.ts';
import { figureSchema } from './core/figures/figure-schemas.ts';
import { siteSchema } from './core/library/site.ts';
import { listedPageSchema, ownPageSchema } from './core/pages/page-schema.ts';
import { referenceSchema } from './core/references/schemas.ts';
import { claimSchema } from './core/reviews/claim-schema.ts';
import { sourceSchema } from './core/sources/source-schemas.ts';
import { essaysLoader, libraryLoader } from './pipeline/content/loaders.ts';
import { licenceSchema, licencesLoader } from './pipeline/release/shipped-packages.ts';

export const collections = {
  /** An essay in a language; id `slug/language`. */
  essays: defineCollection({ loader: essaysLoader(), schema: essaySchema }),

  /** A number of an essay's bibliography; id `slug/language/number`. */
  references: defineCollection({
    loader: libraryLoader('references', ({ essays }) =>
      essays.flatMap(({ references }) =>
        references.map((reference) => ({
          id: `${reference.essay}/${reference.number}`,
          data: reference,
        })),
      ),
    ),
    schema: referenceSchema,
  }),

  /** A cited claim; id `slug/language/claim-…`. */
  claims: defineCollection({
    loader: libraryLoader('claims', ({ essays }) =>
      essays.flatMap(({ claims }) =>
        claims.map((claim) => ({ id: `${claim.essay}/${claim.id}`, data: claim })),
      ),
    ),
    schema: claimSchema,
  }),

  /** The settings of the site and the list of its own pages, the one entry `site`. */
  site: defineCollection({
    loader: libraryLoader('site', ({ site, pages }) => [
      { id: 'site', data: { ...site, pages: pages.map(({ html: _html, ...page }) => page) } },
    ]),
    schema: siteSchema.extend({ pages: z.array(listedPageSchema) }),
  }),

  /** A figure with its data; id as its files in content/figures are named. */
  figures: defineCollection({
    loader: libraryLoader('figures', ({ figures }) =>
      figures.map((figure) => ({ id: figure.id, data: { ...figure } })),
    ),
    schema: figureSchema,
  }),

  /** A page of the site's own; id is its path. */
  pages: defineCollection({
    loader: libraryLoader('pages', ({ pages }) =>
      pages.map((page) => ({ id: page.page, data: { ...page } })),
    ),
    schema: ownPageSchema,
  }),

  /** A work that the editor's checks rest on; id as in content/sources.yaml. */
  sources: defineCollection({
    loader: libraryLoader('sources', ({ sources }) =>
      [...sources].map(([id, item]) => ({ id, data: item })),
    ),
    schema: sourceSchema,
  }),

  /** The packages whose code or data reach a reader; id is the package's name. */
  licences: defineCollection({ loader: licencesLoader(), schema: licenceSchema }),
};
