import { expect, test } from 'vitest';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { tagPage } from '../../../src/core/shared/routes.ts';
import { essay } from '../../site.ts';

const tagged = (tags: string, language = 'zh-CN') =>
  essay('甲[1]。', { language }).replace('---\n', `---\ntags: ${tags}\n`);
const printed = (essays: Readonly<Record<string, string>>) =>
  analyzeLibrary(
    Object.entries(essays).flatMap(([name, text]) => {
      const file = `content/essays/${name}.mdx`;
      const references = file.replace(/[^/]*$/, 'references.yaml');
      return [
        { file, text },
        { file: references, text: '1:\n  unlisted: 试\n' },
      ];
    }),
  )
    .diagnostics.map(formatDiagnostic)
    .join('\n');

test.each([
  ['Open models', 'tags/open-models.html'],
  ['训练 成本', 'tags/训练-成本.html'],
  ['  R&D, 2025!', 'tags/r-d-2025.html'],
  ['Cafe\u0301', 'tags/café.html'],
  ['हिन्दी', 'tags/हिन्दी.html'],
  ['++', undefined],
])('the tag %j has the page %s', (tag, page) => {
  expect(tagPage(tag)).toBe(page);
});

test('tags of one page that are written differently are told, in one language', () => {
  expect(
    printed({
      'a/zh-CN': tagged('[AI]'),
      'b/zh-CN': tagged('[史, ai]'),
      'c/en': tagged('[ai]', 'en'),
    }),
  ).toBe(`content/essays/b/zh-CN.mdx:2:11 error invalid-data the tag "ai" has the page tags/ai.html, which is that of "AI" in content/essays/a/zh-CN.mdx
  hint: write "AI" here too, or distinguish the two by letters or digits`);
});

test('a tag without letters, a tag twice and tags that are no list are faults', () => {
  expect(printed({ 'a/zh-CN': tagged('["++"]') })).toContain(
    'a/zh-CN.mdx:2:8 error invalid-data tags.0: must hold a letter or a digit',
  );
  expect(printed({ 'a/zh-CN': tagged('[a, a]') })).toContain('must not hold a tag twice');
  expect(printed({ 'a/zh-CN': tagged('a') })).toContain('tags must be a list');
});

test('an essay may link to the page of a tag, and to no other', () => {
  const link = (page: string) =>
    tagged('[史]').replace('甲[1]。', `甲[1]，[史](/tags/${page}.html)。`);
  expect(printed({ 'a/zh-CN': link('史') })).toBe('');
  expect(printed({ 'a/zh-CN': link('书') })).toContain('dead-link');
});
