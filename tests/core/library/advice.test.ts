import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { ADVICE, RULES } from '../../../src/core/diagnostics/rules.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';
import { FIRST_SITE } from '../../first-site.ts';

const ESSAY = 'content/essays/a/zh-CN.mdx';
const ENGLISH = 'content/essays/a/en.mdx';
const REFERENCES = 'content/essays/a/references.yaml';
const REVIEWS = 'content/essays/a/reviews.yaml';
const TODAY = new Date().toISOString().slice(0, 10);
const LAST_YEAR = String(new Date().getUTCFullYear() - 1);
const BOOK = '1:\n  type: book\n  title: 书\n';

type Files = Readonly<Record<string, string>>;

const analyze = (files: Files) =>
  analyzeLibrary(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    ['public/x.png'],
  );
const printed = (files: Files) => analyze(files).advice.map(formatDiagnostic).join('\n');
const advice = (body: string) =>
  printed({ [ENGLISH]: essay(body, { language: 'en' }), [REFERENCES]: BOOK });

/** A review of a day that rests on a book. */
const reviewed = (checked: string, source: string): Files => ({
  [ESSAY]: essay('甲[1]。'),
  [REFERENCES]: BOOK,
  [REVIEWS]: `one:\n  quote: 甲\n  verdict: partly\n  checked: ${checked}\n  note: { zh-CN: 有一半。 }\n  sources: [book]\n`,
  'content/sources.yaml': `book:\n  type: book\n  title: 书\n  URL: https://example.org/\n  reading: primary\n  read: { zh-CN: 全书 }\n${source}`,
});

/** Of each rule the contents that call for it, and everything that is then printed. */
const cases: Record<keyof typeof ADVICE, readonly (readonly [files: Files, text: string])[]> = {
  'no-source': [
    [
      { [ESSAY]: essay('甲[1]。乙[12]。'), [REFERENCES]: `${BOOK}12:\n  unlisted: 不详。\n` },
      `${REFERENCES}:4:1 warning no-source [12] has no known source
  hint: if the work can be found, write "type: …", "title: …" and "URL: …" below "12:" in place of "unlisted:"`,
    ],
  ],
  'second-title': [
    [
      { [ESSAY]: essay('# 题\n\n甲[1]。'), [REFERENCES]: BOOK },
      `${ESSAY}:9:1 warning second-title a heading with one # is a second title of the page
  hint: begin the headings of an essay with ##`,
    ],
  ],
  'no-alternative': [
    [
      { [ESSAY]: essay('甲[1]。![](/x.png)'), [REFERENCES]: BOOK },
      `${ESSAY}:9:6 warning no-alternative the picture /x.png has no words for readers who do not see it
  hint: say between the brackets what it shows: ![…](…)`,
    ],
  ],
  'empty-link': [
    [
      { [ESSAY]: essay('甲[1]。[](https://a.example/)'), [REFERENCES]: BOOK },
      `${ESSAY}:9:6 warning empty-link the link to https://a.example/ has no words, so that readers cannot see it
  hint: write its words between the brackets: [words](address)`,
    ],
  ],
  'shown-markup': [
    [
      {
        [ESSAY]: essay(
          '甲[1]。![[乙.png]]\n\n见[[别篇]]与[[1]]。\n\n![丙](a b.png)\n\n:::note\n\n丁 [@li2020]。',
        ),
        [REFERENCES]: BOOK,
      },
      `${ESSAY}:9:1 warning shown-markup ![[乙.png]] is shown to readers as it is written
  hint: write a picture as ![what it shows](picture.png)
${ESSAY}:11:1 warning shown-markup [[别篇]] is shown to readers as it is written
  hint: write a link as [words](other-essay.html)
${ESSAY}:13:1 warning shown-markup ![丙](a b.png) is shown to readers as it is written
  hint: write %20 for each space of the address, or name the file without spaces
${ESSAY}:15:1 warning shown-markup :::note is shown to readers as it is written
  hint: leave it out; > before the lines sets them apart
${ESSAY}:17:1 warning shown-markup [@li2020] is shown to readers as it is written
  hint: cite with a number, [1], and its entry in references.yaml`,
    ],
  ],
  'uncited-figure': [
    [
      {
        [ESSAY]: essay('成本只有557.6万美元，是别家的1/30。\n\n价格降了九成[1]，只剩10%。'),
        [REFERENCES]: BOOK,
      },
      `${ESSAY}:9:5 warning uncited-figure “557.6万美元” is in a paragraph without a citation
  hint: put a marker after the words it belongs to, as in “557.6万美元 …[1]”, and give its work in references.yaml`,
    ],
    [
      {
        [ENGLISH]: essay('> Its shares fell by 13% in a day.\n\n- They cost $5.6 million.', {
          language: 'en',
        }),
      },
      `${ENGLISH}:9:22 warning uncited-figure “13%” is in a paragraph without a citation
  hint: put a marker after the words it belongs to, as in “13% …[1]”, and give its work in references.yaml
${ENGLISH}:11:13 warning uncited-figure “$5.6 million” is in a paragraph without a citation
  hint: put a marker after the words it belongs to, as in “$5.6 million …[1]”, and give its work in references.yaml`,
    ],
  ],
  'uncited-quote': [
    [
      {
        [ESSAY]: essay('他说：“开源推动创新，商业再反哺技术。”她也这么说[1]。'),
        [REFERENCES]: BOOK,
      },
      `${ESSAY}:9:4 warning uncited-quote “开源推动创新，商业再反哺技术。” is quoted in a sentence without a citation
  hint: put a marker after the closing quotation mark, as in “…”[1], and give its work in references.yaml; or say it in your own words`,
    ],
    [
      {
        [ENGLISH]: essay('“A brilliant idea may come out of any corner of the world”, he said.', {
          language: 'en',
        }),
      },
      `${ENGLISH}:9:1 warning uncited-quote “A brilliant idea may co… is quoted in a sentence without a citation
  hint: put a marker after the closing quotation mark, as in “…”[1], and give its work in references.yaml; or say it in your own words`,
    ],
  ],
  'unreviewed-claim': [
    [
      {
        [ESSAY]: essay('甲[1]。乙丙[1]。'),
        [ENGLISH]: essay('One [1]. Two [1].', { language: 'en' }),
        [REFERENCES]: BOOK,
        [REVIEWS]: `one:\n  quote: 甲\n  verdict: unverified\n  checked: ${TODAY}\n  note: { zh-CN: 没有查到。, en: Not found. }\n`,
      },
      `${ESSAY}:9:6 warning unreviewed-claim claim-2 has no review: “乙丙”
  hint: check it, and add to reviews.yaml an entry with "quote: 乙丙", a verdict, a note and the day in "checked:"; what could not be checked is "verdict: unverified"`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。乙丙[1]。丁戊[1]。'),
        [REFERENCES]: BOOK,
        [REVIEWS]: `one:\n  quote: 甲\n  verdict: unverified\n  checked: ${TODAY}\n  note: { zh-CN: 没有查到。 }\n`,
      },
      `${ESSAY}:9:6 warning unreviewed-claim 2 of 3 claims have no review, first claim-2: “乙丙”
  hint: npm run worklist lists them; check each, and add to reviews.yaml an entry with "quote: 乙丙", a verdict, a note and the day in "checked:"; what could not be checked is "verdict: unverified"`,
    ],
  ],
  'unpaired-reviews': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: BOOK,
        'content/essays/a/reviews.li.yaml': `one:\n  quote: 甲\n  verdict: unverified\n  checked: ${TODAY}\n  note: { zh-CN: 没有查到。 }\n`,
      },
      `content/essays/a/reviews.li.yaml:1:1 warning unpaired-reviews readers see none of these reviews, as there is no reviews.yaml to hold them against
  hint: rename this file to reviews.yaml, or have another editor begin that one`,
    ],
  ],
  'old-check': [
    [
      reviewed(`${Number(LAST_YEAR) - 1}-12-31`, ''),
      `${REVIEWS}:4:12 warning old-check one was last checked on ${Number(LAST_YEAR) - 1}-12-31, more than a year ago
  hint: look at its sources again, and write the day in "checked:"`,
    ],
  ],
  'unread-source': [
    [
      reviewed(TODAY, `  accessed: ${LAST_YEAR}-01-02\n`),
      `${REVIEWS}:4:12 warning unread-source one says that its sources were looked at on ${TODAY}, and book was on ${LAST_YEAR}-01-02
  hint: look at book again and correct its "accessed:", or give the earlier day here`,
    ],
  ],
  'newer-version': [
    [
      reviewed(TODAY, '  newer: second edition\n'),
      `${REVIEWS}:4:12 warning newer-version one rests on book, of which there is a newer version, second edition
  hint: read that, correct book in content/sources.yaml and remove its "newer:"`,
    ],
  ],
};

describe('the printed text of', () => {
  for (const [rule, examples] of Object.entries(cases)) {
    test.each(examples)(`${rule} (%#)`, (files, text) => {
      expect(printed(files)).toBe(text);
      expect(analyze(files).diagnostics).toEqual([]);
    });
  }
});

describe('nothing is advised', () => {
  test.each<[what: string, body: string]>([
    [
      'where a paragraph with a figure cites something',
      'It cost 5 million dollars. So it is said [1].',
    ],
    [
      'of dates, years, counts and version numbers',
      'In 2025, on 27 January, V3.1 came out in 3 sizes; see chapter 12 and 24/7 of nothing [1].',
    ],
    [
      'of plain counts and years without a citation',
      'In 2025, on 27 January, V3.1 came out in 3 sizes; see chapter 12.',
    ],
    ['of a date in figures', 'It was 1/2/2025.'],
    ['of figures in headings and tables', '## It fell by 13%\n\n| Cost |\n| - |\n| 5% |'],
    ['of a short quotation', 'AI became a “luxury”, the “daily necessity” of nobody.'],
    [
      'of a quotation whose sentence cites something',
      'He said: “A brilliant idea may come out of any corner.” [1]',
    ],
    ['of claims where nothing is reviewed', 'One [1].'],
  ])('%s', (_what, body) => {
    const text = advice(body.includes('[1]') ? body : `${body}\n\nOne [1].`);
    expect(text).toBe('');
  });
});

test('a quotation of several sentences is cited by the marker behind it', () => {
  expect(advice('He said: “Why should it be so? Nobody knows the reason for it.” [1]')).toBe('');
});

test.each(['1', '1,', '“', '"', '「', '1/'])('a long row of %j is read without hanging', (sign) => {
  expect(advice(`${sign.repeat(50_000)}\n\nOne [1].`)).toBe('');
});

const readRules = async (file: string) => {
  const manual = new URL(`content/pages/docs/${file}`, FIRST_SITE);
  return Array.from(
    (await readFile(manual, 'utf8')).matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm),
    ([, rule = '', meaning = '']) => [rule, meaning] as const,
  );
};

test('the manual names every rule, in both languages', async () => {
  const rules = { ...RULES, ...ADVICE };
  expect(Object.fromEntries(await readRules('rules.en.mdx'))).toEqual(rules);
  expect((await readRules('rules.mdx')).map(([rule]) => rule)).toEqual(Object.keys(rules));
});
