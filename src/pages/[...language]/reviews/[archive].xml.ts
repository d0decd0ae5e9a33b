import type { APIRoute } from 'astro';
import { getReviewFeed } from '../../../site/feeds.ts';
import { getSitePaths, isReviewed } from '../../../site/site-data.ts';

/** The older entries of reviews.xml. */
export const getStaticPaths = async () => {
  const sites = import.meta.env.SITE && (await isReviewed()) ? await getSitePaths() : [];
  const paths = sites.map(async ({ params, props: { language } }) =>
    (await getReviewFeed(language, undefined)).parts.slice(1).map(({ archive }) => ({
      params: { ...params, archive: String(archive) },
      props: { language, archive },
    })),
  );
  return (await Promise.all(paths)).flat();
};

export const GET: APIRoute<{ language: string; archive: number | null }> = async ({
  site,
  props: { language, archive },
}) => {
  const { parts, write } = await getReviewFeed(language, site);
  const own = parts.filter((part) => part.archive === archive);
  return new Response(own.map(write).join(''));
};
