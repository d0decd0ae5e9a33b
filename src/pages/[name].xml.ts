import type { APIRoute } from 'astro';
import { getEssays } from '../components/essay-data.ts';
import { writeFeed, writeSitemap } from '../core/formats/feed.ts';
import { addressOf, claimsPage, DEFAULT_LANGUAGE, essayPage, referencesPage } from '../core/routes.ts';
import { uiStrings } from '../i18n/ui-strings.ts';

const language = DEFAULT_LANGUAGE;

/** feed.xml and sitemap.xml hold full addresses: they exist only where the site's own is known. */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { name: 'feed' } }, { params: { name: 'sitemap' } }] : []);

export const GET: APIRoute = async ({ params, site }) => {
  const essays = (await getEssays(language)).map(({ essay }) => essay.data);
  const address = (page: string) => addressOf(page, site) ?? '';
  if (params['name'] === 'feed') {
    const { siteName, siteTagline } = uiStrings(language);
    const head = { title: siteName, subtitle: siteTagline, language, home: address('index.html'), self: address('feed.xml') };
    return new Response(writeFeed(head, essays.map((essay) => ({ ...essay, address: address(essayPage(essay.slug, language)) }))));
  }
  return new Response(writeSitemap([
    { address: address('index.html') },
    ...essays.flatMap(({ slug, updated }) =>
      [essayPage, claimsPage, referencesPage].map((page) => ({ address: address(page(slug, language)), updated })),
    ),
    { address: address('about.html') },
    { address: address('search.html') },
  ]));
};
