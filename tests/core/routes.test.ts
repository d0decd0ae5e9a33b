import { expect, test } from 'vitest';
import { claimsPage, essayPage, languageOfPage, PAGE_LANGUAGES, pagePath, referencesPage } from '../../src/core/routes.ts';

test('puts the pages of the default language at the root, and others below their name', () => {
  expect(pagePath('about.html', 'zh-CN')).toBe('about.html');
  expect(pagePath('about.html', 'en')).toBe('en/about.html');
});

test('names the pages of an essay', () => {
  expect([essayPage('a', 'zh-CN'), claimsPage('a', 'zh-CN'), referencesPage('a', 'en')]).toEqual([
    'essays/a.html', 'essays/a/claims.html', 'en/essays/a/references.html',
  ]);
});

test('tells from the address of a page which language it is in', () => {
  expect(PAGE_LANGUAGES.map((language) => languageOfPage(`/${pagePath('about.html', language)}`))).toEqual(PAGE_LANGUAGES);
});
