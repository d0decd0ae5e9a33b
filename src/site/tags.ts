import { compareText } from '../core/shared/compare-text.ts';
import { tagPage } from '../core/shared/routes.ts';
import { type EssayData, getEssays } from './essay-data.ts';
import { getSite } from './site-data.ts';

/** A tag of essays in one language. */
export interface Tag {
  readonly name: string;
  /** Path of the page that lists its essays, from the site's root. */
  readonly page: string;
  /** Newest first. */
  readonly essays: readonly EssayData[];
}

/** The tags of the essays in a language, those of most essays first. */
export async function getTags(language: string): Promise<readonly Tag[]> {
  const essays = new Map<string, EssayData[]>();
  for (const data of await getEssays(language))
    for (const tag of data.essay.data.tags ?? [])
      essays.set(tag, [...(essays.get(tag) ?? []), data]);
  const { pathOf } = await getSite(language);
  return [...essays]
    .map(([name, own]) => ({ name, page: pathOf(tagPage(name) ?? ''), essays: own }))
    .toSorted((a, b) => b.essays.length - a.essays.length || compareText(a.name, b.name));
}
