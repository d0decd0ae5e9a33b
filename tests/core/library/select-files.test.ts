import { expect, test } from 'vitest';
import { selectFiles } from '../../../src/core/library/select-files.ts';
import { essay } from '../../site.ts';

const DRAFT = essay('甲').replace('title:', 'draft: true\ntitle:');
const FILES = {
  'content/site.yaml': '',
  'content/essays/a/zh-CN.mdx': essay('甲'),
  'content/essays/a/en.mdx': DRAFT,
  'content/essays/a/references.yaml': '',
  'content/essays/b/en.mdx': DRAFT,
  'content/essays/b/references.yaml': '',
  'content/essays/c/en.mdx': essay('draft: true\n'),
  'content/essays/_d/en.mdx': essay('甲'),
  'content/essays/.e/en.mdx': essay('甲'),
};
const select = (showsDrafts: boolean) =>
  selectFiles(
    Object.entries(FILES).map(([file, text]) => ({ file, text })),
    showsDrafts,
  ).map(({ file }) => file.replace('content/', ''));

test('folders that begin with _ or a dot are no part of the site', () => {
  expect(select(true)).toEqual([
    'site.yaml',
    'essays/a/zh-CN.mdx',
    'essays/a/en.mdx',
    'essays/a/references.yaml',
    'essays/b/en.mdx',
    'essays/b/references.yaml',
    'essays/c/en.mdx',
  ]);
});

test('a published site has no drafts, and nothing of an essay that is one in every language', () => {
  expect(select(false)).toEqual([
    'site.yaml',
    'essays/a/zh-CN.mdx',
    'essays/a/references.yaml',
    'essays/c/en.mdx',
  ]);
});
