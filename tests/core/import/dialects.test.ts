import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readReferences } from '../../../src/core/import/references/read-references.ts';
import { bodyOf, importText } from './import-text.ts';

const importMarkdown = (text: string) => importText('', readMarkdown(text), { language: 'en' });
const importPage = (html: string) => importText('', readHtml(html), { language: 'en' });
const toldBy = ({ report }: ReturnType<typeof importText>) =>
  report.notices.map(({ kind, text }) => [kind, text]);

test('a note within its sentence becomes a note, except in code', () => {
  const { essay } = importMarkdown(
    'Ice came.^[See [the log](https://example.org/log), twice.] It left: `a^[b]`.\n\n```\nx^[y]\n```\n',
  );
  expect(bodyOf(essay)).toBe(
    'Ice came.[^inline-note-1] It left: `a^[b]`.\n\n```\nx^[y]\n```\n\n[^inline-note-1]: See [the log](https://example.org/log), twice.',
  );
});

test('what Obsidian alone writes becomes words, or is told', () => {
  const imported = importMarkdown(`See [[Harbour notes#Thaw|the notes]] and [[Logs]]. Here. ^ice-1

> [!warning] Thin ice
> Do not walk.

> [!note]
> It thaws.

%%for me alone%% Done.

![[map.png|300]]
`);
  expect(bodyOf(imported.essay)).toBe(
    'See the notes and Logs. Here.\n\n> Thin ice\n> Do not walk.\n\n> note\n> It thaws.\n\nDone.',
  );
  expect(toldBy(imported)).toEqual([
    ['link-to-text', 'Harbour notes#Thaw'],
    ['link-to-text', 'Logs'],
    ['key-left-out', '^ice-1'],
    ['comment-left-out', '%%for me alone%%'],
    ['image-left-out', 'map.png 300'],
  ]);
});

test('numbers in double brackets stay markers', () => {
  expect(bodyOf(importMarkdown('Ice came [[2]], and [[Logs]] say so [[3,4]].').essay)).toBe(
    'Ice came [2], and Logs say so [3,4].',
  );
});

describe('an export of Notion', () => {
  test('in Markdown has callouts with their links, and properties as text', () => {
    const imported = importMarkdown(`# Ice

<aside>
💡 Thin. See [the log](https://example.org/log).

</aside>

Owner: Ada

[Harbour](Harbour%20a1b2c3d4e5f60718293a4b5c6d7e8f90.md)

It thawed [1].

[1] Ice tables: [https://example.org/ice](https://example.org/ice)
`);
    expect(bodyOf(imported.essay)).toBe(
      '💡 Thin. See [the log](https://example.org/log).\n\nOwner: Ada\n\nHarbour\n\nIt thawed [1].',
    );
    expect(imported.report.found).toEqual([1]);
  });
  test('as a page keeps properties, toggles and bookmarks', () => {
    const { essay } = importPage(
      '<article><table class="properties"><tbody><tr><th>Owner</th><td>Ada</td></tr></tbody></table><ul class="toggle"><li><details open=""><summary>More</summary><p>Inside.</p></details></li></ul><figure><a href="https://example.org/log" class="bookmark source"><div><div class="bookmark-title">The log</div></div></a></figure></article>',
    );
    for (const words of ['Owner', 'Ada', 'More', 'Inside.', '[The log](https://example.org/log)'])
      expect(essay).toContain(words);
  });
});

test('a place in a work stands before the marker of a listed number', () => {
  const list = '\n\n## References\n\n[1] A. Lind, “Ice,” 2005.\n[2] K. Berg, “Thaw,” 2006.\n';
  expect(
    bodyOf(
      importMarkdown(`Ice came [1, p. 12], left [2: 14-16], and so on [3, p. 2].${list}`).essay,
    ),
  ).toBe('Ice came (p. 12)[1], left (14-16)[2], and so on \\[3, p. 2].');
});

test('numbers in tortoise-shell brackets cite the list below 注释', () => {
  const { essay, references, report } = importText(`一月结冰〔1〕，五月解冻〔2〕，船期照旧〔３〕。

注释：

〔1〕林甲：《冰年》，渡口出版社2005年版，第12页。

〔2〕林乙：《解冻》，载《港口》2006年第3期。

〔3〕同上。`);
  expect(bodyOf(essay)).toBe('一月结冰[1]，五月解冻[2]，船期照旧[3]。');
  expect(report.found).toEqual([1, 2, 3]);
  expect(references).toContain('# [3] 同上。');
});

test('the list of an article for WeChat has its numbers in elements of their own', () => {
  const { essay, report } = importPage(
    '<section><p>冰<sup class="footnote-ref">[1]</sup>化了，船<sup class="footnote-ref">[2]</sup>来了。</p><h3><span>参考资料</span></h3><section class="footnotes"><span class="footnote-item"><span class="footnote-num">[1] </span><p>冰表: <em>https://example.org/ice</em></p></span><span class="footnote-item"><span class="footnote-num">[2] </span><p>船期: <em>https://example.org/boats</em></p></span></section></section>',
  );
  expect(bodyOf(essay)).toBe('冰[1]化了，船[2]来了。');
  expect(report.found).toEqual([1, 2]);
});

test('a text that a table of one cell frames has its notes tied, and keeps its lines', () => {
  const { essay } = importPage(
    '<table><tr><td><font>May<br>Boats are slow [<a href="#f1"><font>1</font></a>] and late. [<a href="#f2">2</a>]<br>They come.<br><br>[<a name="f1">1</a>] Slower than carts.<br>[<a name="f2">2</a>] Never early.</font></td></tr></table>',
  );
  expect(bodyOf(essay)).toBe(
    'May\\\nBoats are slow [^1] and late. [^2]\\\nThey come.\n\n[^1]: Slower than carts.\n\n[^2]: Never early.',
  );
});

test('LaTeX’s commands cite works of a file of references, and are told without one', () => {
  const text = 'Ice came \\parencite[12]{lind2005}, and left \\cite{berg2006}.';
  const file = readReferences(
    '@book{lind2005, title={Ice}, year={2005}}\n@book{berg2006, title={Thaw}, year={2006}}',
  );
  if ('fault' in file) throw new Error(file.fault);
  const cited = importText('', readMarkdown(text), { language: 'en', references: file });
  expect(bodyOf(cited.essay)).toBe('Ice came (12)[1], and left [2].');
  expect(toldBy(importMarkdown(text))).toEqual([
    ['citation-key', '\\parencite[12]{lind2005}'],
    ['citation-key', '\\cite{berg2006}'],
  ]);
});
