import { expect, test } from 'vitest';
import { guessFormat } from '../../../src/core/import/read/guess-format.ts';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { isReferenceHeading } from '../../../src/core/import/references/reference-heading.ts';
import { bodyOf, importText } from './import-text.ts';

const markdown = (text: string) => importText(text, readMarkdown(text), { language: 'en' });
const page = (text: string) => importText(text, readHtml(text), { language: 'en' });

test('numbers of a source and its title, above its address, are an entry for each number', () => {
  const text = `The ferry stopped.[1](https://example.org/log#:~:text=stopped)[2](https://example.org/ice)

Nobody rowed.[3](https://example.org/log#:~:text=rowed) The pier burnt.[4](https://example.com/pier)

[1] [3] The log of the port

<https://example.org/log>

[2] [1931.12] Ice of the bay (1850 - 1925)

<https://example.org/ice>

[4] The pier

<https://example.com/pier>`;
  const { essay, references, report } = markdown(text);
  expect(bodyOf(essay)).toBe('The ferry stopped.[1][2]\n\nNobody rowed.[3] The pier burnt.[4]');
  expect(references).toContain('3:\n  type: webpage\n  title: The log of the port\n');
  expect(references).toContain('title: "[1931.12] Ice of the bay (1850 - 1925)"\n');
  expect(report).toMatchObject({ found: [1, 2, 3, 4], uncited: [], notices: [] });
});

test('lines that begin with [1] and have addresses are the list of the part above them', () => {
  const list = (name: string) =>
    [1, 2, 3].map((n) => `[${n}] https://example.org/${name}${n}`).join('\n');
  const text = `The ice held.[1][2] It broke.[3]

${list('a')}

## The second winter

No ice came.[1] Boats did.[2][3]

${list('b')}

## Afterwards

Nothing happened.`;
  const { essay, report } = markdown(text);
  expect(bodyOf(essay)).toContain('No ice came.[4] Boats did.[5][6]');
  expect(bodyOf(essay)).not.toContain('example.org');
  expect(report.found).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a second list leaves the numbers that the first does not have unlisted', () => {
  const text = `The ice held.[1] It broke.[7]

## Sources

[1] Port log, https://example.org/a

## Source Index

- [1] Port log of 1931, https://example.org/b`;
  const { essay, report } = markdown(text);
  expect(bodyOf(essay)).toBe('The ice held.[1] It broke.[7]');
  expect(report).toMatchObject({ found: [1], unlisted: [7], uncited: [8] });
});

test('a numbered list of the prose is no list of references', () => {
  const text = `The ice held.[1] It broke.[2] It thawed.[3]

1. **First**: ask the keeper before the boat leaves.
2. **Second**: read the log of the day.
3. **Third**: wait for the tide.

## Last words

Nobody rowed.`;
  const { essay, report } = markdown(text);
  expect(bodyOf(essay)).toContain('1. **First**: ask the keeper before the boat leaves.');
  expect(report).toMatchObject({ found: [], unlisted: [1, 2, 3] });
});

test('a sign that folds a list may stand between its heading and its entries', () => {
  const text = `<p>The ice held.<a href="#source-1">1</a> It broke.<a href="#source-2">2</a></p>
<h2>Sources</h2><p>▼</p><ul>
<li id="source-1"><span>1</span> Port Office. "The log." <a href="https://example.org/a">log</a></li>
<li id="source-2"><span>2</span> Quay Press. "The ice." <a href="https://example.org/b">ice</a></li>
</ul>`;
  const { essay, report } = page(text);
  expect(bodyOf(essay)).toBe('The ice held.[1] It broke.[2]');
  expect(report.found).toEqual([1, 2]);
  expect(report.notices).toContainEqual({ kind: 'part-left-out', text: '▼', line: 2 });
});

test.each(['Quellen:', 'Références', 'Список литературы', '出典', '참고문헌'])(
  '%s is a heading of references in another language',
  (heading) => {
    expect(isReferenceHeading(heading)).toBe(true);
  },
);

test('a raised number of a text full of exponents, whose list has keys, is an exponent', () => {
  const text = `We add x<sup>2</sup>, y<sup>2</sup>, z<sup>3</sup>, a<sup>2</sup> and b<sup>3</sup>. The norm
|k|<sup>2</sup> is less.

## References

[Lin31] A. Lind. The ice years. Quay Press, 1931.`;
  expect(markdown(text).report).toMatchObject({ markers: 0, unlisted: [] });
});

test.each(['Key References', 'References (URLs)', 'Sources ▼', '四、来源列表', 'Source Index'])(
  '%s is a heading of references',
  (heading) => {
    expect(isReferenceHeading(heading)).toBe(true);
  },
);

test('links with plain numbers in round brackets are markers within them', () => {
  const text =
    'Many say so (<a href="https://example.org/a">1</a>, <a href="https://example.org/b">2</a>).';
  const { essay, report } = page(`<p>${text}</p>`);
  expect(bodyOf(essay)).toBe('Many say so ([1], [2]).');
  expect(report.found).toEqual([1, 2]);
});

test('a number of messages in the menu of a site is no source', () => {
  const { report } = page('<p>The ice held. <a href="//example.org/#/inbox">1</a></p>');
  expect(report).toMatchObject({ markers: 0, found: [], uncited: [] });
});

test('a number in brackets is the step of a path, and a raised one may belong to a name', () => {
  const text = 'The path `//p` or //p[@id="x"][1]/text() finds it. UR<sup>2</sup>IM did.[4]';
  const { essay, report } = markdown(text);
  expect(report.unlisted).toEqual([4]);
  expect(bodyOf(essay)).toContain('UR<sup>2</sup>IM did.[4]');
});

test('quantities behind a Chinese comma cite nothing', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (n) => `${n}. 航海日志 ${n} — https://example.org/${n}`,
  );
  const text = `码头有渡船，2 条，客位，5 个，每天，3 班，船票，4 元。\n\n## 参考资料\n\n${list.join('\n')}`;
  const { report } = importText(text, readMarkdown(text));
  expect(report).toMatchObject({ markers: 0, uncited: [1, 2, 3, 4, 5, 6, 7, 8] });
});

test('a number glued to the stop behind a formula cites', () => {
  const list = [1, 2, 3].map((n) => `${n}. Log ${n}, https://example.org/${n}`).join('\n');
  const text = `The ice held.1 It grew by $x_1 < 3$.2 It was **$y_2 > 4$**.3\n\n## Works cited\n\n${list}`;
  expect(markdown(text).report).toMatchObject({ found: [1, 2, 3], uncited: [] });
});

test('a picture whose address stands below the text is told as a picture alone', () => {
  const { report } = markdown('The ice held. ![][image1]\n\n[image1]: https://example.org/ice.png');
  expect(report.notices).toEqual([
    { kind: 'image-left-out', text: 'https://example.org/ice.png', line: 1 },
  ]);
});

test('a text that begins with a tag and closes paragraphs is a part of a page', () => {
  const text = '<div class="post">\n<p>The ice held.</p>\n<p>It broke.</p>\n</div>';
  expect(guessFormat('ice.txt', text)).toBe('html');
  expect(guessFormat('ice.txt', 'The tag <p> opens a paragraph, </p> closes it.')).toBe('text');
});

test('a list directly within a list belongs to the item before it', () => {
  const { essay } = page(
    '<ol><li>Ice</li><ol><li>thin</li><ul><li>grey</li></ul><li>thick</li></ol><li>Boats</li></ol>',
  );
  expect(bodyOf(essay).replaceAll('\n\n', '\n')).toBe(
    '1. Ice\n   1. thin\n      - grey\n   2. thick\n2. Boats',
  );
});
