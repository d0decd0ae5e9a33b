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

test('a list that counts from [1] is found below no heading and above other words', () => {
  const imported = importText(`潮涨了[1]，船到了[2]，灯亮了[3]，人散了[4]。

[1] 港务簿第三册

[2林甲，渡口旧事

[3] 灯塔日志

[4] 街坊口述

最后更新：五月

版权所有，由港务局存档，欢迎任何人前来抄录、核对和指正，每周一至周五的上午均可在码头办公室查阅。`);
  expect(imported.report).toMatchObject({ found: [1, 2, 3, 4], markers: 4 });
  expect(imported.references).toContain('# [2] 林甲，渡口旧事');
  expect(bodyOf(imported.essay)).toContain('最后更新：五月');
});

test('a list without numbers stays, and its entries are offered with the citations told', () => {
  const text = `Ice came early (Lind, 2005; Berg & Holm 2011), as Lind (2005) says. Others [2] differ.

## References

- Berg, K., & Holm, P. (2011). *Harbours at night*. Quay Press.
- Lind, A. (2005). *The ice years*. Quay Press.
- And others.
`;
  const { essay, references, report } = importText('', readMarkdown(text), { language: 'en' });
  expect(essay).toContain('- Lind, A. (2005). *The ice years*. Quay Press.');
  expect(references).toContain('# [3] Berg, K., & Holm, P. (2011). Harbours at night. Quay Press.');
  expect(references).toContain('# 4:\n#   type: book\n#   title: The ice years');
  expect(report).toMatchObject({ unlisted: [2], uncited: [3, 4] });
  expect(report.notices).toEqual([
    { kind: 'author-year', text: '3' },
    { kind: 'unnumbered-list', text: 'References', line: 3 },
  ]);
});

test('the heads and feet of pages of an RFC are left out, and its broken addresses joined', () => {
  const page = (number: number, words: string) =>
    `Bell Ringing                      May 2021\n\n   ${words}\n\nLind          Expires November 2021          [Page ${number}]\n\f\n`;
  const { essay, report } = importText(
    page(1, 'The bell rings at noon [1], and twice [2] on some days [3].') +
      page(
        2,
        '[1] https://example.org/bells/\n       noon?day=1+2\n\n   [2] https://example.org/twice',
      ) +
      page(3, '[3] https://example.org/days'),
    undefined,
    { language: 'en' },
  );
  expect(bodyOf(essay)).toBe('The bell rings at noon [1], and twice [2] on some days [3].');
  expect(report.found).toEqual([1, 2, 3]);
  expect(report.notices.map(({ text }) => text)).toEqual([
    'Lind Expires November # [Page #] × 3',
    'Bell Ringing May # × 2',
  ]);
});
