import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { writeBiblatex } from '../../../src/core/formats/biblatex.ts';
import { writeCsv } from '../../../src/core/formats/csv.ts';
import { toCslJson } from '../../../src/core/formats/csl-json.ts';
import { writeFeed, writeSitemap } from '../../../src/core/formats/feed.ts';
import { toArticle, toScriptText } from '../../../src/core/formats/json-ld.ts';
import { listReferences } from '../../../src/core/formats/reference-text.ts';
import { writeRis } from '../../../src/core/formats/ris.ts';
import type { CslItem } from '../../../src/core/references/csl-schemas.ts';
import { findKnown } from '../../../src/core/references/known-references.ts';
import { plainText } from '../../../src/core/references/plain-item.ts';

const PIECES = [
  '\n',
  '\r\n',
  '\r',
  '\u0085',
  '\u2028',
  '\v',
  '\f',
  '\0',
  '\t',
  '\u202e',
  '\ud800',
  '\uffff',
  'ER  - ',
  'TY  - JOUR',
  'TI  - 假',
  '{',
  '}',
  '},',
  '}}',
  '\\',
  '"',
  '%',
  '&',
  '#',
  '$',
  '~',
  '^',
  '_',
  '@misc{y,',
  'evil = {x}',
  ', evil = "x"',
  ' and ',
  ',',
  '=',
  '+',
  '-',
  '@',
  '</script>',
  '<!--',
  ']]>',
  '<entry>',
  '&lt;',
  '甲',
  'word',
  '1',
  ' ',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
// What the reader sees of a title must remain, so that an empty one is no case.
const title = hostile.map((text) => `题${text}`);
const name = fc.oneof(
  fc.record({ family: title, given: title }),
  fc.record({ family: title }),
  fc.record({ literal: title }),
);
const item = fc.record(
  {
    type: fc.constantFrom<CslItem['type']>(
      'book',
      'article-journal',
      'report',
      'webpage',
      'software',
      'thesis',
    ),
    title,
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    editor: fc.array(name, { minLength: 1, maxLength: 2 }),
    issued: fc.constantFrom('2024', '2024-02', '2024-02-29'),
    accessed: fc.constantFrom('2024-03-01'),
    ...Object.fromEntries(
      [
        'language',
        'publisher',
        'publisher-place',
        'container-title',
        'version',
        'edition',
        'volume',
        'issue',
        'page',
        'number',
        'genre',
        'DOI',
        'ISBN',
        'URL',
        'archive',
        'note',
      ].map((field) => [field, hostile]),
    ),
  },
  { requiredKeys: ['type', 'title'] },
) as fc.Arbitrary<CslItem>;
const items = fc.array(item, { minLength: 1, maxLength: 3 });
const known = (sources: readonly CslItem[]) =>
  findKnown(
    'x',
    sources.map((source, index) => ({ number: index + 1, source })),
  );

test('a RIS file holds one record a work, and each field on one line, whatever the fields hold', () => {
  fc.assert(
    fc.property(items, (sources) => {
      const text = writeRis(known(sources));
      const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).filter((line) => line !== '');
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
      const tags = lines.map((line) => line.slice(0, 2));
      for (const tag of ['TY', 'ID', 'TI', 'ER'])
        expect(tags.filter((other) => other === tag)).toHaveLength(sources.length);
      const back = new Cite(text).data;
      expect(back.map((work) => work['title'])).toEqual(
        sources.map((source) => plainText(source.title)),
      );
    }),
    { numRuns: 300 },
  );
});

/**
 * Reads the entries of a .bib file as BibTeX itself finds them: it counts braces, also those behind
 * a backslash.
 */
function readEntries(text: string): string[] {
  const entries: string[] = [];
  for (let place = text.indexOf('@'); place >= 0; place = text.indexOf('@', place)) {
    const start = place;
    let depth = 0;
    do {
      place += 1;
      if (text[place] === '{') depth += 1;
      if (text[place] === '}') depth -= 1;
    } while (place < text.length && (depth > 0 || text[place] !== '}'));
    expect(depth).toBe(0);
    entries.push(text.slice(start, place + 1));
  }
  return entries;
}

test('a BibLaTeX file holds one entry a work and no field of another name, whatever the fields hold', () => {
  fc.assert(
    fc.property(items, hostile, (sources, comment) => {
      const text = writeBiblatex(
        known(sources).map(({ key, item: source }) => toCslJson(key, source)),
        [comment],
      );
      const entries = readEntries(text.replace(/^%.*$/gm, ''));
      expect(entries.map((entry) => /^@\w+\{([^,]*),/.exec(entry)?.[1])).toEqual(
        sources.map((_, index) => `x-ref-${index + 1}`),
      );
      const back = new Cite(text).data;
      expect(back.map(({ id }) => id)).toEqual(sources.map((_, index) => `x-ref-${index + 1}`));
      back.forEach((work, index) => {
        expect(work).not.toHaveProperty('evil');
        // Hyphens in a row are a dash to TeX.
        expect(work['title']).toBe(
          plainText(sources[index]?.title ?? '')
            .replace(/---/g, '—')
            .replace(/--/g, '–'),
        );
      });
    }),
    { numRuns: 300 },
  );
});

test('names that hold “and” or a comma stay as many names as they are', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (author) => {
      const text = writeBiblatex(
        known([{ type: 'book', title: '书', author }]).map(({ key, item: source }) =>
          toCslJson(key, source),
        ),
      );
      expect(new Cite(text).data[0]?.['author']).toHaveLength(author.length);
    }),
    { numRuns: 300 },
  );
});

test('a list of references is one line a reference, whatever the fields hold', () => {
  fc.assert(
    fc.property(items, hostile, (sources, reason) => {
      const references = [
        ...sources.map((source, index) => ({ number: index + 1, source })),
        { number: 9, source: { unlisted: reason } },
      ];
      const text = listReferences(references, (words) => `不明：${words}`);
      const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]/).slice(0, -1);
      expect(lines.map((line) => line.slice(0, 3))).toEqual(
        references.map(({ number }) => `[${number}]`),
      );
    }),
    { numRuns: 300 },
  );
});

test('a table is read back as it was, but no cell is a formula', () => {
  const cell = fc.oneof(
    hostile,
    fc.constantFrom('=1+1', '+A1', '-2+3', '@SUM(A1)', '＝1', '-5', '+3.2', '1,000', '-4%'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const { data } = Papa.parse<string[]>(writeCsv(rows).slice(0, -1), {
          delimiter: ',',
          newline: '\n',
        });
        expect(
          data.map((row) => row.map((words) => words.replace(/^'(?=[=+\-@＝＋－＠\t\r])/, ''))),
        ).toEqual(rows);
        for (const words of data.flat())
          if (/^[=+\-@＝＋－＠\t\r]/.test(words))
            expect(words).toMatch(/^[+-]?(?:\d[\d,]*)?(?:\.\d+)?%?$/);
      },
    ),
    { numRuns: 500 },
  );
});

/** A text as XML 1.0 can hold it. */
const inXml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r[\n\u0085]?|[\u0085\u2028]/g, '\n');

function readXml(text: string) {
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
}

test('a feed and a sitemap hold their entries alone, whatever the fields hold', () => {
  const entry = fc.record({
    id: hostile,
    title,
    description: hostile,
    author: fc.array(hostile, { maxLength: 3 }),
    language: hostile,
    address: hostile,
  });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), hostile, (fields, words) => {
      const dates = { published: '2026-01-02', updated: '2026-01-02' };
      const head = { title: words, subtitle: words, language: words, home: words, self: words };
      const feed = readXml(
        writeFeed(
          head,
          fields.map((field) => ({ ...field, ...dates })),
        ),
      );
      const texts = (tag: string) =>
        Array.from(feed.getElementsByTagName(tag), ({ textContent }) => textContent);
      expect(texts('entry')).toHaveLength(fields.length);
      expect(texts('title').slice(1)).toEqual(fields.map((field) => inXml(field.title)));
      expect(texts('summary')).toEqual(fields.map(({ description }) => inXml(description)));
      const sitemap = readXml(writeSitemap(fields));
      expect(
        Array.from(sitemap.getElementsByTagName('loc'), ({ textContent }) => textContent),
      ).toEqual(fields.map(({ address }) => inXml(address)));
    }),
    { numRuns: 300 },
  );
});

test('JSON-LD stays one script and one object, whatever the fields hold', () => {
  fc.assert(
    fc.property(items, hostile, (sources, words) => {
      const data = toArticle(
        {
          title: words,
          description: words,
          language: words,
          published: words,
          updated: words,
          author: [words, words],
          version: words,
        },
        sources.map((source, index) => ({ number: index + 1, source })),
        words,
        words,
      );
      const html = parse(
        `<script type="application/ld+json">${toScriptText(data)}</script><p>end</p>`,
      );
      const [head, body] = html.childNodes.flatMap((node) =>
        'childNodes' in node ? node.childNodes : [],
      );
      const script = head && 'childNodes' in head ? head.childNodes[0] : undefined;
      const text = script && 'childNodes' in script ? script.childNodes[0] : undefined;
      expect(head && 'childNodes' in head ? head.childNodes : []).toHaveLength(1);
      expect(
        body && 'childNodes' in body ? body.childNodes.map(({ nodeName }) => nodeName) : [],
      ).toEqual(['p']);
      expect(JSON.parse(text && 'value' in text ? text.value : '')).toEqual(
        JSON.parse(JSON.stringify(data)),
      );
    }),
    { numRuns: 300 },
  );
});
