import type { Source } from '../core/sources/source-schemas.ts';
import { type ListPage, paginate } from '../core/shared/paginate.ts';
import { getIndex, type EssayData } from './content-index.ts';

export type { EssayData } from './content-index.ts';

/** Every essay in a language with its claims and references, newest first. */
export async function getEssays(language: string): Promise<readonly EssayData[]> {
  return (await getIndex()).essays.get(language) ?? [];
}

/** How many essays a page of the list of all holds, about 25 kB. */
const ESSAYS_A_PAGE = 100;

/** Every essay in a language, newest first, in pages. */
export async function getEssayPages(language: string): Promise<ListPage<EssayData>[]> {
  return paginate(await getEssays(language), ESSAYS_A_PAGE);
}

/** The static paths of a page that each essay with reviews has. */
export async function getReviewedEssayPaths() {
  return (await getEssayPaths()).filter(({ props: { claims } }) =>
    claims.some(({ review }) => review),
  );
}

/**
 * Whether claims of an essay in a language have been reviewed.
 *
 * @param essay id in the collection
 */
export async function hasReviews(essay: string): Promise<boolean> {
  return (await getIndex()).byId.get(essay)?.claims.some(({ review }) => review !== null) ?? false;
}

/** What the reviews rest on, by id. */
export async function getSources(): Promise<ReadonlyMap<string, Source>> {
  return (await getIndex()).sources;
}

/** The languages in which there is an essay of this name. */
export async function getLanguages(slug: string): Promise<readonly string[]> {
  return (await getIndex()).editions.get(slug) ?? [];
}

/**
 * The static paths of a page that each essay has, in each of its languages: of those whose pages
 * have to be made.
 */
export async function getEssayPaths(): Promise<
  { params: { language: string | undefined; slug: string }; props: EssayData }[]
> {
  const { languages, essays } = await getIndex();
  return languages.flatMap((language, index) =>
    (essays.get(language) ?? [])
      .filter(({ essay }) => !essay.data.finished)
      .map((data) => ({
        params: { language: index === 0 ? undefined : language, slug: data.essay.data.slug },
        props: data,
      })),
  );
}
