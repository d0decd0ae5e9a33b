import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { createMemory } from '../../../src/core/library/analysis-memory.ts';
import { completeLibrary } from '../../../src/core/library/library.ts';
import { surveyContent } from '../../../src/core/library/survey.ts';
import { compareEditors } from '../../../src/core/reviews/compare-editors.ts';
import { essay } from '../../site.ts';

const SOURCES =
  'log:\n  type: book\n  title: Log\n  URL: https://example.org/log\n  reading: primary\n  read: { en: all, zh-CN: 全文 }\n';

/** A review of five or six lines. */
const review = (key: string, quote: string, verdict: string, more = '') =>
  `${key}:\n  quote: ${quote}\n  verdict: ${verdict}\n  checked: 2026-01-02\n  note: { zh-CN: 说明。, en: A note. }\n${verdict === 'unverified' ? '' : '  sources: [log]\n'}${more}`;

const FIRST = review('sea', '海', 'supported') + review('hill', '山', 'unverified');
const SECOND =
  review('sea', '海', 'partly') +
  review('hills', '山', 'unverified') +
  review('town', '城', 'contradicted');

function read(files: Readonly<Record<string, string>>, editor?: string) {
  const all = Object.entries({
    'sources.yaml': SOURCES,
    'essays/a/zh-CN.mdx': essay('海[1]。山[1]。城[1]。没有编号的一句。'),
    'essays/a/en.mdx': essay('Sea [1]. Hill [1]. Town [1]. A sentence with no number.', {
      language: 'en',
    }),
    'essays/a/references.yaml': '1:\n  unlisted: 试\n',
    ...files,
  }).map(([file, text]) => ({ file: `content/${file}`, text }));
  return completeLibrary(all, surveyContent(all, [], editor), createMemory());
}
const claimsOf = (files: Readonly<Record<string, string>>, editor?: string) =>
  read(files, editor).essays.find(({ language }) => language === 'en')?.claims ?? [];
const verdictsOf = (files: Readonly<Record<string, string>>, editor?: string) =>
  claimsOf(files, editor).map(({ id, review: own, independent }) => [
    id,
    own?.verdict,
    ...(independent ?? []).map((other) => `${other.editor}: ${other.verdict}`),
  ]);

const BOTH = { 'essays/a/reviews.yaml': FIRST, 'essays/a/reviews.li.yaml': SECOND };

describe('the reviews of a second editor', () => {
  test('stand beside those of reviews.yaml where both have reviewed a claim, whatever its key', () => {
    expect(verdictsOf(BOTH)).toEqual([
      ['claim-sea', 'supported', 'li: partly'],
      ['claim-hill', 'unverified', 'li: unverified'],
      ['claim-3', undefined],
    ]);
    expect(read(BOTH).diagnostics).toEqual([]);
    expect(claimsOf(BOTH)[0]?.independent?.[0]).toMatchObject({ id: 'sea', note: 'A note.' });
  });

  test('are their own for that editor, who sees what others found only of what is reviewed', () => {
    const open = { ...BOTH, 'essays/a/reviews.li.yaml': review('hills', '山', 'unverified') };
    expect(verdictsOf(BOTH, 'li')).toEqual([
      ['claim-sea', 'partly', 'null: supported'],
      ['claim-hill', 'unverified', 'null: unverified'],
      ['claim-3', 'contradicted'],
    ]);
    expect(verdictsOf(open, 'li')).toEqual([
      ['claim-sea', undefined],
      ['claim-hill', 'unverified', 'null: unverified'],
      ['claim-3', undefined],
    ]);
    expect(JSON.stringify(claimsOf(open, 'li'))).not.toContain('supported');
    expect(verdictsOf(open, 'mei').map(([, ...told]) => told)).toEqual([
      [undefined],
      [undefined],
      [undefined],
    ]);
  });

  test('are of a sentence without a marker too, which bears the name that reviews.yaml gives it', () => {
    const quote = '{ zh-CN: 没有编号, en: no number }';
    const own = { 'essays/a/reviews.li.yaml': review('bare', quote, 'opinion') };
    const both = { ...own, 'essays/a/reviews.yaml': review('number', quote, 'unverified') };
    expect(verdictsOf(own)).toEqual([1, 2, 3].map((place) => [`claim-${place}`, undefined]));
    expect(verdictsOf(own, 'li').at(-1)).toEqual(['claim-bare', 'opinion']);
    expect(verdictsOf(both).at(-1)).toEqual(['claim-number', 'unverified', 'li: opinion']);
    expect(verdictsOf(both, 'li').at(-1)).toEqual(['claim-number', 'opinion', 'null: unverified']);
  });

  test('use sources, and are held to every rule of reviews.yaml', () => {
    const unused = { ...BOTH, 'essays/a/reviews.yaml': review('hill', '山', 'unverified') };
    expect(read(unused).diagnostics).toEqual([]);
    const faulty = `${review('sea', '河', 'partly')}hill:\n  quote: 山\n  verdict: perhaps\n  checked: 2026-01-02\n  note: { en: One. }\n${review('town', '城', 'unverified').replace(' en: A note.', '')}`;
    const { diagnostics } = read({ ...BOTH, 'essays/a/reviews.li.yaml': faulty });
    expect(diagnostics.map(({ file, rule }) => [file, rule])).toEqual([
      ['content/essays/a/reviews.li.yaml', 'unmatched-quote'],
      ['content/essays/a/reviews.li.yaml', 'invalid-data'],
      ['content/essays/a/reviews.li.yaml', 'missing-translation'],
    ]);
  });

  test('change nothing of the essay but what is said of both', () => {
    const alone = claimsOf({ 'essays/a/reviews.yaml': FIRST });
    expect(claimsOf(BOTH).map(({ independent: _others, ...claim }) => claim)).toEqual(alone);
    expect(alone.some((claim) => 'independent' in claim)).toBe(false);
  });

  test('are told of where a key or a file is named so that nobody can hold them together', () => {
    const other = review('hill', '海', 'partly');
    expect(
      read({
        'essays/a/reviews.yaml': FIRST,
        'essays/a/reviews.li.yaml': other,
        'essays/a/reviews.Li Wei.yaml': other,
        'essays/a/reviews-li.yaml': other,
        'essays/b/reviews.li.yaml': other,
      }).diagnostics.map(formatDiagnostic),
    ).toEqual([
      `content/essays/a/reviews-li.yaml:1:1 error misplaced-file nothing reads this file
  hint: a second editor’s reviews are reviews.<name>.yaml, the name in small letters, digits and hyphens: reviews.li.yaml`,
      `content/essays/a/reviews.Li Wei.yaml:1:1 error misplaced-file “Li Wei” cannot be the name of an editor in a file’s
  hint: a second editor’s reviews are reviews.<name>.yaml, the name in small letters, digits and hyphens: reviews.li.yaml`,
      `content/essays/a/reviews.li.yaml:2:10 error unmatched-quote hill is in reviews.yaml the review of another claim than the one that is quoted here
  hint: quote words of the claim that reviews.yaml quotes, or give this review a key of its own`,
      `content/essays/b/reviews.li.yaml:1:1 error misplaced-file there is no essay beside this file
  hint: essays are content/essays/<name>/<language>.mdx with references.yaml beside them`,
    ]);
  });
});

describe('the comparison of editors', () => {
  test('counts the verdicts that each gave first, and lists where they differ now', () => {
    const changed = SECOND.replace(
      review('hills', '山', 'unverified'),
      review(
        'hills',
        '山',
        'unverified',
        '  changes:\n    - { date: 2026-01-02, from: opinion, why: { zh-CN: 商定。, en: Agreed. } }\n',
      ),
    );
    const compared = compareEditors(claimsOf({ ...BOTH, 'essays/a/reviews.li.yaml': changed }));
    expect(compared?.agreement).toMatchObject({ units: 2, alike: 0 });
    expect(compared?.editors).toEqual(['li']);
    expect(compared?.differing.map(({ id }) => id)).toEqual(['claim-sea']);
    expect(compareEditors(claimsOf(BOTH))?.agreement).toMatchObject({ units: 2, alike: 1 });
  });

  test('takes three editors together, and says nothing where there is one', () => {
    const three = { ...BOTH, 'essays/a/reviews.mei.yaml': review('town', '海', 'partly') };
    const compared = compareEditors(claimsOf(three));
    expect(compared?.editors).toEqual(['li', 'mei']);
    expect(compared?.agreement).toMatchObject({ units: 2, alike: 1 });
    expect(compareEditors(claimsOf({ 'essays/a/reviews.yaml': FIRST }))).toBeNull();
  });
});
