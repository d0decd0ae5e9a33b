import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

const BASE = {
  'content/essays/a/zh-CN.mdx': essay('甲[1]。'),
  'content/essays/a/en.mdx': essay('One [1].', { language: 'en' }),
  'content/essays/a/references.yaml': '1:\n  unlisted: 试\n',
};
const page = (body: string) => `---\ntitle: 题\n---\n\n${body}\n`;
const analyze = (files: Readonly<Record<string, string>>) =>
  analyzeLibrary(Object.entries({ ...BASE, ...files }).map(([file, text]) => ({ file, text })));
const faultsOf = (files: Readonly<Record<string, string>>) =>
  analyze(files).diagnostics.map(formatDiagnostic).join('\n');

test('a page has the address of its file, below the folder of its language', () => {
  const { pages, diagnostics } = analyze({
    'content/pages/imprint.mdx': page('甲'),
    'content/pages/imprint.en.mdx': page('One'),
    'content/pages/docs/writing.mdx': page('乙 [1]'),
  });
  expect(diagnostics).toEqual([]);
  expect(pages.map(({ page: path, language, name }) => [path, language, name])).toEqual([
    ['imprint.html', 'zh-CN', 'imprint.html'],
    ['en/imprint.html', 'en', 'imprint.html'],
    ['docs/writing.html', 'zh-CN', 'docs/writing.html'],
  ]);
});

test('an essay may link to a page', () => {
  expect(
    faultsOf({
      'content/essays/a/zh-CN.mdx': essay('甲[1]。[乙](/imprint.html)'),
      'content/pages/imprint.mdx': page('甲'),
    }),
  ).toBe('');
});

describe('reports', () => {
  test.each([
    [
      'a name that the site has already',
      { 'content/pages/about.mdx': page('甲') },
      `content/pages/about.mdx:1:1 error unfit-name the site has a page about.html already
  hint: a page is content/pages/<name>.mdx in the site’s language, or <name>.<language>.mdx, such as imprint.en.mdx; the name is of small letters, digits and hyphens, and not index`,
    ],
    [
      'a language that the site has not',
      { 'content/pages/imprint.fr.mdx': page('甲') },
      `content/pages/imprint.fr.mdx:1:1 error unfit-name no essay of the site is in the language fr
  hint: name the file imprint.mdx, or write an essay in that language first`,
    ],
    [
      'a file without front matter',
      { 'content/pages/imprint.mdx': '甲' },
      `content/pages/imprint.mdx:1:1 error invalid-data the page has no front matter
  hint: begin the file with ---, then title, then ---`,
    ],
    [
      'a link that leads nowhere',
      { 'content/pages/imprint.mdx': page('[甲](nope.html)') },
      `content/pages/imprint.mdx:5:1 error dead-link the link to nope.html leads nowhere: the site has no page nope.html
  hint: correct the address; links are written as from the page, or from the site with a leading /`,
    ],
    [
      'code',
      { 'content/pages/imprint.mdx': page('<script>1</script>') },
      `content/pages/imprint.mdx:5:1 error blocked-code <script> is code, and an essay holds none
  hint: write plain Markdown, or an element with a class`,
    ],
    [
      'a file that is no page',
      { 'content/pages/index.mdx': page('甲') },
      `content/pages/index.mdx:1:1 error misplaced-file nothing reads this file
  hint: a page is content/pages/<name>.mdx in the site’s language, or <name>.<language>.mdx, such as imprint.en.mdx; the name is of small letters, digits and hyphens, and not index`,
    ],
  ])('%s', (_what, files, text) => {
    expect(faultsOf(files)).toBe(text);
  });
});
