import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

const SOURCE =
  '  type: report\n  title: 技术报告\n  URL: https://example.org/report\n  reading: primary\n  read: { en: all of it, zh-CN: 全文 }\n';
const LISTED = '1:\n  unlisted: 试\n';

const libraryOf = (files: Readonly<Record<string, string>>) =>
  analyzeLibrary(Object.entries(files).map(([file, text]) => ({ file, text })));

describe('a library without faults', () => {
  const { essays, sources, diagnostics } = libraryOf({
    'content/essays/a/en.mdx': essay('## One\n\nTwo [1]. Three.', { language: 'en' }),
    'content/essays/a/references.yaml': LISTED,
    'content/essays/a/zh-CN.mdx': essay('## 一\n\n二[1]。三。'),
    'content/essays/b/zh-CN.mdx': essay('没有标注的文章。'),
    'content/essays/a/reviews.yaml':
      'one:\n  quote: 二\n  verdict: supported\n  checked: 2026-01-02\n  note: { en: So it says., zh-CN: 确实如此。 }\n  sources: [v3-report]\n',
    'content/sources.yaml': `v3-report:\n${SOURCE}`,
  });

  test('has no diagnostics', () => {
    expect(diagnostics).toEqual([]);
  });

  test('holds every essay in every language, by slug and language', () => {
    expect(essays.map(({ id, slug, language, file }) => [id, slug, language, file])).toEqual([
      ['a/en', 'a', 'en', 'content/essays/a/en.mdx'],
      ['a/zh-CN', 'a', 'zh-CN', 'content/essays/a/zh-CN.mdx'],
      ['b/zh-CN', 'b', 'zh-CN', 'content/essays/b/zh-CN.mdx'],
    ]);
  });

  test('ties claims, citations and references together', () => {
    const section = { id: '一', title: '一', depth: 2 };
    expect(essays[1]).toMatchObject({
      sections: [section],
      claims: [
        {
          essay: 'a/zh-CN',
          id: 'claim-one',
          ordinal: 1,
          order: 1,
          text: '二',
          section,
          references: [1],
          line: 11,
          column: 1,
          review: {
            id: 'one',
            verdict: 'supported',
            note: '确实如此。',
            sources: [{ id: 'v3-report' }],
            checked: '2026-01-02',
            parts: [],
            figures: [],
            changes: [],
          },
        },
      ],
      passages: [{ id: 'passage-1', text: '三。', section, order: 2 }],
      references: [
        {
          essay: 'a/zh-CN',
          number: 1,
          source: { unlisted: '试' },
          citations: [
            {
              id: 'cite-1-1',
              ordinal: 1,
              claim: 'claim-one',
              section,
              context: '二',
              line: 11,
              column: 2,
            },
          ],
        },
      ],
    });
  });

  test('gives a claim the name of its review in every language, and the review in the language', () => {
    expect(essays[0]?.claims.map(({ id, review }) => [id, review?.note])).toEqual([
      ['claim-one', 'So it says.'],
    ]);
    expect(essays[0]?.references[0]?.citations[0]?.claim).toBe('claim-one');
  });

  test('gives a citation only the fields of its collection', () => {
    expect(Object.keys(essays[1]?.references[0]?.citations[0] ?? {}).sort()).toEqual([
      'claim',
      'column',
      'context',
      'id',
      'line',
      'ordinal',
      'section',
    ]);
  });

  test('holds the sources by id', () => {
    expect(Object.fromEntries(sources)).toEqual({
      'v3-report': {
        type: 'report',
        title: '技术报告',
        URL: 'https://example.org/report',
        reading: 'primary',
        read: { en: 'all of it', 'zh-CN': '全文' },
      },
    });
  });
});

test('lists references by number, in whatever order the file has them', () => {
  const { essays } = libraryOf({
    'content/essays/a/references.yaml':
      '12:\n  unlisted: 试\n"2":\n  unlisted: 试\n1:\n  unlisted: 试\n',
    'content/essays/a/zh-CN.mdx': essay('甲[12]。乙[2][1]。'),
  });
  expect(essays[0]?.references.map(({ number }) => number)).toEqual([1, 2, 12]);
});

test('tells every fault of every file at once, in the order of files and lines', () => {
  const { essays, diagnostics } = libraryOf({
    'content/sources.yaml': 'a:\n  title: 试\n',
    'content/notes.yaml': '',
    'content/essays/b/zh-CN.mdx': essay('甲 {'),
    'content/essays/a/zh-CN.mdx': essay('[1]\n\n甲[9]，见[乙](c.html)。', { title: '' }).replace(
      '2026-01-02',
      '去年',
    ),
    'content/essays/a/references.yaml': '2:\n  unlisted: 试\nx: 1\n1:\n  unlisted:\n',
  });
  expect(essays).toEqual([]);
  expect(diagnostics.map((fault) => formatDiagnostic(fault).split('\n')[0])).toEqual([
    'content/essays/a/references.yaml:1:1 error unused-reference no marker cites 2',
    'content/essays/a/references.yaml:3:1 error unknown-key x is not a reference number',
    'content/essays/a/references.yaml:5:12 error invalid-data 1.unlisted must be a text, and is empty',
    'content/essays/a/zh-CN.mdx:2:8 error invalid-data title must be a text, and is empty',
    'content/essays/a/zh-CN.mdx:5:12 error invalid-data published: must be a date such as 2026-11-24',
    'content/essays/a/zh-CN.mdx:9:1 error lone-marker this marker closes no words',
    'content/essays/a/zh-CN.mdx:11:2 error unknown-reference [9] has no entry in references.yaml, which holds 1, 2',
    'content/essays/a/zh-CN.mdx:11:7 error dead-link the link to c.html leads nowhere: the site has no page essays/c.html',
    'content/essays/b/zh-CN.mdx:9:4 error invalid-mdx Unexpected end of file in expression, expected a corresponding closing brace for `{`',
    'content/notes.yaml:1:1 error misplaced-file nothing reads this file',
    'content/sources.yaml:2:3 error invalid-data a.type is missing',
    'content/sources.yaml:2:3 error invalid-data a.reading is missing',
    'content/sources.yaml:2:3 error invalid-data a.read is missing',
  ]);
});

test('leaves out an essay that cannot be read, and keeps the others', () => {
  const { essays } = libraryOf({
    'content/essays/a/zh-CN.mdx': essay('甲 {'),
    'content/essays/b/zh-CN.mdx': essay('乙。'),
  });
  expect(essays.map(({ id }) => id)).toEqual(['b/zh-CN']);
});

test('gives the same for lines that end as on Windows, but for nothing', () => {
  const files = {
    'content/essays/a/references.yaml': LISTED,
    'content/essays/a/zh-CN.mdx': essay('## 一\n\n> 甲，\n> 乙[1]。one\n> two [1].\n\n丙[2]。'),
  };
  const windows = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
  );
  expect(libraryOf(windows)).toEqual(libraryOf(files));
});

describe('does not throw at', () => {
  test.each([
    ['an empty essay', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['NUL characters', essay('甲\0[1]\0。')],
    ['halves of a surrogate pair', essay('\uD83D[1]\uDE00甲[1]')],
    ['emoji', essay('😀[1]😀甲[1]')],
    ['nested brackets', essay('【[1]】甲[[1]]、[[1](https://a.example)][1]')],
    ['a marker before a footnote', essay('甲[1][^a]\n\n[^a]: 注[1]')],
    ['a footnote without definition', essay('甲[1][^a]')],
    ['a page of markers alone', essay('[1]'.repeat(200))],
    ['right-to-left marks', essay('\u202E甲[1]\u202C')],
    ['an address with a broken escape', essay('甲[1] [乙](%E4%B8) [丙](#%FF)')],
    ['a slug that is an address', essay('甲[1]')],
  ])('%s', (_name, text) => {
    for (const slug of ['a', '中文', 'a b', 'a#b', 'a?b', '100%']) {
      expect(() =>
        libraryOf({
          [`content/essays/${slug}/zh-CN.mdx`]: text,
          [`content/essays/${slug}/references.yaml`]: LISTED,
        }),
      ).not.toThrow();
    }
  });
});
