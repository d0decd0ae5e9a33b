import { compareText } from '../shared/compare-text.ts';
import { escapeMarkup } from '../shared/escape-markup.ts';

/** An essay as an entry of a feed. */
export interface FeedEntry {
  /**
   * The part that distinguishes it from other entries with the same address; default the address
   * alone.
   */
  readonly id?: string;
  readonly title: string;
  readonly description: string;
  readonly author?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The whole text as HTML with full addresses, where the feed holds texts. */
  readonly html?: string | undefined;
  readonly language: string;
  /** Full addresses and ISO dates. */
  readonly address: string;
  readonly published: string;
  readonly updated: string;
}

/** The title, address and dates of a feed. */
export interface FeedHead {
  readonly title: string;
  readonly subtitle: string;
  /** Who publishes the site; default its title. */
  readonly author?: string | undefined;
  readonly language: string;
  /** Address of the site's first page, and of the feed. */
  readonly home: string;
  readonly self: string;
  /** Where the document is one of several, the addresses of the others. */
  readonly others?: FeedLinks;
}

/** The documents beside one of a feed, by the names of their relations in RFC 5005. */
export interface FeedLinks {
  readonly 'prev-archive'?: string | undefined;
  readonly 'next-archive'?: string | undefined;
  /** Of an archive alone: the document that holds the newest entries. */
  readonly current?: string | undefined;
}

/** The entries of one document of a feed. */
export interface FeedPart {
  /** Of an archive, from 1 for the oldest; null for the document with the newest entries. */
  readonly archive: number | null;
  readonly entries: readonly FeedEntry[];
}

/** How many entries a document of a feed holds. */
const ENTRIES = 50;

/**
 * Divides a feed: the newest entries, and archives of the older ones, as
 * https://www.rfc-editor.org/rfc/rfc5005#section-4 has it. A full archive changes no more when
 * entries are added, as the oldest come first.
 *
 * @returns the document with the newest entries first, each newest first
 */
export function divideFeed(entries: readonly FeedEntry[]): FeedPart[] {
  const oldestFirst = entries
    .toReversed()
    .toSorted((a, b) => compareText(a.published, b.published));
  const archives = Math.ceil(Math.max(0, entries.length - ENTRIES) / ENTRIES);
  return [
    { archive: null, entries: oldestFirst.slice(-ENTRIES).reverse() },
    ...Array.from({ length: archives }, (_, at) => ({
      archive: at + 1,
      entries: oldestFirst.slice(at * ENTRIES, (at + 1) * ENTRIES).reverse(),
    })),
  ];
}

/**
 * The documents beside one of a feed.
 *
 * @param archives how many archives there are
 * @param address of an archive, or of the document with the newest entries for null
 */
export function linkFeed(
  archive: number | null,
  archives: number,
  address: (archive: number | null) => string,
): FeedLinks {
  const at = (number: number) => (number >= 1 && number <= archives ? address(number) : undefined);
  if (archive === null) return { 'prev-archive': at(archives) };
  return {
    current: address(null),
    'prev-archive': at(archive - 1),
    'next-archive': at(archive + 1),
  };
}

/**
 * Writes an Atom feed, https://www.rfc-editor.org/rfc/rfc4287. Its date is that of the newest
 * entry: the same content is the same file.
 */
export function writeFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const { others = {} } = head;
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  const lines = [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(head.language)}">`,
    `  <title>${escapeXml(head.title)}</title>`,
    `  <subtitle>${escapeXml(head.subtitle)}</subtitle>`,
    `  <id>${escapeXml(head.home)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(head.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(head.home)}"/>`,
    ...Object.entries(others).flatMap(([relation, address]) =>
      address === undefined ? [] : [`  <link rel="${relation}" href="${escapeXml(address)}"/>`],
    ),
    ...(others.current === undefined
      ? []
      : ['  <archive xmlns="http://purl.org/syndication/history/1.0"/>']),
    `  <updated>${atMidnight(newest)}</updated>`,
    // Each entry or the feed must have an author; the site's name is used where an essay's author
    // is not known.
    `  <author><name>${escapeXml(head.author ?? head.title)}</name></author>`,
    ...entries.map(writeEntry),
    '</feed>',
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines.join('\n')}\n`;
}

function writeEntry({
  id,
  title,
  description,
  author = [],
  tags = [],
  html,
  language,
  address,
  published,
  updated,
}: FeedEntry): string {
  return [
    `  <entry xml:lang="${escapeXml(language)}">`,
    `    <title>${escapeXml(title)}</title>`,
    `    <id>${escapeXml(id ?? address)}</id>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    `    <published>${atMidnight(published)}</published>`,
    `    <updated>${atMidnight(updated)}</updated>`,
    ...author.map((name) => `    <author><name>${escapeXml(name)}</name></author>`),
    ...tags.map((tag) => `    <category term="${escapeXml(tag)}"/>`),
    `    <summary>${escapeXml(description)}</summary>`,
    ...(html === undefined ? [] : [`    <content type="html">${escapeXml(html)}</content>`]),
    '  </entry>',
  ].join('\n');
}

/** A page of a sitemap. */
export interface SitemapPage {
  readonly address: string;
  /** ISO date of its last change, where it is known. */
  readonly updated?: string | undefined;
}

/** Writes a sitemap, https://www.sitemaps.org/protocol.html. */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.map(
    ({ address, updated }) =>
      `  <url><loc>${escapeXml(address)}</loc>${updated === undefined ? '' : `<lastmod>${updated}</lastmod>`}</url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/**
 * Escapes a text, and leaves out what XML 1.0 cannot hold: most control characters, and halves of
 * pairs.
 */
function escapeXml(text: string): string {
  return escapeMarkup(
    text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''),
  );
}

/** An essay has a day but no hour. */
function atMidnight(date: string): string {
  return `${date}T00:00:00Z`;
}
