import type { APIRoute } from 'astro';
import { getReviewFeed } from '../../site/feeds.ts';
import { getSitePaths, isReviewed } from '../../site/site-data.ts';

/**
 * What the editor found and later corrected, newest first: a feed, which exists only where the
 * site's address is known and a claim has been reviewed.
 */
export const getStaticPaths = async () =>
  import.meta.env.SITE && (await isReviewed()) ? getSitePaths() : [];

export const GET: APIRoute<{ language: string }> = async ({ site, props: { language } }) => {
  const { parts, write } = await getReviewFeed(language, site);
  return new Response(parts.slice(0, 1).map(write).join(''));
};
