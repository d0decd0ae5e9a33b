import { expect, test } from 'vitest';
import { besideEssay, essayFile, essayPage, pagePath } from '../../../src/core/shared/routes.ts';

test("puts the pages of the site's own language at the root, and others below their name", () => {
  expect(pagePath('about.html', 'zh-CN', 'zh-CN')).toBe('about.html');
  expect(pagePath('about.html', 'en', 'zh-CN')).toBe('en/about.html');
  expect(pagePath('about.html', 'en', 'en')).toBe('about.html');
});

test('names the pages and files of an essay', () => {
  const [chinese, english] = [essayPage('a', 'zh-CN', 'zh-CN'), essayPage('a', 'en', 'zh-CN')];
  expect([
    chinese,
    besideEssay(chinese, 'claims'),
    besideEssay(english, 'references'),
    essayFile(english, 'references.csl.json'),
  ]).toEqual([
    'essays/a.html',
    'essays/a/claims.html',
    'en/essays/a/references.html',
    'en/essays/a/references.csl.json',
  ]);
});
