import { expect, test } from 'vitest';
import { toClaimReviews } from '../../../src/core/formats/claim-review.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

const REVIEWS = `whole:
  quote: 甲
  verdict: unverified
  checked: 2026-02-01
  note: { zh-CN: 没有查到。 }
parted:
  quote: 乙
  verdict: partly
  checked: 2026-02-02
  note: { zh-CN: 两件事。 }
  sources: [book]
  parts:
    - claim: { zh-CN: 前半 }
      verdict: supported
      note: { zh-CN: 属实。 }
      sources: [book]
    - claim: { zh-CN: 后半 }
      verdict: opinion
      note: { zh-CN: 看法。 }
`;

test('checks are ClaimReviews with a word for a rating, one for each part, none for an opinion', () => {
  const { essays } = analyzeLibrary(
    Object.entries({
      'content/essays/a/zh-CN.mdx': essay('甲[1]。乙[1]。丙[1]。'),
      'content/essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
      'content/essays/a/reviews.yaml': REVIEWS,
      'content/sources.yaml':
        'book:\n  type: book\n  title: 书\n  URL: https://example.org/\n  reading: primary\n  read: { zh-CN: 全书 }\n',
    }).map(([file, text]) => ({ file, text })),
  );
  const page = {
    essay: 'https://a.example/essays/a.html',
    claims: 'https://a.example/essays/a/claims.html',
    title: '试文',
    language: 'zh-CN',
    reviewer: '某社',
    nameVerdict: (verdict: string) => `[${verdict}]`,
  };
  const rated = (id: string, claim: string, verdict: string, checked: string, note: string) => ({
    '@type': 'ClaimReview',
    url: `${page.claims}#claim-${id}`,
    claimReviewed: claim,
    inLanguage: 'zh-CN',
    datePublished: checked,
    author: { '@type': 'Organization', name: '某社' },
    reviewBody: note,
    reviewRating: { '@type': 'Rating', alternateName: verdict },
    itemReviewed: {
      '@type': 'Claim',
      appearance: { '@type': 'CreativeWork', url: `${page.essay}#claim-${id}`, name: '试文' },
    },
  });
  expect(toClaimReviews(essays[0]?.claims ?? [], page)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      rated('whole', '甲', '[unverified]', '2026-02-01', '没有查到。'),
      rated('parted', '前半', '[supported]', '2026-02-02', '属实。'),
    ],
  });
});
