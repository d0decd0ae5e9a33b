import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { analyzeLibrary, type Library } from '../../../src/core/library/library.ts';
import { listUses } from '../../../src/core/reviews/source-uses.ts';
import { listVerdictChanges } from '../../../src/core/reviews/verdict-changes.ts';
import { FIRST_SITE } from '../../first-site.ts';
import { essay } from '../../site.ts';
import { english } from '../../in-english.ts';

const SOURCES =
  'report:\n  type: report\n  title: 报告\n  URL: https://example.org/report\n  reading: primary\n  read: { zh-CN: 全文 }\nnews:\n  type: webpage\n  title: 新闻\n  DOI: 10.1000/news\n  reading: secondary\n  read: { zh-CN: 摘要 }\n';

function libraryOf(
  reviews: string,
  { text = '甲[1]。乙[1]，丙[1]。', english = '' } = {},
): Library {
  const files = {
    'content/essays/a/zh-CN.mdx': essay(text),
    ...(english !== '' && { 'content/essays/a/en.mdx': essay(english, { language: 'en' }) }),
    'content/essays/a/references.yaml': '1:\n  unlisted: 试\n',
    'content/essays/a/reviews.yaml': reviews,
    'content/sources.yaml': SOURCES,
  };
  return analyzeLibrary(Object.entries(files).map(([file, content]) => ({ file, text: content })));
}

const REVIEW = `second:
  quote: 乙
  verdict: partly
  checked: 2026-02-01
  note: { zh-CN: 两件事。, en: Two things. }
  sources: [report]
  parts:
    - claim: { zh-CN: 前半, en: first half }
      verdict: supported
      note: { zh-CN: 属实。, en: So it is. }
      sources: [{ id: report, locator: §2 }, news]
    - claim: { zh-CN: 后半, en: second half }
      verdict: unverified
      note: { zh-CN: 没有查到。, en: Nothing found. }
  changes:
    - { date: 2026-02-01, from: unverified, why: { zh-CN: 查到了报告。, en: The report was found. } }
    - { date: 2026-01-15, from: supported, why: { zh-CN: 引错了。, en: It was misread. } }
`;

describe('a review', () => {
  test('names the claim it quotes, and no other', () => {
    const { essays, diagnostics } = libraryOf(REVIEW);
    expect(essays[0]?.claims.map(({ id }) => id)).toEqual(['claim-1', 'claim-second', 'claim-3']);
    expect(essays[0]?.claims.map(({ review }) => review?.id ?? null)).toEqual([
      null,
      'second',
      null,
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('keeps its claim when claims are put before it', () => {
    expect(
      libraryOf(REVIEW, { text: '新[1]。甲[1]。乙[1]，丙[1]。' }).essays[0]?.claims.map(
        ({ id }) => id,
      ),
    ).toEqual(['claim-1', 'claim-2', 'claim-second', 'claim-4']);
  });

  test('names the same claim in every language, by its place among the citations', () => {
    const { essays } = libraryOf(REVIEW, { english: 'One [1]. Two [1] and three [1].' });
    const english = essays.find(({ language }) => language === 'en');
    expect(english?.claims.map(({ id, text }) => [id, text])).toEqual([
      ['claim-1', 'One'],
      ['claim-second', 'Two'],
      ['claim-3', 'and three'],
    ]);
    expect(english?.claims[1]?.review).toMatchObject({
      note: 'Two things.',
      parts: [{ claim: 'first half' }, { claim: 'second half' }],
    });
  });

  test('quotes words as they stand, though the essay breaks their line', () => {
    const reviews = REVIEW.replace('quote: 乙', 'quote: two  words');
    expect(
      libraryOf(reviews, { text: '甲[1]。 two\nwords [1], 丙[1]。' }).essays[0]?.claims[1]?.id,
    ).toBe('claim-second');
  });

  test('cannot take a claim that has a review', () => {
    const { diagnostics } = libraryOf(
      `${REVIEW}third:\n  quote: 乙\n  verdict: opinion\n  checked: 2026-02-01\n  note: { zh-CN: 看法。 }\n`,
    );
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${english(message)}`)).toEqual([
      'duplicate-entry: claim-2 has a review already, second',
    ]);
  });

  test.each(['2nd', 'Second', 'a_b', '一'])('cannot be called %s', (id) => {
    expect(libraryOf(REVIEW.replace(/^second/, id)).diagnostics.map(({ rule }) => rule)).toContain(
      'unknown-key',
    );
  });
});

describe('a review of a sentence without a marker', () => {
  const STATEMENT = `saying:
  quote: { zh-CN: 有人说过, en: somebody said }
  verdict: unverified
  checked: 2026-02-01
  note: { zh-CN: 没有找到。, en: Not found. }
`;
  const TEXTS = {
    text: '开头。甲[1]。有人说过这话。乙[1]。结尾。',
    english: 'First [1]. And somebody said so. Second [1]. The end.',
  };

  test('names it in every language, and leaves the names of all else as they were', () => {
    const { essays, diagnostics } = libraryOf(STATEMENT, TEXTS);
    expect(diagnostics.filter(({ rule }) => rule !== 'unused-source')).toEqual([]);
    const english = essays.find(({ language }) => language === 'en');
    const chinese = essays.find(({ language }) => language === 'zh-CN');
    expect(english?.claims.map(({ id, references }) => [id, references])).toEqual([
      ['claim-1', [1]],
      ['claim-saying', []],
      ['claim-2', [1]],
    ]);
    expect(chinese?.claims.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      ['claim-1', 1],
      ['claim-saying', 1],
      ['claim-2', 2],
    ]);
    expect(chinese?.passages.map(({ id, text }) => [id, text])).toEqual([
      ['passage-1', '开头。'],
      ['passage-3', '结尾。'],
    ]);
    expect(english?.claims[1]).toMatchObject({
      text: 'And somebody said so.',
      review: { id: 'saying', note: 'Not found.' },
    });
  });

  test.each([
    ['words of a cited claim', '甲', '“甲” is in no sentence without a marker'],
    ['words of two sentences', '。', '“。” is in 3 sentences without a marker'],
  ])('cannot quote %s', (_what, quote, message) => {
    const reviews = STATEMENT.replace('有人说过', quote);
    expect(libraryOf(reviews, TEXTS).diagnostics.map((fault) => english(fault.message))).toContain(
      message,
    );
  });

  test('quotes words in every language', () => {
    const reviews = STATEMENT.replace(', en: somebody said', '');
    expect(libraryOf(reviews, TEXTS).diagnostics.map(({ rule }) => rule)).toContain(
      'missing-translation',
    );
  });
});

test('a source tells every finding that rests on it, of whole claims and of parts', () => {
  const { essays, sources } = libraryOf(REVIEW);
  const uses = listUses(essays[0]?.claims ?? [], sources).map(({ id, findings }) => [
    id,
    findings.map(({ words, verdict, use }) => [words ?? null, verdict, use.locator ?? null]),
  ]);
  expect(uses).toEqual([
    [
      'report',
      [
        [null, 'partly', null],
        ['前半', 'supported', '§2'],
      ],
    ],
    ['news', [['前半', 'supported', null]]],
  ]);
});

test('a verdict that was changed is told with each verdict it had, newest first', () => {
  expect(
    listVerdictChanges(libraryOf(REVIEW).essays[0]?.claims ?? []).map(
      ({ date, from, verdict, text }) => [date, from, verdict, text],
    ),
  ).toEqual([
    ['2026-02-01', 'unverified', 'partly', '查到了报告。'],
    ['2026-01-15', 'supported', 'unverified', '引错了。'],
  ]);
  const unchanged = REVIEW.replace(/ {2}changes:.*/s, '');
  expect(
    listVerdictChanges(libraryOf(unchanged).essays[0]?.claims ?? []).map(
      ({ date, from, verdict }) => [date, from, verdict],
    ),
  ).toEqual([['2026-02-01', undefined, 'partly']]);
});

test('faulty reviews do not make their sources look unused', () => {
  expect(
    libraryOf(REVIEW.replace('verdict: partly', 'verdict: maybe')).diagnostics.map(
      ({ rule }) => rule,
    ),
  ).toEqual(['invalid-data']);
});

describe("the project's own reviews", async () => {
  const root = new URL('content/', FIRST_SITE);
  const names = (await readdir(root, { recursive: true })).filter((name) =>
    /\.(?:mdx|yaml|csv)$/.test(name),
  );
  const files = await Promise.all(
    names.map(async (name) => ({
      file: `content/${name.replaceAll('\\', '/')}`,
      text: await readFile(new URL(name, root), 'utf8'),
    })),
  );
  const { essays, diagnostics } = analyzeLibrary(files);
  const editions = essays.filter(({ slug }) => slug === 'deepseek-open-source');

  test('have no faults', () => {
    expect(diagnostics).toEqual([]);
  });

  test('speak of every claim, in every language', () => {
    for (const { claims } of editions) {
      expect(claims.filter(({ references }) => references.length === 0).length).toBeGreaterThan(5);
      expect(claims.filter(({ review }) => review === null)).toEqual([]);
    }
  });

  test('speak of every claim of the second essay as well', () => {
    const second = essays.filter(({ slug }) => slug === 'deepseek-systems');
    expect(second).toHaveLength(2);
    for (const { claims } of second) {
      expect(claims.length).toBeGreaterThan(25);
      expect(claims.filter(({ review }) => review === null)).toEqual([]);
    }
  });

  test('name a source for all that they say was found', () => {
    const findings = essays.flatMap(({ claims }) =>
      claims.flatMap(({ review }) => (review ? [review, ...review.parts] : [])),
    );
    const bare = findings.filter(
      (finding) =>
        ['supported', 'contradicted'].includes(finding.verdict) &&
        finding.sources.length === 0 &&
        !('parts' in finding),
    );
    expect(bare).toEqual([]);
    expect(findings.length).toBeGreaterThan(30);
  });
});
