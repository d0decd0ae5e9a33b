import { getCollection, type CollectionEntry } from 'astro:content';
import { compareText } from '../core/compare-text.ts';
import type { Claim, Reference } from '../core/schemas.ts';

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

/** The languages in which there is an essay of this name. */
export async function getLanguages(slug: string): Promise<string[]> {
  return (await getCollection('essays', ({ data }) => data.slug === slug)).map(({ data }) => data.language).sort();
}

/** The static paths of a page that each essay has. */
export async function getEssayPaths(language: string): Promise<{ params: { slug: string }; props: EssayData }[]> {
  return (await getEssays(language)).map((data) => ({ params: { slug: data.essay.data.slug }, props: data }));
}
