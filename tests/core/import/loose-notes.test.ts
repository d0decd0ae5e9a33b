import { expect, test } from 'vitest';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { bodyOf, importText } from './import-text.ts';

const importPage = (html: string) => importText('', readHtml(html), { language: 'en' });
const RAISED = '<article><p>The bell rang.<sup>1</sup> It stopped.<sup>2</sup></p>';
const NOTES = '[^1]: Twice, by some.\n\n[^2]: At noon.';
const sorted = (essay: string) => {
  const [prose, ...notes] = bodyOf(essay)
    .replace(/\n\n---/, '')
    .split(/\n\n(?=\[\^)/);
  return [prose, ...notes.sort()].join('\n\n');
};

test.each([
  [
    'bold numbers below a rule',
    `${RAISED}<hr><p><strong>1</strong> Twice, by some.</p><p><b>2.</b> At noon.</p></article>`,
  ],
  [
    'raised numbers below a heading',
    `${RAISED}<h4>Footnotes</h4><p><sup>1</sup>Twice, by some.</p><p><sup>2</sup> At noon.</p></article>`,
  ],
  [
    'a list in a part named so, outside the article',
    `${RAISED}</article><div class="Post_x__footnotes"><ol><li>Twice, by some.</li><li>At noon.</li></ol></div>`,
  ],
  [
    'lists in asides',
    `${RAISED}<aside><ol start="1"><li>Twice, by some.</li></ol></aside><aside><ol start="2"><li>At noon.</li></ol></aside></article>`,
  ],
  [
    'one paragraph, parted by breaks',
    `${RAISED}<hr><p><sup>1</sup> Twice, by some.<br><br><sup>2</sup> At noon.</p></article>`,
  ],
])('notes that no link leads to are found in %s', (_name, html) => {
  const { essay, report } = importPage(`<body>${html}</body>`);
  expect(sorted(essay)).toBe(`The bell rang.[^1] It stopped.[^2]\n\n${NOTES}`);
  expect(report.markers).toBe(0);
});

test('a note keeps the blocks that follow its first', () => {
  const { essay } = importPage(
    `<body>${RAISED}<hr><p><strong>1</strong> Twice:</p><ul><li>once</li></ul><p>and again.</p><p><strong>2</strong> At noon.</p></body>`,
  );
  expect(bodyOf(essay)).toContain('[^1]: Twice:\n\n    - once\n\n    and again.');
});

test.each([
  [
    'hidden within the call',
    '<span class="tip">1<span style="display:none">Twice, by some.</span></span>',
    '',
  ],
  ['in the title of the call', '<sup title="Twice, by some.">1</sup>', ''],
  [
    'in a hidden element that the call names',
    '<span data-definition="d1"><a href="#">*</a></span>',
    '<aside style="display:none" id="d1">Twice, by some.</aside>',
  ],
  [
    'in an element that its script names',
    `<sup><a href="javascript:;" onclick="show('d1')">1</a></sup>`,
    '<div id="d1"><a href="javascript:;">1</a>. Twice, by some.</div>',
  ],
  [
    'in a side note of another name',
    '<span><label class="margin-toggle footnote-number"></label><input type="checkbox"><span class="footnote">Twice, by some.</span></span>',
    '',
  ],
])('a note %s is tied to its call', (_name, call, note) => {
  const { essay, report } = importPage(`<body><p>The bell rang${call} at dusk.</p>${note}</body>`);
  expect(bodyOf(essay)).toMatch(
    /^The bell rang\[\^([\w-]+)\] at dusk\.\n\n\[\^\1\]: Twice, by some\.$/,
  );
  expect(report.markers).toBe(0);
});

test.each([
  ['prose below a rule', `${RAISED}<hr><p>The port paid.</p><p><b>1</b> boat left.</p>`],
  ['a power', '<p>The mast is 3 m<sup>2</sup> wide.</p><hr><p>All of it.</p>'],
  ['a title of one word', '<p>Grade <span title="grade">1</span> of the port.</p>'],
])('%s is no note', (_name, html) => {
  expect(bodyOf(importPage(`<body>${html}</body>`).essay)).not.toContain('[^');
});

test('labels that ChatGPT sets behind a sentence are markers of their sources', () => {
  const pill = (name: string, address: string) =>
    `<span data-testid="webpage-citation-pill"><a href="https://${address}?utm_source=chatgpt.com"><span>${name}</span><span>+2</span></a></span>`;
  const { essay, report } = importPage(
    `<body><p>The bell rang. ${pill('Port', 'a.example')}</p><p>It fell. ${pill('Bay', 'b.example')} ${pill('Port', 'a.example')}</p></body>`,
  );
  expect(bodyOf(essay)).toBe('The bell rang. [1]\n\nIt fell. [2] [1]');
  expect(report.found).toEqual([1, 2]);
});

test('numbers of entries in blocks of their own belong to the entries behind them', () => {
  const { essay, report } = importPage(
    '<body><p>The bell rang <a href="#r1">[1]</a>.</p><h3>References</h3><div><a id="r1">1.</a><div>Keeper A. Tide log. 1931.</div></div></body>',
  );
  expect(bodyOf(essay)).toBe('The bell rang [1].');
  expect(report.found).toEqual([1]);
});

test('the elements of Distill are a note and citations by key', () => {
  const { essay, report } = importPage(
    '<article><p>It rang<dt-cite key="lind2005,berg"></dt-cite>.<dt-fn>Twice, by some.</dt-fn> It stopped <d-cite key="holm"></d-cite>.</p></article>',
  );
  expect(sorted(essay)).toBe(
    'It rang\\[@lind2005; @berg].[^inline-1] It stopped \\[@holm].\n\n[^inline-1]: Twice, by some.',
  );
  expect(report.notices.map(({ text }) => text)).toEqual(['[@lind2005; @berg]', '[@holm]']);
});

test('a note that links from within its sentence stays the author’s', () => {
  const { essay, report } = importPage(
    `${RAISED}<hr><p><sup>1</sup> It is not clear whether all of them did, given what <a href="https://example.org/a">one report</a> says.</p><p><sup>2</sup> <a href="https://example.org/b">Bells at noon</a></p></article>`,
  );
  expect(bodyOf(essay)).toContain('given what [one report](https://example.org/a) says.');
  expect(report.found).toEqual([2]);
});

test('the heading of notes goes with them, though a rule and other parts follow', () => {
  const { essay } = importPage(
    `${RAISED}<h4>Footnotes</h4><ol><li id="a">Twice, by some.</li><li>At noon.</li></ol><hr><h4>Letters</h4><p>Write to us.</p></article>`,
  );
  expect(essay).not.toContain('Footnotes');
  expect(essay).toContain('## Letters');
});

test('the label that shows a side note is no number of the text', () => {
  const { essay } = importPage(
    '<article><p>It rang.<label class="footref" for="n1">1</label><input id="n1" type="checkbox"><span class="sidenote"><sup>1</sup> Twice, by some.</span> It stopped.</p></article>',
  );
  expect(bodyOf(essay)).toMatch(/^It rang\.\[\^inline-1\] It stopped\./);
});
