import type { APIRoute } from 'astro';
import { getEssays } from '../../site/essay-data.ts';
import { getSite, getSitePaths, isReviewed } from '../../site/site-data.ts';
import { writeFeed } from '../../core/formats/feed.ts';
import { addressOf, besideEssay } from '../../core/shared/routes.ts';
import { listVerdictChanges } from '../../core/reviews/verdict-changes.ts';
import { nameClaim, uiStrings } from '../../i18n/ui-strings.ts';

/** What the editor found and later corrected, newest first: a feed, which exists only where the site's address is known and a claim has been reviewed. */
export const getStaticPaths = async () =>
  import.meta.env.SITE && (await isReviewed()) ? getSitePaths() : [];

export const GET: APIRoute<{ language: string }> = async ({ site, props: { language } }) => {
  const { name, tagline, pathOf } = await getSite(language);
  const t = uiStrings(language);
  const address = (page: string) => addressOf(page, site) ?? '';
  const entries = (await getEssays(language)).flatMap(({ essay, claims }) =>
    listVerdictChanges(claims).map(({ claim, date, verdict, from, text }) => {
      const place = `${address(besideEssay(essay.data.page, 'claims'))}#${claim.id}`;
      return {
        id: `${place},${date}`,
        address: place,
        language,
        published: date,
        updated: date,
        description: text,
        title: t.reviews.feedEntry(
          nameClaim(claim, language),
          t.verdicts.names[verdict],
          from && t.verdicts.names[from],
        ),
      };
    }),
  );
  const head = {
    title: t.reviews.feed(name),
    subtitle: tagline,
    language,
    home: address(pathOf('index.html')),
    self: address(pathOf('reviews.xml')),
  };
  return new Response(writeFeed(head, entries));
};
