import { expect, test } from 'vitest';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readRst } from '../../../src/core/import/read/read-rst.ts';
import { bodyOf, importText } from './import-text.ts';

const markdown = (text: string) => importText(text, readMarkdown(text), { language: 'en' });
const page = (text: string) => importText(text, readHtml(text), { language: 'en' });

test('numbers that tie authors to institutions lead to no reference', () => {
  const text = `# On ferries

Ada Lind<sup>1</sup>, Karl Berg<sup>1,2</sup>

<sup>1</sup>Quay University, Halm <sup>2</sup>Port Office, Halm

Abstract. The ferry stopped.<sup>1</sup>

## References

1. Lind, A. (1931). *The ice years*. Quay Press.
2. Port Office. (1932). *The log*. Quay Press.`;
  const { essay, report } = markdown(text);
  expect(bodyOf(essay)).toContain('Ada Lind¹, Karl Berg¹,²');
  expect(bodyOf(essay)).toContain('¹Quay University, Halm ²Port Office, Halm');
  expect(bodyOf(essay)).toContain('The ferry stopped.[1]');
  expect(report).toMatchObject({ found: [1], uncited: [2] });
  expect(report.notices).toEqual([
    { kind: 'affiliation', text: 'Ada Lind1, Karl Berg1,2', line: 3 },
    { kind: 'affiliation', text: '1Quay University, Halm 2Port Office, Halm', line: 5 },
  ]);
});

test('a raised number in the first lines is a marker where no line of institutions has it', () => {
  const text =
    'It stopped.<sup>1</sup>\n\nNobody saw it.<sup>2</sup>\n\n## References\n\n1. A\n2. B';
  expect(markdown(text).report.found).toEqual([1, 2]);
});

test('a column of sources supports the words of its row', () => {
  const text = '| Year | Trips | Ref. |\n|--|--|--|\n| 1931 | 40 | [1][2] |\n| [3] | 5 | 6 |';
  const { essay, report } = markdown(text);
  expect(bodyOf(essay)).toMatch(/\| 1931 +\| 40\[1\]\[2\] +\|/);
  expect(report.notices).toEqual([{ kind: 'lone-marker', text: '[3]', line: 4 }]);
});

test('sources below each answer are its own list, without a heading too', () => {
  const lines = ['a', 'b', 'c'].map((name, at) => `[${at + 1}](https://example.org/${name})`);
  const items = [1, 2, 3, 4, 5].map((n) => `${n}. Log ${n}, https://example.com/${n}`);
  const text = `One.[1, 2] Two.[3][4] Three.[5]

${items.join('\n')}

Answer two.[1] More of it.[2][3]

${lines.join('\n')}`;
  const { essay, references, report } = markdown(text);
  expect(bodyOf(essay)).toBe('One.[1, 2] Two.[3][4] Three.[5]\n\nAnswer two.[6] More of it.[7][8]');
  expect(references).toMatch(/6:\n {2}type: webpage\n.*\n {2}URL: https:\/\/example\.org\/a/);
  expect(report.found).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('numbered lines of the prose are no list where the numbers have their links', () => {
  const text = `The port says so ([Port][1]). So does Berg ([Log][2], [Log][3]).

[1] first a boat,
[2] then a quay,
[3] then a ferry.

More words.

[1]: https://example.org/a "The port"
[2]: https://example.org/b "Berg"
[3]: https://example.org/c "The log"`;
  const { essay, references, report } = markdown(text);
  expect(bodyOf(essay)).toContain('\\[1] first a boat,\n\\[2] then a quay,');
  expect(references).toContain('title: The port');
  expect(report.found).toEqual([1, 2, 3]);
  expect(report.notices).toEqual([
    {
      kind: 'lone-marker',
      text: '[1] first a boat,\n[2] then a quay,\n[3] then a ferry.',
      line: 3,
    },
  ]);
});

test('shortcodes and attributes of site generators are left out and named', () => {
  const text = `## Boats {#boats .wide}

A boat.{{< footnote "Of oak." >}} A quay.{{% sidenote %}}Of stone.{{% /sidenote %}}
{{< figure src="a.png"
    caption="The quay" >}}
{: .note}

::: {.callout-tip}
Row slowly, see \`{{< ref >}}\`.
:::

{% include map.html %}

~~~
{{< kept >}}
~~~`;
  const { essay, report } = markdown(text);
  const body = bodyOf(essay);
  expect(report.title).toBe('Boats');
  expect(body).toMatch(/^A boat\.\[\^[\w-]+\] A quay\.\[\^[\w-]+\]\n/);
  expect(body).toContain('Row slowly, see `{{< ref >}}`.');
  expect(body).toContain('```\n{{< kept >}}\n```');
  expect(body).toMatch(/: Of oak\.\n\n.*: Of stone\.$/);
  expect(report.notices).toEqual([
    { kind: 'key-left-out', text: '{#boats .wide}', line: 1 },
    { kind: 'shortcode', text: '{{< figure src="a.png" caption="The quay" >}}', line: 4 },
    { kind: 'key-left-out', text: '{: .note}', line: 6 },
    { kind: 'key-left-out', text: '::: {.callout-tip}', line: 8 },
    { kind: 'shortcode', text: '{% include map.html %}', line: 12 },
  ]);
});

test('the call of a note in another file of a book stays a marker', () => {
  const { essay, report } = page(
    '<p>It stopped.<a href="endnotes.xhtml#note-7" epub:type="noteref">7</a> Then it ran.</p>',
  );
  expect(bodyOf(essay)).toBe('It stopped.[7] Then it ran.');
  expect(report.unlisted).toEqual([7]);
});

test('a note that a page holds twice is one', () => {
  const note = 'The log of the port says so in 1931.';
  const { essay, report } = page(`<p>It stopped<a href="#n1"><sup>[1]</sup></a><span
    class="tip">${note}</span>, and ran<a href="#n2"><sup>[2]</sup></a><span class="tip">Nobody
    knows why it ran again or … <a href="#n2">Read on</a></span>.</p>
    <table><tr><th><a id="n1" href="#r1">↑1</a></th><td>${note}</td></tr>
    <tr><th><a id="n2" href="#r2">↑2</a></th><td>Nobody knows why it ran again or where.</td></tr></table>`);
  expect(bodyOf(essay)).toBe(
    `It stopped[^1], and ran[^2].\n\n[^1]: ${note}\n\n[^2]: Nobody knows why it ran again or where.`,
  );
  expect(
    report.notices.map(({ kind, text }) => `${kind}: ${text.replaceAll(/\s+/g, ' ')}`),
  ).toEqual([
    `hidden-left-out: ${note}`,
    'hidden-left-out: Nobody knows why it ran again or … Read on',
  ]);
});

test('entries that a style of CSL wrote have their numbers', () => {
  const entry = (number: number, words: string) =>
    `<div class="csl-entry"><div class="csl-left-margin">[${number}]</div><div
    class="csl-right-inline">${words}</div></div>`;
  const { references, report } = page(`<p>It stopped.[1] It ran.[2]</p><h2>参考文献表</h2>
    <div class="csl-bib-body">${entry(1, 'Lind A. The ice years[M]. Halm: Quay Press, 1931.')}
    ${entry(2, '李四. 渡船[J]. 港口学报, 1932, 3(2): 4-5.')}</div>`);
  expect(report.found).toEqual([1, 2]);
  expect(references).toContain('title: 渡船');
});

test('the list of a text in reStructuredText may begin behind a number that is gone', () => {
  const text = `Title: On ferries
Author: Lind

It stopped [2]_.

References and Footnotes
========================

.. [2] https://example.org/log
`;
  const { report } = importText(text, readRst(text), { language: 'en' });
  expect(report.found).toEqual([2]);
});

test('a number far beyond the list, or behind a call, belongs to a program', () => {
  const entries = [1, 2, 3, 4, 5].map((n) => `${n}. Log ${n}, https://example.org/${n}`).join('\n');
  const text = `The ferry stopped [1, 2]. Read state[748] or dim(C)[1] or v0[4]; authors(s)[3] say so.

## References

${entries}`;
  const { essay, report } = markdown(text);
  expect(bodyOf(essay)).toContain('state\\[748] or dim(C)\\[1] or v0\\[4]; authors(s)[3]');
  expect(report.found).toEqual([1, 2, 3]);
  expect(report.notices).toEqual([
    { kind: 'index', text: 'ad state[748]', line: 1 },
    { kind: 'index', text: 'r dim(C)[1]', line: 1 },
    { kind: 'index', text: '1] or v0[4]', line: 1 },
  ]);
});

test('a plain number with a link is a marker only where the numbers begin at 1', () => {
  const text = '| Page | Visits |\n|--|--|\n| Quay | [17](https://example.org/a) |\n| Log | 4 |';
  const { essay, references } = markdown(text);
  expect(bodyOf(essay)).toContain('[17](https://example.org/a)');
  expect(references).toBeUndefined();
});

test('notes below a heading in two languages are entries, with what stands between them', () => {
  const text = `It stopped.[1] It ran.[2] It stopped again.[3]

**Notes**\\
**注记**

1. Lind, A. (1931). *The ice years*. Quay Press.

   林的书。

2. The log says so.

记录如此。

3. So does Berg.

Translated by Hou.`;
  const { essay, references, report } = markdown(text);
  expect(bodyOf(essay)).toMatch(/again\.\[3\]\n\n[^]*Notes[^]*\n\nTranslated by Hou\.$/);
  expect(references).toContain('The log says so. 记录如此。');
  expect(report.found).toEqual([1, 2, 3]);
});

test('raised numbers behind digits are exponents where a text without a list raises those', () => {
  const power = (base: string, n: number) => `${base}<sup>${n}</sup>`;
  const text = `About ${power('2', 256)}, ${power('10', 77)} and ${power('10', 80)}: 1-in-${power('2', 16)}.`;
  expect(markdown(text).report).toMatchObject({ markers: 0 });
});
