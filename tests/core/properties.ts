import fc from 'fast-check';
import { findUnsafeAddress } from '../../src/core/shared/url-safety.ts';
import { analyzeLibrary } from '../../src/core/library/library.ts';
import { toScriptText } from '../../src/core/formats/json-ld.ts';
import { writeFeed } from '../../src/core/formats/feed.ts';
import { readFrontMatter } from '../../src/core/essay/front-matter.ts';
import { findMarkers } from '../../src/core/text/markers.ts';
import { readBibliography } from '../../src/core/references/read-references.ts';
import { parseQuery } from '../../src/core/search/query/parse-query.ts';
import { unpackTerms } from '../../src/core/search/index/tables.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';

/** Something that holds for any input, and how to find inputs that break it. */
export interface Rule {
  readonly name: string;
  /** How many cases of a hundred are tried with it. */
  readonly share: number;
  readonly property: fc.IRawProperty<unknown>;
}

const PIECES = [
  '[1]',
  '[2',
  '3]',
  '［4］',
  '【5】',
  '[1,3-5]',
  '[5-3]',
  '[^a]',
  '[0]',
  '[2024]',
  '\\[',
  '1',
  '９',
  '甲',
  '，',
  '。',
  '！',
  '？',
  '…',
  '”',
  '）',
  '.',
  ' ',
  '\n',
  '\n\n',
  '# ',
  '- ',
  '> ',
  '| ',
  '|-|\n',
  '**',
  '_',
  '`',
  '```',
  '~',
  '&amp;',
  '&#x202E;',
  '&lt;',
  '<',
  '>',
  '<b>',
  '</b>',
  '<script>',
  '{',
  '}',
  '{1}',
  '{/* */}',
  '(javascript:x)',
  '[a](b)',
  '![a](b)',
  'https://a.cn/[1]',
  'www.a.cn',
  '\u202E',
  '\u0000',
  '\uFEFF',
  '\u{1F600}',
  '\uD800',
  'e\u0301',
  '\r\n',
  '\t',
  '"',
  "'",
  ':',
  '---',
  '*a',
  '&a',
  '!!js',
  '__proto__',
  'constructor',
  '@',
  '%',
  '\\',
];
const YAML = [
  'title: ',
  'unlisted: ',
  'type: ',
  'URL: ',
  'author:\n  - literal: ',
  '1:\n  ',
  '2: ',
  'javascript:alert(1)',
  'https://a.example',
  'webpage',
  '&a ',
  '*a',
  '<<: ',
  '!!binary ',
  '? ',
  '- ',
  '{a: ',
  '[',
  '|\n ',
  '>-\n ',
  '# ',
];

const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const yaml = fc
  .array(fc.constantFrom(...YAML, ...PIECES), { maxLength: 25 })
  .map((pieces) => pieces.join(''));
const address = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        'java',
        'script',
        ':',
        '//',
        '\t',
        '\n',
        ' ',
        'JAVASCRIPT:',
        'data:',
        'vbscript:',
        'http',
        's',
        'mailto:',
        'site:',
        '#',
        '?',
        '&#58;',
        '%3A',
        '\u0001',
        'a.example',
        '@',
        '\\',
        '..',
        '/',
        'doi:',
        'blob:',
        'view-source:',
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
  fc.webUrl(),
  fc.string({ unit: 'binary' }),
);
const terms = unpackTerms({
  script: '開开',
  records: [],
  languages: ['zh-CN'],
  severalEssays: false,
  pages: false,
  related: 0,
});
const names = new Map([['open source', ['开源']]]);

const expect = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** What the core promises of any text. That it does not throw is part of each. */
export const RULES: readonly Rule[] = [
  {
    name: 'markers stand in order, begin with a bracket, and cite 1 to 999',
    share: 20,
    property: fc.property(text, (written) => {
      let last = 0;
      for (const { start, end, numbers } of findMarkers(written)) {
        expect(start >= last && end > start && /[[［【]/.test(written.charAt(start)), 'order');
        expect(
          numbers.length > 0 && numbers.every((number) => number >= 1 && number <= 999),
          'numbers',
        );
        last = end;
      }
    }),
  },
  {
    name: 'sentences cover a text without a gap',
    share: 20,
    property: fc.property(text, (written) => {
      let last = 0;
      for (const { start, end } of splitSentences(written, findMarkers(written))) {
        expect(start === last && end > start, 'gap');
        last = end;
      }
      expect(last === written.length, 'end');
    }),
  },
  {
    name: 'an essay is read, or its faults are told in places that it has',
    share: 15,
    property: fc.property(text, (body) => {
      const source = `---\ntitle: 试\ndescription: 试\nlanguage: zh-CN\npublished: 2026-01-02\nupdated: 2026-01-02\n---\n\n${body}\n`;
      const lines = source.split(/\r\n|\r|\n/).length;
      const { essays, diagnostics } = analyzeLibrary([
        { file: 'content/essays/a/zh-CN.mdx', text: source },
        { file: 'content/essays/a/references.yaml', text: '1:\n  unlisted: 试\n' },
      ]);
      for (const { file, line, column } of diagnostics)
        expect(
          line >= 1 && column >= 1 && (!file.endsWith('.mdx') || line <= lines),
          `${file}:${line}:${column}`,
        );
      for (const claim of essays.flatMap(({ claims }) => claims))
        expect(claim.text.length > 0 || diagnostics.length > 0, 'empty claim');
    }),
  },
  {
    name: 'front matter is read, or its faults are told',
    share: 10,
    property: fc.property(yaml, (written) => {
      const { frontMatter, diagnostics } = readFrontMatter(
        `---\n${written}\n---\n`,
        'a.mdx',
        'zh-CN',
      );
      expect(frontMatter !== null || diagnostics.length > 0, 'silent');
    }),
  },
  {
    name: 'a bibliography holds no address but of the web',
    share: 10,
    property: fc.property(yaml, (written) => {
      for (const entry of readBibliography(written, 'references.yaml').entries.values()) {
        if (!entry || 'unlisted' in entry.source) continue;
        for (const url of [entry.source.URL, entry.source.archive])
          expect(url === undefined || /^https?:$/.test(new URL(url).protocol), String(url));
      }
    }),
  },
  {
    name: 'an address that passes leads where a browser may go',
    share: 10,
    property: fc.property(address, (url) => {
      if (findUnsafeAddress(url) || !URL.canParse(url, 'https://root.example/')) return;
      expect(
        ['http:', 'https:', 'mailto:'].includes(new URL(url, 'https://root.example/').protocol),
        'scheme',
      );
    }),
  },
  {
    name: 'a query is understood',
    share: 10,
    property: fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (query) => {
      expect(
        parseQuery(query, terms, names).cites.every((number) => number >= 1 && number <= 999),
        'cites',
      );
    }),
  },
  {
    name: 'words of an essay stay words in scripts and feeds',
    share: 5,
    property: fc.property(text, (words) => {
      expect(!toScriptText({ words }).includes('<'), 'script');
      const feed = writeFeed(
        {
          title: words,
          subtitle: words,
          language: 'zh-CN',
          home: 'https://a.example/',
          self: 'https://a.example/feed.xml',
        },
        [],
      );
      expect(!/<(?:b|script)>|&lt;script>/.test(feed), 'feed');
    }),
  },
];

/**
 * Tries a rule on cases that a seed determines.
 *
 * @throws with the smallest case found that breaks it
 */
export function tryRule({ property, share }: Rule, cases: number, seed: number): void {
  fc.assert(property, { numRuns: Math.round((cases * share) / 100), seed });
}
