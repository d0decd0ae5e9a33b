import { expect, test } from 'vitest';
import { analyzeLibrary } from '../../src/core/library/library.ts';
import { parseMdx } from '../../src/core/text/parse-mdx.ts';
import { essay } from '../site.ts';
import { readText } from './read-text.ts';

const LISTED = '1:\n  unlisted: 试\n';

const libraryOf = (files: Readonly<Record<string, string>>) =>
  analyzeLibrary(Object.entries(files).map(([file, text]) => ({ file, text })));

test.each([
  ['a line of a megabyte', `${'甲乙丙丁戊己庚辛壬癸'.repeat(100_000)}[1]`],
  ['thousands of paragraphs with markers', '甲[1]。\n\n'.repeat(10_000)],
  ['a long claim with thousands of markers', `${'甲'.repeat(100_000)}${'[1]'.repeat(5000)}`],
  ['thousands of nested brackets', `甲${'['.repeat(3000)}1${']'.repeat(3000)}`],
])('reads %s without failing or hanging', (_name, source) => {
  expect(readText(source).claims.length).toBeGreaterThan(0);
});

test.each([
  ['quotes', `${'>'.repeat(500)}甲[1]`],
  ['components', `${'<b>'.repeat(300)}甲[1]${'</b>'.repeat(300)}`],
])('refuses hundreds of nested %s without failing or hanging', (_name, source) => {
  expect(parseMdx(source, 'essay.mdx')).toMatchObject({ rule: 'too-deep' });
});

test('tells tens of thousands of faults without failing', () => {
  expect(
    libraryOf({ 'content/essays/a/zh-CN.mdx': essay(`甲${'[1-999]'.repeat(150)}`) }).diagnostics,
  ).toHaveLength(999 * 150);
});

test('reads an essay as long as a book without hanging', () => {
  const chapter = `## 章节\n\n${'这是一句有根据的话[1]，这是另一句[2]；这一句没有根据。'.repeat(20)}\n\n`;
  const files = {
    'content/essays/a/zh-CN.mdx': essay(chapter.repeat(300)),
    'content/essays/a/references.yaml': `${LISTED}2:\n  unlisted: 试\n`,
  };
  expect(libraryOf(files).diagnostics).toEqual([]);
});
