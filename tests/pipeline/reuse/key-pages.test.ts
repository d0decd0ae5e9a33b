import { expect, test } from 'vitest';
import type { ContentFile } from '../../../src/core/library/content-files.ts';
import { createMemory } from '../../../src/core/library/analysis-memory.ts';
import { completeLibrary } from '../../../src/core/library/library.ts';
import { surveyContent } from '../../../src/core/library/survey.ts';
import { keyPages } from '../../../src/pipeline/reuse/key-pages.ts';
import { essay } from '../../site.ts';

const REFERENCES = '1:\n  unlisted: 不详。\n';
const CONTENT: Readonly<Record<string, string>> = {
  'a/zh-CN.mdx': essay('话[1]。'),
  'a/en.mdx': essay('Words[1].', { language: 'en' }),
  'a/references.yaml': REFERENCES,
  'b/zh-CN.mdx': essay('话[1]。'),
  'b/references.yaml': REFERENCES,
  'module/zh-CN.mdx': essay('话[1]。按<kbd>回车</kbd>。'),
  'module/references.yaml': REFERENCES,
};
const PROSE = ['a/en', 'a/zh-CN', 'b/zh-CN'];

/** @param changes files below content/, by path; null for one that is gone */
function keysOf(
  changes: Readonly<Record<string, string | null>> = {},
  otherFiles: readonly string[] = ['public/icon.svg'],
): Map<string, string> {
  const essays = Object.entries(CONTENT).map(([name, text]) => [`essays/${name}`, text] as const);
  const all = { ...Object.fromEntries(essays), 'site.yaml': 'name: { zh-CN: 试 }\n', ...changes };
  const files = Object.entries(all).flatMap(([name, text]): ContentFile[] =>
    text === null ? [] : [{ file: `content/${name}`, text }],
  );
  const library = completeLibrary(
    files,
    surveyContent(files, otherFiles),
    createMemory(),
    (_essay, { body }) => (body.includes('<kbd>') ? null : body),
  );
  return keyPages({
    files: new Map(files.map((file) => [file.file, { ...file, stamp: '' }])),
    otherFiles,
    library,
  });
}

const before = keysOf();
/** The essays whose pages are made anew after a change. */
const anew = (after: ReadonlyMap<string, string>) =>
  [...after].flatMap(([id, key]) => (before.get(id) === key ? [] : [id])).sort();

test('an essay that is a module has no key, as files that nobody looks at may be part of it', () => {
  expect([...before.keys()].sort()).toEqual(PROSE);
});

test('the same content has the same keys', () => {
  expect(anew(keysOf())).toEqual([]);
});

test.each([
  ['the text of an essay', 'essays/b/zh-CN.mdx', essay('改过的话[1]。'), ['b/zh-CN']],
  [
    'the references of an essay',
    'essays/a/references.yaml',
    '1:\n  unlisted: 改。\n',
    PROSE.slice(0, 2),
  ],
  ['the settings of the site', 'site.yaml', 'name: { zh-CN: 改 }\n', PROSE],
  ['an essay that is a module', 'essays/module/zh-CN.mdx', essay('改[1]<kbd>键</kbd>。'), PROSE],
])('an edit of %s has the pages made anew that rest on it', (_what, file, text, expected) => {
  expect(anew(keysOf({ [file]: text }))).toEqual(expected);
});

test('a file that comes or goes may be named by any page', () => {
  expect(anew(keysOf({ 'essays/b/zh-CN.mdx': null, 'essays/b/references.yaml': null }))).toEqual(
    PROSE.slice(0, 2),
  );
  expect(anew(keysOf({ 'sources.yaml': '{}\n' }))).toEqual(PROSE);
  expect(anew(keysOf({}, []))).toEqual(PROSE);
});
