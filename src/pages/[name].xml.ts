import type { APIRoute } from 'astro';
import { getEssayPages, getEssays } from '../site/essay-data.ts';
import { getEssayFeed } from '../site/feeds.ts';
import { getOwnPages, getSite, getSiteLanguages } from '../site/site-data.ts';
import { getTags } from '../site/tags.ts';
import { writeSitemap } from '../core/formats/feed.ts';
import { addressOf, allEssaysPage, besideEssay, SITE_PAGES } from '../core/shared/routes.ts';

/** feed.xml and sitemap.xml hold full addresses: they exist only where the site's own is known. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { name: 'feed' } }, { params: { name: 'sitemap' } }] : [];

export const GET: APIRoute = async ({ params, site }) => {
  if (params['name'] === 'feed') {
    const { parts, write } = await getEssayFeed(site);
    return new Response(parts.slice(0, 1).map(write).join(''));
  }
  const languages = await getSiteLanguages();
  const all = (await Promise.all(languages.map(getEssays))).flat();
  const address = (page: string) => addressOf(page, site) ?? '';
  const pages = languages.map(async (language) => {
    const { pathOf } = await getSite(language);
    // The first page of the list is among the pages of the site.
    const lists = (await getEssayPages(language)).slice(1);
    return [
      ...[...SITE_PAGES, ...lists.map(({ number }) => allEssaysPage(number))].map(pathOf),
      ...(await getTags(language)).map(({ page }) => page),
    ];
  });
  return new Response(
    writeSitemap([
      ...[
        ...(await Promise.all(pages)).flat(),
        ...(await getOwnPages()).map(({ page }) => page),
      ].map((page) => ({
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
