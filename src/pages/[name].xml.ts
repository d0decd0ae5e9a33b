import type { APIRoute } from 'astro';
import { getEssays } from '../site/essay-data.ts';
import { getOwnPages, getSite, getSiteLanguages } from '../site/site-data.ts';
import { writeFeed, writeSitemap } from '../core/formats/feed.ts';
import { addressOf, besideEssay, SITE_PAGES } from '../core/shared/routes.ts';

/** feed.xml and sitemap.xml hold full addresses: they exist only where the site's own is known. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { name: 'feed' } }, { params: { name: 'sitemap' } }] : [];

export const GET: APIRoute = async ({ params, site }) => {
  const languages = await getSiteLanguages();
  const all = (await Promise.all(languages.map(getEssays))).flat();
  const essays = all.map(({ essay }) => essay.data);
  const address = (page: string) => addressOf(page, site) ?? '';
  if (params['name'] === 'feed') {
    const [language = ''] = languages;
    const { name, tagline, settings } = await getSite(language);
    const head = {
      title: name,
      subtitle: tagline,
      author: settings.author,
      language,
      home: address('index.html'),
      self: address('feed.xml'),
    };
    return new Response(
      writeFeed(
        head,
        essays.map((essay) => ({ ...essay, address: address(essay.page) })),
      ),
    );
  }
  const pages = (await Promise.all(languages.map(getSite))).flatMap(({ pathOf }) =>
    SITE_PAGES.map(pathOf),
  );
  return new Response(
    writeSitemap([
      ...[...pages, ...(await getOwnPages()).map(({ page }) => page)].map((page) => ({
        address: address(page),
      })),
      ...all.flatMap(
        ({
          essay: {
            data: { page, updated },
          },
          claims,
        }) => {
          const beside = (['claims', 'references', 'sources'] as const).filter(
            (name) => name !== 'sources' || claims.some(({ review }) => review),
          );
          return [page, ...beside.map((name) => besideEssay(page, name))].map((each) => ({
            address: address(each),
            updated,
          }));
        },
      ),
    ]),
  );
};
