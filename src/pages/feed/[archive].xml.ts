import type { APIRoute } from 'astro';
import { getEssayFeed } from '../../site/feeds.ts';

/** The older entries of feed.xml. */
export const getStaticPaths = async () =>
  import.meta.env.SITE
    ? (await getEssayFeed(undefined)).parts
        .slice(1)
        .map(({ archive }) => ({ params: { archive: String(archive) }, props: { archive } }))
    : [];

export const GET: APIRoute<{ archive: number | null }> = async ({ site, props: { archive } }) => {
  const { parts, write } = await getEssayFeed(site);
  const own = parts.filter((part) => part.archive === archive);
  return new Response(own.map(write).join(''));
};
