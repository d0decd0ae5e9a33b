import { expect, test } from 'vitest';
import { makeFinder } from '../../../src/client/offline/find-file.ts';

const FILES = new Set([
  'index.html',
  'about.html',
  'search.html',
  'en/index.html',
  'essays/a.html',
  'essays/a/claims.html',
  'essays/星.html',
  'pagefind/pagefind-entry.json',
]);

test.each([
  ['', 'index.html'],
  ['index.html', 'index.html'],
  ['about', 'about.html'],
  ['en/', 'en/index.html'],
  ['essays/a', 'essays/a.html'],
  ['essays/a#claim-1', 'essays/a.html'],
  ['essays/%e6%98%9f.html', 'essays/星.html'],
  ['search.html?q=x&language=en', 'search.html'],
  ['search?q=x', 'search.html'],
  ['essays/a.html?mark=x&mark=y', 'essays/a.html'],
  ['pagefind/pagefind-entry.json?ts=1', 'pagefind/pagefind-entry.json'],
  // Of other programs, or of nobody.
  ['other/', undefined],
  ['other/page', undefined],
  ['essays/', undefined],
  ['essays/b.html', undefined],
  ['about.html?id=2', undefined],
  ['about.html?q=x', undefined],
  ['search.html?q=x&id=2', undefined],
  ['?__proto__=1', undefined],
  ['essays%2Fa.html', undefined],
  ['%E6%ZZ', undefined],
])('below its root the address %s stands for %s', (address, file) => {
  const find = makeFinder('https://a.example/sub/', (name) => FILES.has(name));
  expect(find(`https://a.example/sub/${address}`)).toBe(file);
  expect(find(`https://a.example/${address}`)).toBeUndefined();
  expect(find(`https://b.example/sub/${address}`)).toBeUndefined();
});
