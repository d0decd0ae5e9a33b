import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { SiteSettings } from '../core/library/site.ts';
import type { OwnPage } from '../core/pages/read-pages.ts';
import type { Reference } from '../core/references/schemas.ts';
import type { Claim } from '../core/reviews/claim-schema.ts';
import type { Source } from '../core/sources/source-schemas.ts';
import { compareText } from '../core/shared/compare-text.ts';

/** An essay with what was derived from it, in the order of the text or of the numbers. */
export interface EssayData {
  readonly essay: CollectionEntry<'essays'>;
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}

/** The collections as pages ask of them. */
export interface ContentIndex {
  readonly settings: SiteSettings;
  /** The site's own pages, which are not essays. */
  readonly pages: readonly OwnPage[];
  /** The site's own language first, then every other language of an essay. */
  readonly languages: readonly string[];
  /** Per language, newest first. */
  readonly essays: ReadonlyMap<string, readonly EssayData[]>;
  /** By id in the collection. */
  readonly byId: ReadonlyMap<string, EssayData>;
  /** The languages in which there is an essay of a name. */
  readonly editions: ReadonlyMap<string, readonly string[]>;
  /** Whether any claim has been reviewed. */
  readonly hasReviews: boolean;
  /** What the reviews rest on, by id. */
  readonly sources: ReadonlyMap<string, Source>;
}

let index: Promise<ContentIndex> | undefined;

/**
 * Reads the collections once for all pages of a build; in development, where they change, for each
 * page.
 */
export function getIndex(): Promise<ContentIndex> {
  if (import.meta.env.DEV) return readIndex();
  index ??= readIndex();
  return index;
}

/** The claims that cite a number come first: their places in the list are their ordinals. */
function byCitedThenOrder(a: Claim, b: Claim): number {
  const isUncited = ({ references }: Claim) => Number(references.length === 0);
  return isUncited(a) - isUncited(b) || a.order - b.order;
}

async function readIndex(): Promise<ContentIndex> {
  const site = (await getEntry('site', 'site'))?.data;
  if (!site) throw new Error('the settings of the site were not loaded');
  const { pages, ...settings } = site;
  const claims = Map.groupBy(await getCollection('claims'), ({ data }) => data.essay);
  const references = Map.groupBy(await getCollection('references'), ({ data }) => data.essay);
  const all = (await getCollection('essays'))
    .map((essay) => ({
      essay,
      claims: (claims.get(essay.id) ?? []).map(({ data }) => data).sort(byCitedThenOrder),
      references: (references.get(essay.id) ?? [])
        .map(({ data }) => data)
        .sort((a, b) => a.number - b.number),
    }))
    .sort(
      (a, b) =>
        compareText(b.essay.data.published, a.essay.data.published) ||
        compareText(a.essay.id, b.essay.id),
    );
  const hasReviews = all.some((data) => data.claims.some(({ review }) => review));
  const essays = Map.groupBy(all, ({ essay }) => essay.data.language);
  return {
    settings,
    pages,
    essays,
    hasReviews,
    languages: [
      settings.language,
      ...[...essays.keys()].filter((language) => language !== settings.language).sort(),
    ],
    byId: new Map(all.map((data) => [data.essay.id, data])),
    editions: new Map(
      [...Map.groupBy(all, ({ essay }) => essay.data.slug)].map(([slug, some]) => [
        slug,
        some.map(({ essay }) => essay.data.language).sort(),
      ]),
    ),
    // Astro warns of a collection that is empty, as this one is where nothing was reviewed.
    sources: new Map(
      (hasReviews ? await getCollection('sources') : []).map(({ id, data }) => [id, data]),
    ),
  };
}
