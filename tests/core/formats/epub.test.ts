import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type BookEssay, writeEssayBook } from '../../../src/core/formats/epub/essay-book.ts';

const WORDS = {
  contents: 'Contents',
  references: 'References',
  checks: 'Checks',
  correction: 'What the sources say',
  sources: 'Sources',
  verdicts: {
    supported: 'Supported',
    partly: 'Partly',
    contradicted: 'Contradicted',
    unverified: 'Unverified',
    opinion: 'Opinion',
  },
  nameClaim: () => 'Claim 1',
  unlisted: (reason: string) => `Unknown: ${reason}`,
  accessed: (date: string) => `Looked at on ${date}`,
};

const essay = (html: string, more: Partial<BookEssay> = {}): BookEssay => ({
  id: 'urn:yinju:tea:en:1',
  title: 'Tea & <salt>',
  description: 'What "it" cost',
  language: 'en',
  publisher: 'Site',
  author: undefined,
  address: undefined,
  published: '2026-01-02',
  updated: '2026-01-03',
  html,
  notes: [],
  sections: [],
  claims: [],
  references: [{ number: 1, source: { unlisted: 'nobody says <where>' } }],
  sources: new Map(),
  site: undefined,
  ...more,
});

const read = (book: Uint8Array, file: string) =>
  strFromU8(unzipSync(book)[file] ?? new Uint8Array());

test.each([
  ['a table', '<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>'],
  ['void elements and entities', '<p>a<br>b<wbr>c&nbsp;d &copy; &lt;e&gt;<hr>'],
  ['what ends a section of XML', '<p>a[b[0]]> c'],
  ['an open paragraph', '<p>one<p>two'],
  ['code', '<pre><code class="language-c">if (a &lt; b &amp;&amp; c) {}\n</code></pre>'],
  [
    'a picture',
    '<figure class="picture"><img src="/_astro/a.png" alt="A &amp; B" width="1" height="2"><figcaption>c</figcaption></figure>',
  ],
  ['a ticked list', '<ul><li><input type="checkbox" checked disabled> done</li></ul>'],
  ['a deleted word', '<p><del>no</del></p>'],
  ['a link to another page of the site', '<p><a href="/about.html">about</a></p>'],
  ['a place in the text', '<h2 id="前言">x</h2><p><a href="#前言">up</a></p>'],
  [
    'a note',
    '<p><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="l">1</a></p><section data-footnotes><h2 id="l">Notes</h2><ol><li id="fn-1">n <a href="#fnref-1" data-footnote-backref>↩</a></li></ol></section>',
  ],
  [
    'a marker and a mark',
    '<p>So<sup class="citation"><a href="#ref-1" id="cite-1-1" role="doc-biblioref" aria-label="[1]">[1]</a></sup>.</p>',
  ],
])('%s makes a valid book', async (_name, html) => {
  const { messages } = await EpubCheck.validate(writeEssayBook(essay(html), WORDS));
  expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual(
    [],
  );
});

test('markers lead to the references, marks are shapes, and what only the site has is left out', () => {
  const html =
    '<h2 id="a">He<wbr>ad<a class="heading-link" href="#a"></a></h2><p>So<sup class="citation"><a href="#ref-1">[1]</a></sup><a class="verdict-mark" href="#review-r" data-verdict="partly" data-word="part"><svg><use href="#s"></use></svg></a> <a href="/about.html">here</a>, <a href="b.html">there</a></p>';
  const text = read(writeEssayBook(essay(html), WORDS), 'EPUB/text.xhtml');
  expect(text).toContain('<h2 id="a">Head</h2>');
  expect(text).toContain('<a href="references.xhtml#ref-1">[1]</a>');
  expect(text).toContain(
    '<a class="verdict-mark" href="checks.xhtml#review-r">◐</a> here, there</p>',
  );
  const site = new URL('https://site.example/docs/');
  const address = 'https://site.example/docs/essays/a.html';
  expect(read(writeEssayBook(essay(html, { site, address }), WORDS), 'EPUB/text.xhtml')).toContain(
    '<a href="https://site.example/docs/about.html">here</a>, <a href="https://site.example/docs/essays/b.html">there</a>',
  );
});

test('the file begins with its type, uncompressed, and the same text makes the same file', () => {
  const book = writeEssayBook(essay('<p>a</p>'), WORDS);
  expect(strFromU8(book.slice(30, 58), true)).toBe('mimetypeapplication/epub+zip');
  expect(writeEssayBook(essay('<p>a</p>'), WORDS)).toEqual(book);
});
