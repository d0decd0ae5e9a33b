import { describe, expect, test } from 'vitest';
import { divideFeed, type FeedEntry, linkFeed, writeFeed } from '../../../src/core/formats/feed.ts';

/** Entries of one day each, the oldest last. */
const entries = (amount: number): FeedEntry[] =>
  Array.from({ length: amount }, (_, at) => ({
    title: `第${amount - at}篇`,
    description: '一句话。',
    language: 'zh-CN',
    address: `https://a.example/essays/${amount - at}.html`,
    published: new Date(Date.UTC(2020, 0, amount - at)).toISOString().slice(0, 10),
    updated: '2026-01-02',
  }));
const numbers = (own: readonly FeedEntry[]) =>
  own.map(({ address }) => Number(/(\d+)\.html$/.exec(address)?.[1]));

describe('a feed of many entries', () => {
  test('holds the newest fifty, and has archives of all older ones', () => {
    const parts = divideFeed(entries(120));
    expect(parts.map(({ archive, entries: own }) => [archive, own.length])).toEqual([
      [null, 50],
      [1, 50],
      [2, 50],
    ]);
    expect(numbers(parts[0]?.entries ?? [])[0]).toBe(120);
    expect(new Set(parts.flatMap((part) => numbers(part.entries))).size).toBe(120);
  });

  test('keeps a full archive as it is when entries are added', () => {
    const archiveOf = (amount: number) => divideFeed(entries(amount)).at(1);
    expect(archiveOf(160)).toEqual(archiveOf(120));
  });

  test('has one document where it has fifty entries or fewer', () => {
    expect(divideFeed(entries(50))).toHaveLength(1);
    expect(divideFeed([])).toEqual([{ archive: null, entries: [] }]);
  });

  test('links its documents as RFC 5005 says', () => {
    const address = (archive: number | null) =>
      archive === null ? 'https://a.example/feed.xml' : `https://a.example/feed/${archive}.xml`;
    const write = (archive: number | null) =>
      writeFeed(
        {
          title: '站',
          subtitle: '',
          language: 'zh-CN',
          home: 'https://a.example/',
          self: address(archive),
          others: linkFeed(archive, 2, address),
        },
        entries(1),
      );
    expect(write(null)).toContain('<link rel="prev-archive" href="https://a.example/feed/2.xml"/>');
    expect(write(null)).not.toContain('purl.org/syndication/history');
    const archive = write(1);
    expect(archive).toContain('<archive xmlns="http://purl.org/syndication/history/1.0"/>');
    expect(archive).toContain('<link rel="current" href="https://a.example/feed.xml"/>');
    expect(archive).toContain('<link rel="next-archive" href="https://a.example/feed/2.xml"/>');
    expect(archive).not.toContain('prev-archive');
  });
});
