import type { APIRoute } from 'astro';
import { addressOf } from '../core/shared/routes.ts';

/**
 * Every page may be read by programs; where the site's address is known, it says where they are
 * listed.
 */
export const GET: APIRoute = ({ site }) => {
  const sitemap = addressOf('sitemap.xml', site);
  return new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`]),
      '',
    ].join('\n'),
  );
};
