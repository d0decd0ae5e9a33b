import { expect, test } from 'vitest';
import { completeStrings } from '../../src/i18n/complete-strings.ts';
import { loadSearchStrings } from '../../src/i18n/search-languages.ts';
import { formatDate, listNumbers, nameLanguage, uiStrings } from '../../src/i18n/ui-strings.ts';

const en = uiStrings('en');
const enSearch = await loadSearchStrings('en');

test.each<[text: string, expected: string]>([
  [en.essay.minutes(1), 'about 1 minute to read'],
  [en.essay.minutes(8), 'about 8 minutes to read'],
  [en.essay.counts(1, 1), '1 claim, 1 reference number'],
  [en.essay.counts(0, 5), '0 claims, 5 reference numbers'],
  [en.references.cited(1), 'Cited 1 time'],
  [en.references.cited(7), 'Cited 7 times'],
  [en.reviews.parts(1), 'In one part'],
  [en.exports.all(1), 'Each of these files holds all 1 item.'],
  [
    en.exports.intro(1, 3),
    'Of the 3 numbers, 1 has a known source, and the BibTeX, RIS and CSL-JSON files hold that one alone. The text in GB/T 7714 lists all, and says where a source is unknown.',
  ],
  [
    en.claims.pageIntro(1, 0).split('.')[0] ?? '',
    '1 claim of the text carries a marker, and none has been checked yet',
  ],
  [
    en.claims.pageIntro(15, 1).split('.')[0] ?? '',
    '15 claims of the text carry a marker; 1 of them has been checked',
  ],
  [enSearch.count('tea', 1, false), '“tea”: 1 result.'],
  [enSearch.count('tea', 2, true), '“tea”: 2 results, not all looked through yet.'],
  [enSearch.nearCount('tea', 1), '“tea”: nothing matches exactly; 1 result comes near.'],
])('English counts: %s', (text, expected) => {
  expect(text).toBe(expected);
});

test.each<[language: string, date: string, numbers: string]>([
  ['en', '25 November 2026', '3 and 4'],
  ['en-US', 'November 25, 2026', '3 and 4'],
  ['zh-CN', '2026年11月25日', '3和4'],
  ['fr', '25 novembre 2026', '3 et 4'],
])('dates and lists are written as readers of %s write them', (language, date, numbers) => {
  expect(formatDate('2026-11-25', language)).toBe(date);
  expect(listNumbers([3, 4], language)).toBe(numbers);
});

test('numbers in a row are a range, two of them are not', () => {
  expect(listNumbers([1, 3, 4, 5, 6, 8, 9], 'zh-CN')).toBe('1、3–6、8和9');
  expect(listNumbers([1, 2, 3], 'en')).toBe('1–3');
  expect(listNumbers([], 'en')).toBe('');
});

test('a month or a year alone is written as it is known', () => {
  expect([
    formatDate('2024-12', 'en'),
    formatDate('2024', 'en'),
    formatDate('2024-12', 'zh-CN'),
  ]).toEqual(['December 2024', '2024', '2024年12月']);
});

test.each([
  ['zh-CN', '中文'],
  ['zh-TW', '中文'],
  ['en', 'English'],
  ['en-GB', 'English'],
  ['de', 'Deutsch'],
])('%s calls itself %s', (language, name) => {
  expect(nameLanguage(language)).toBe(name);
});

test.each([
  ['zh-TW', '搜索'],
  ['en-US', 'Search'],
  ['fr', 'Search'],
  ['', 'Search'],
])('the interface in %j is the nearest there is, else English', async (language, words) => {
  expect(uiStrings(language).nav.search).toBe(words);
  expect((await loadSearchStrings(language)).kinds.claim).toBe(
    words === 'Search' ? 'Claim' : '论断',
  );
});

test('the interface of a page is in its language, else in one of another region, else in English', () => {
  const languages = ['ja', 'ja-JP', 'zh-TW', 'en-US', 'fr', 'ar'];
  expect(languages.map((tag) => uiStrings(tag).language)).toEqual([
    'ja',
    'ja',
    'zh-CN',
    'en',
    'en',
    'en',
  ]);
});

test('a string that a translation lacks is that of English, and no other', () => {
  const english = {
    language: 'en',
    group: { one: 'One', count: (count: number) => `${count} in all` },
    paragraphs: ['First.', 'Second.'],
  };
  const strings = completeStrings<typeof english>(
    { language: 'xx', group: { count: (count) => `${count}!` }, paragraphs: ['Only.'] },
    english,
  );
  expect(strings).toMatchObject({
    language: 'xx',
    group: { one: 'One' },
    paragraphs: ['Only.'],
  });
  expect(strings.group.count(2)).toBe('2!');
  const japanese = uiStrings('ja');
  expect(japanese.exports.files['references.ris']).toBe(en.exports.files['references.ris']);
  expect(japanese.nav.search).toBe('検索');
});
