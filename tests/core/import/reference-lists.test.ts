import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { readPlainText } from '../../../src/core/import/read/read-plain.ts';
import { isReferenceHeading } from '../../../src/core/import/references/reference-heading.ts';
import { bodyOf, importText } from './import-text.ts';

const fromMarkdown = (text: string) => importText(text, readMarkdown(text), { language: 'en' });
const fromPlain = (text: string) => importText(text, readPlainText(text), { language: 'en' });

describe('a list of references', () => {
  test('has entries of two blocks, a line and its address', () => {
    const { references, report, essay } = fromMarkdown(
      'Rowed [1], then not [2].\n\n## References\n\n[1] Lind, A. (1931). The ice years. Quay Press.\n\nhttps://example.org/ice\n\n[2] Harbour Post. Ferry back.\n\n<https://example.org/post>\n',
    );
    expect(report.found).toEqual([1, 2]);
    expect(references).toContain('URL: https://example.org/ice');
    expect(references).toContain('URL: https://example.org/post');
    expect(bodyOf(essay)).toBe('Rowed [1], then not [2].');
  });

  test('has sub-headings, which are left out and named', () => {
    const { report, essay } = fromMarkdown(
      'Rowed [1], then not [2].\n\n## References\n\n### Books\n\n[1] Lind, A. (1931). The ice years. Quay Press.\n\n### Pages\n\n[2] https://example.org/post\n',
    );
    expect(report.found).toEqual([1, 2]);
    expect(bodyOf(essay)).toBe('Rowed [1], then not [2].');
    expect(
      report.notices.filter(({ kind }) => kind === 'part-left-out').map(({ text }) => text),
    ).toEqual(['Books', 'Pages']);
  });

  test('has a remark between two entries, which belongs to the first', () => {
    const { report, references } = fromMarkdown(
      'Rowed [1], then not [2].\n\n## References\n\n[1] Lind, A. (1931). The ice years. Quay Press.\n\nA remark on the book.\n\n[2] https://example.org/post\n',
    );
    expect(report.found).toEqual([1, 2]);
    expect(references).toContain('A remark on the book.');
  });

  test.each([
    ['a signature', '--\nSiri Holm\nRiver Office'],
    ['a closing line', 'First published in the Harbour Post'],
  ])('ends before %s below its last entry', (_, tail) => {
    const { essay, references } = fromPlain(
      `Hello all,\n\nthe ferry had stopped [1], and the council has its plan [2].\n\n[1] https://example.org/report\n[2] https://example.org/plan\n${tail}\n`,
    );
    expect(references).toContain('title: https://example.org/plan\n');
    expect(bodyOf(essay)).toContain(tail.split('\n').at(-1));
  });

  test('keeps an entry that is broken into lines', () => {
    const { references } = fromPlain(
      'Rowed for ten years [1].\n\nReferences\n\n[1] Lind A, Berg K. Seeing ice from above and from\n    below. J Harb. 2005;10(2):100-10.\n',
    );
    expect(references).toContain('title: Seeing ice from above and from below');
  });

  test('takes an unusual heading with it, and names it', () => {
    const { essay, report } = fromMarkdown(
      'Rowed for ten years [1].\n\n## What I read\n\n[1] Lind, A. (1931). The ice years. Quay Press.\n',
    );
    expect(bodyOf(essay)).toBe('Rowed for ten years [1].');
    expect(report.notices).toContainEqual({
      kind: 'part-left-out',
      text: 'What I read',
      line: 3,
    });
  });
});

test.each([
  'Notes and references',
  '📚 参考文献（References）',
  '## 参考文献'.slice(3),
  'References / 参考文献',
  '八、参考资料：',
])('%s is the heading of a list', (heading) => {
  expect(isReferenceHeading(heading)).toBe(true);
});

test.each(['Sources of the river', 'The reference', '参考文献的写法'])(
  '%s is no heading of a list',
  (heading) => {
    expect(isReferenceHeading(heading)).toBe(false);
  },
);

test('a term with its definition may be the heading of a list that writes its own numbers', () => {
  const html = `<html lang="zh"><body><p>灯塔重建了[1]，钟也换了[2]。</p><dl><dt>参考资料</dt><dd><ul>
    <li><span>1.</span> <a href="https://example.org/a">灯塔志</a></li>
    <li><span>2.</span> <a href="https://example.org/b">钟楼记</a></li></ul></dd></dl></body></html>`;
  const { report } = importText('', readHtml(html));
  expect(report.found).toEqual([1, 2]);
});
