import { expect, test } from 'vitest';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { bodyOf, importText } from './import-text.ts';

const importPage = (html: string) => importText('', readHtml(html), { language: 'en' });

const CALL = '<p>The bell rang.<sup><a href="#n1" id="r1">1</a></sup></p><p>It stopped.</p>';
const TEXT = 'Twice, by some accounts.';

test.each([
  ['an item', `<ol><li id="n1">${TEXT} <a href="#r1">↩</a></li></ol>`],
  ['a paragraph', `<p id="n1" class="footnote"><a href="#r1">1</a>. ${TEXT}</p>`],
  ['a paragraph with an anchor', `<hr><p><a name="n1" href="#r1">[1]</a> ${TEXT}</p>`],
  ['a division', `<div id="n1" class="footnote"><p><a href="#r1">[1]</a> ${TEXT}</p></div>`],
  ['a term and its definition', `<dl><dt id="n1">[1]</dt><dd>${TEXT}</dd></dl>`],
  ['a heading with a paragraph', `<h5><a id="n1" href="#r1">(1)</a></h5><p>${TEXT}</p>`],
  ['a row', `<table><tr id="n1"><td>1.</td><td>${TEXT}</td></tr></table>`],
  ['an aside', `<aside id="n1" role="doc-footnote">${TEXT}</aside>`],
])('a note that is %s is tied to its call', (_name, note) => {
  const { essay, report } = importPage(`<body>${CALL}${note}</body>`);
  expect(bodyOf(essay).replace(/\n\n---/, '')).toBe(
    `The bell rang.[^1]\n\nIt stopped.\n\n[^1]: ${TEXT}`,
  );
  expect(report.markers).toBe(0);
});

test.each([
  [
    'LaTeXML',
    `<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>${TEXT}</span></span></span>`,
  ],
  [
    'a side note',
    `<label class="margin-toggle sidenote-number"></label><input type="checkbox" class="margin-toggle"><span class="sidenote">${TEXT}</span>`,
  ],
])('a note of %s within the sentence is a note', (_name, note) => {
  const { essay } = importPage(`<body><p>The bell rang${note} twice.</p></body>`);
  expect(bodyOf(essay)).toBe(`The bell rang[^inline-1] twice.\n\n[^inline-1]: ${TEXT}`);
});

test.each([
  [
    'of the address it was saved from',
    'https://example.org/bells',
    '<!-- saved from url=(0026)https://example.org/bells -->',
  ],
  [
    'of its canonical address',
    'https://example.org/bells',
    '<link rel="canonical" href="https://example.org/bells">',
  ],
  ['of its name', './Bells', ''],
  ['of Word', '//6CB5-11', ''],
])('links to the page itself by an address %s are its own', (_name, address, head) => {
  const { essay, report } = importPage(
    `${head}<body><p>The bell rang [<a href="${address}#c2">2</a>, <a href="${address}#c1">1</a>].</p>
     <h2>References</h2><ul><li id="c1">[1] Bell log. 1931.</li><li id="c2">[2] Tower log. 1932.</li></ul>`,
  );
  expect(bodyOf(essay)).toBe('The bell rang [2, 1].');
  expect(report.found).toEqual([1, 2]);
});

test.each([
  ['a paragraph with the same number', `<hr><p><sup>1</sup> ${TEXT}</p>`],
  ['a paragraph with its number in bold', `<p><b><sup>1</sup></b> ${TEXT}</p>`],
  ['an item below a heading of notes', `<h2>Notes</h2><ol><li>${TEXT}</li></ol>`],
])('a raised number without a link belongs to %s', (_name, note) => {
  const { essay, report } = importPage(
    `<body><p>The bell rang.<sup>1</sup></p><p>It stopped.</p>${note}</body>`,
  );
  expect(bodyOf(essay).replace(/\n\n(?:---|## Notes)/, '')).toBe(
    `The bell rang.[^1]\n\nIt stopped.\n\n[^1]: ${TEXT}`,
  );
  expect(report.markers).toBe(0);
});

test('a number that leads to the list of references stays a marker', () => {
  const { essay, report } = importPage(
    `<body>${CALL}<h2>References</h2><ol><li id="n1">Bell log. 1931.</li></ol></body>`,
  );
  expect(bodyOf(essay)).toBe('The bell rang.[1]\n\nIt stopped.');
  expect(report.found).toEqual([1]);
});
