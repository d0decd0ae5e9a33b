import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { openPages } from '../../../src/core/search/search-pages.ts';
import type { TermTable } from '../../../src/core/search/index/tables.ts';
import { writeSearchIndex } from '../../../src/pipeline/search/write-index.ts';
import { essay } from '../../site.ts';

const PAGE = `---
title: Deploy
description: How a site is put on a host.
---

First words.

## Where it goes

Any *machine* will do[1].

| Host | Tested |
| --- | --- |
| nginx | yes |

## Where it goes

\`\`\`sh
npm run build
\`\`\`
`;

let folder: string;
let search: ReturnType<typeof openPages>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yinju-pages-'));
  const { essays, searchedPages } = analyzeLibrary([
    { file: 'content/site.yaml', text: 'language: en\n' },
    {
      file: 'content/essays/a/en.mdx',
      text: essay('The host is in this essay[1].', { language: 'en' }),
    },
    { file: 'content/essays/a/references.yaml', text: '1:\n  unlisted: Not given.\n' },
    { file: 'content/pages/docs/deploy.mdx', text: PAGE },
  ]);
  await writeSearchIndex({ essays, pages: searchedPages, folder, main: 'en' });
  search = openPages(await readTable('pages'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readTable(name: string): Promise<TermTable> {
  return JSON.parse(await readFile(path.join(folder, `search/${name}.json`), 'utf8'));
}
const find = async (query: string) =>
  (await search(query)).map(({ record: { kind, url, text } }) => [kind, url, text]);

test('words of a page are found by its title, paragraphs, rows and code, with their headings', async () => {
  const page = 'docs/deploy.html';
  expect(await find('put')).toEqual([['page', page, 'Deploy · How a site is put on a host.']]);
  expect(await find('First')).toEqual([['page', page, 'First words.']]);
  expect(await find('machine')).toEqual([
    ['page', `${page}#where-it-goes`, 'Any machine will do[1].'],
  ]);
  expect(await find('nginx')).toEqual([['page', `${page}#where-it-goes`, 'nginx · yes']]);
  expect(await find('npm build')).toEqual([['page', `${page}#where-it-goes-1`, 'npm run build']]);
});

test('a page answers to what is typed, and to nothing near; its numbers are no citations', async () => {
  expect(await find('ngimx')).toEqual([]);
  expect(await find('[1]')).toEqual([]);
  expect(await find('essay')).toEqual([]);
});

test('the essays’ own table tells of the pages, and holds none of their words', async () => {
  const terms = await readTable('terms');
  expect(terms.pages).toBe(true);
  expect(JSON.stringify(terms)).not.toContain('nginx');
});
