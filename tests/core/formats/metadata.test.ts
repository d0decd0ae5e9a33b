import { expect, test } from 'vitest';
import { toEssayItem } from '../../../src/core/formats/essay-item.ts';
import { writeFeed, writeSitemap } from '../../../src/core/formats/feed.ts';
import { formatGbt } from '../../../src/core/formats/gbt7714.ts';
import { listHighwireTags } from '../../../src/core/formats/highwire.ts';
import { toArticle, toScriptText } from '../../../src/core/formats/json-ld.ts';
import { addressOf } from '../../../src/core/shared/routes.ts';

const essay = {
  title: '题',
  description: '试。',
  language: 'zh-CN',
  published: '2026-01-02',
  updated: '2026-03-04',
  version: 'abc123abc123',
};
const references = [
  { number: 1, source: { unlisted: '不详。' } },
  {
    number: 2,
    source: {
      type: 'article-journal' as const,
      title: '甲; 乙',
      author: [{ family: '张', given: '三' }, { literal: 'DeepSeek-AI' }],
      issued: '2024-12',
      'container-title': '学报',
      DOI: '10.1000/182',
    },
  },
];

test('names in citation_* tags the works that are known, and no author or address that is not', () => {
  expect(listHighwireTags(essay, references, undefined, '某社')).toEqual([
    { name: 'citation_title', content: '题' },
    { name: 'citation_publication_date', content: '2026/01/02' },
    { name: 'citation_language', content: 'zh-CN' },
    { name: 'citation_publisher', content: '某社' },
    { name: 'z:itemType', content: 'webpage' },
    {
      name: 'citation_reference',
      content:
        'citation_title=甲； 乙; citation_author=张三; citation_author=DeepSeek-AI; citation_publication_date=2024/12; citation_journal_title=学报; citation_doi=10.1000/182',
    },
  ]);
  const names = listHighwireTags(
    { ...essay, author: ['某', '乙'] },
    [],
    'https://a.example/',
    '某社',
  ).map(({ name }) => name);
  expect(names.filter((name) => name === 'citation_author')).toHaveLength(2);
  expect(names).toContain('citation_public_url');
});

test('describes an essay as an Article that cites the works that are known', () => {
  expect(toArticle(essay, references, undefined, '某社')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: '题',
    description: '试。',
    inLanguage: 'zh-CN',
    datePublished: '2026-01-02',
    dateModified: '2026-03-04',
    version: 'abc123abc123',
    publisher: { name: '某社' },
    citation: [
      {
        '@type': 'ScholarlyArticle',
        name: '甲; 乙',
        author: [{ '@type': 'Person', name: '张三' }, { name: 'DeepSeek-AI' }],
        datePublished: '2024-12',
        isPartOf: { '@type': 'CreativeWork', name: '学报' },
        sameAs: 'https://doi.org/10.1000/182',
      },
    ],
  });
  expect(toArticle(essay, references.slice(0, 1), undefined, '某社')).not.toHaveProperty(
    'citation',
  );
  expect(toArticle(essay, [], 'https://a.example/x.html', '某社')).toMatchObject({
    url: 'https://a.example/x.html',
  });
});

test('writes data into a script element that nothing in it can end', () => {
  const text = toScriptText({ a: '</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ a: '</script><!--' });
});

test('cites an essay with its version, and its address where that is known', () => {
  expect(formatGbt(toEssayItem(essay, '引据', undefined))).toBe(
    '题[EB/OL]. abc123abc123. 引据, 2026(2026-03-04).',
  );
  expect(
    formatGbt(toEssayItem({ ...essay, author: ['某'] }, '引据', 'https://a.example/x.html')),
  ).toBe('某. 题[EB/OL]. abc123abc123. 引据, 2026(2026-03-04). https://a.example/x.html.');
});

test.each([
  ['index.html', 'https://a.example/b/'],
  ['about.html', 'https://a.example/b/about.html'],
  ['essays/a:b.html', 'https://a.example/b/essays/a:b.html'],
  ['essays/星.html', 'https://a.example/b/essays/%E6%98%9F.html'],
])('the full address of %s is %s', (page, address) => {
  expect(addressOf(page, new URL('https://a.example/b/'))).toBe(address);
  expect(addressOf(page, undefined)).toBeUndefined();
});

test('writes a feed and a sitemap with signs of XML escaped', () => {
  const head = {
    title: 'A & B',
    subtitle: '<c>',
    language: 'zh-CN',
    home: 'https://a.example/',
    self: 'https://a.example/feed.xml',
  };
  const feed = writeFeed(head, [
    { ...essay, title: '“"<题>"”', address: 'https://a.example/x.html?a&b' },
  ]);
  expect(feed).toContain('<title>A &amp; B</title>');
  expect(feed).toContain('<title>“&quot;&lt;题&gt;&quot;”</title>');
  expect(feed).toContain('<updated>2026-03-04T00:00:00Z</updated>');
  expect(
    writeSitemap([
      { address: 'https://a.example/?a&b', updated: '2026-03-04' },
      { address: 'https://a.example/' },
    ]),
  ).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '  <url><loc>https://a.example/?a&amp;b</loc><lastmod>2026-03-04</lastmod></url>\n  <url><loc>https://a.example/</loc></url>\n</urlset>\n',
  );
});

test('an entry of a feed has the tags of an essay, and its text where there is one', () => {
  const head = {
    title: '站',
    subtitle: '',
    language: 'zh-CN',
    home: 'https://a.example/',
    self: '',
  };
  const entry = { ...essay, address: 'https://a.example/a.html' };
  expect(writeFeed(head, [entry])).not.toMatch(/<(?:category|content)/);
  expect(writeFeed(head, [{ ...entry, tags: ['甲 & 乙'], html: '<p>一</p>' }])).toContain(
    '<category term="甲 &amp; 乙"/>\n    <summary>试。</summary>\n    <content type="html">&lt;p&gt;一&lt;/p&gt;</content>',
  );
});
