import { expect, test } from 'vitest';
import { proposeSource } from '../../../src/core/desk/propose-source.ts';
import { readNames, writeNames } from '../../../src/core/desk/source-names.ts';
import type { Source } from '../../../src/core/sources/source-schemas.ts';

const PLAN: Source = {
  type: 'report',
  title: 'The Piers of the Old Bridge',
  DOI: '10.1234/Piers',
  URL: 'https://www.example.org/piers/#top',
  reading: 'primary',
  read: { en: 'all' },
};
const KNOWN = new Map([['piers', PLAN]]);
const propose = (written: string) => proposeSource(written, KNOWN, '2026-03-04');

test.each<[what: string, written: string, item: object]>([
  [
    'an address',
    ' https://example.org/tolls ',
    { type: 'webpage', title: '', URL: 'https://example.org/tolls', accessed: '2026-03-04' },
  ],
  ['a DOI', 'doi:10.5555/tolls.7', { type: 'article-journal', title: '', DOI: '10.5555/tolls.7' }],
  ['the address of a DOI', 'https://doi.org/10.5555/tolls.7', { DOI: '10.5555/tolls.7' }],
  [
    'BibTeX',
    '@book{berg,\n  author = {Berg, Anna},\n  title = {Notes on Tolls},\n  year = {1950}\n}',
    {
      type: 'book',
      title: 'Notes on Tolls',
      author: [{ family: 'Berg', given: 'Anna' }],
      issued: '1950',
    },
  ],
  [
    'RIS',
    'TY  - BOOK\nAU  - Berg, Anna\nTI  - Notes on Tolls\nER  - \n',
    { title: 'Notes on Tolls' },
  ],
  ['CSL-JSON', '[{"id":"a","type":"book","title":"Notes on Tolls"}]', { title: 'Notes on Tolls' }],
  [
    'a line of a list',
    'Berg, A. (1950). Notes on tolls. River Press.',
    { title: 'Notes on tolls', publisher: 'River Press' },
  ],
])('reads %s', (_what, written, item) => {
  expect(propose(written)?.item).toMatchObject({ ...item, reading: 'primary' });
  expect(propose(written)?.duplicates).toEqual([]);
});

test.each([
  ['its DOI', '10.1234/PIERS'],
  ['its address', 'http://example.org/piers'],
  ['its title', '[{"type":"book","title":"The piers of the old bridge."}]'],
])('notices a source of the site by %s', (_what, written) => {
  expect(propose(written)?.duplicates).toEqual(['piers']);
});

test('nothing is read from nothing', () => {
  expect(propose('  ')).toBeUndefined();
});

test('names go into a form and come back', () => {
  const names = [
    { family: 'Berg', given: 'Anna' },
    { literal: 'Bridge Board' },
    { literal: '桥志编写组' },
  ];
  expect(writeNames(names)).toBe('Berg, Anna\nBridge Board\n桥志编写组');
  expect(readNames(writeNames(names))).toEqual(names);
});
