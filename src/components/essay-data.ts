import { getCollection, type CollectionEntry } from 'astro:content';
import { compareText } from '../core/compare-text.ts';
import type { Claim, Reference, Source } from '../core/schemas.ts';
import { getSiteLanguages } from './site-data.ts';

/** An essay with what was derived from it, in the order of the text or of the numbers. */
export interface EssayData {
  readonly essay: CollectionEntry<'essays'>;
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}

/** Every essay in a language with its claims and references, newest first. */
export async function getEssays(language: string): Promise<EssayData[]> {
  const essays = await getCollection('essays', ({ data }) => data.language === language);
  const claims = Map.groupBy(await getCollection('claims'), ({ data }) => data.essay);
  const references = Map.groupBy(await getCollection('references'), ({ data }) => data.essay);
  return essays
    .map((essay) => ({
      essay,
      claims: (claims.get(essay.id) ?? []).map(({ data }) => data).sort((a, b) => a.ordinal - b.ordinal),
      references: (references.get(essay.id) ?? []).map(({ data }) => data).sort((a, b) => a.number - b.number),
    }))
    .sort((a, b) => compareText(b.essay.data.published, a.essay.data.published) || compareText(a.essay.id, b.essay.id));
}

/** The static paths of a page that each essay with reviews has. */
export async function getReviewedEssayPaths() {
  return (await getEssayPaths()).filter(({ props: { claims } }) => claims.some(({ review }) => review));
}

/** Whether claims of an essay in a language have been reviewed. @param essay id in the collection */
export async function hasReviews(essay: string): Promise<boolean> {
  return (await getCollection('claims', ({ data }) => data.essay === essay && data.review !== null)).length > 0;
}

/** What the reviews rest on, by id. */
export async function getSources(): Promise<ReadonlyMap<string, Source>> {
  return new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
}

/** The languages in which there is an essay of this name. */
export async function getLanguages(slug: string): Promise<string[]> {
  return (await getCollection('essays', ({ data }) => data.slug === slug)).map(({ data }) => data.language).sort();
}

/** The static paths of a page that each essay has, in each of its languages. */
export async function getEssayPaths(): Promise<{ params: { language: string | undefined; slug: string }; props: EssayData }[]> {
  const languages = await getSiteLanguages();
  const paths = await Promise.all(languages.map(async (language, index) =>
    (await getEssays(language)).map((data) => ({ params: { language: index === 0 ? undefined : language, slug: data.essay.data.slug }, props: data }))));
  return paths.flat();
}
