import { readProse } from 'virtual:yinju/prose';
import {
  divideFeed,
  type FeedEntry,
  type FeedHead,
  type FeedPart,
  linkFeed,
  writeFeed,
} from '../core/formats/feed.ts';
import { fullAddress, toProseElsewhere } from '../core/formats/prose-elsewhere.ts';
import { listVerdictChanges } from '../core/reviews/verdict-changes.ts';
import { addressOf, besideEssay } from '../core/shared/routes.ts';
import { nameClaim, uiStrings } from '../i18n/ui-strings.ts';
import { type EssayData, getEssays } from './essay-data.ts';
import { getSite, getSiteLanguages } from './site-data.ts';

/** A feed of the site: its documents, and how one of them is written. */
export interface Feed {
  readonly parts: readonly FeedPart[];
  write(part: FeedPart): string;
}

/** The essays of the site in all languages. @param site its address */
export async function getEssayFeed(site: URL | undefined): Promise<Feed> {
  const languages = await getSiteLanguages();
  const [language = ''] = languages;
  const { name, tagline, settings } = await getSite(language);
  const address = (page: string) => addressOf(page, site) ?? '';
  const essays = (await Promise.all(languages.map(getEssays))).flat();
  const head = { title: name, subtitle: tagline, author: settings.author, language };
  const textOf = async ({ id, data: { prose, page } }: EssayData['essay']) =>
    site && prose && settings.feed === 'full'
      ? toProseElsewhere(await readProse(id), (href) => fullAddress(href, address(page), site))
      : undefined;
  const entries = essays.map(async ({ essay }) => ({
    ...essay.data,
    address: address(essay.data.page),
    html: await textOf(essay),
  }));
  return createFeed(
    await Promise.all(entries),
    { ...head, home: address('index.html') },
    (archive) => address(archive === null ? 'feed.xml' : `feed/${archive}.xml`),
  );
}

/**
 * What the editor found and later corrected in the essays of a language.
 *
 * @param site its address
 */
export async function getReviewFeed(language: string, site: URL | undefined): Promise<Feed> {
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
  const head = { title: t.reviews.feed(name), subtitle: tagline, language };
  return createFeed(entries, { ...head, home: address(pathOf('index.html')) }, (archive) =>
    address(pathOf(archive === null ? 'reviews.xml' : `reviews/${archive}.xml`)),
  );
}

function createFeed(
  entries: readonly FeedEntry[],
  head: Omit<FeedHead, 'self'>,
  address: (archive: number | null) => string,
): Feed {
  const parts = divideFeed(entries);
  return {
    parts,
    write: ({ archive, entries: own }) =>
      writeFeed(
        { ...head, self: address(archive), others: linkFeed(archive, parts.length - 1, address) },
        own,
      ),
  };
}
