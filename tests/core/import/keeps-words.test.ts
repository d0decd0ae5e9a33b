import { expect, test } from 'vitest';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readPlainText } from '../../../src/core/import/read/read-plain.ts';
import { writeDollars } from '../../../src/core/import/read/tex-delimiters.ts';
import { remarkFormulas } from '../../../src/core/text/formula-syntax.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';
import { bodyOf, importText, visibleText } from './import-text.ts';
import { lostWords } from './words.ts';

const importHtml = (body: string) =>
  importText('', readHtml(`<html lang="en"><body>${body}</body></html>`), { language: 'en' });
const importMarkdown = (text: string) => importText('', readMarkdown(text), { language: 'en' });
const readBoth = (text: string) => [
  readPlainText(writeDollars(text)),
  readMarkdown(writeDollars(text), 0, [remarkFormulas]),
];
const noticesOf = (
  { report }: ReturnType<typeof importText>,
  kind: (typeof report.notices)[number]['kind'],
) => report.notices.filter((notice) => notice.kind === kind).map(({ text }) => text);

test.each([
  ['a list', '<ul><li>red</li><li>green</li></ul>', 'red; green'],
  ['Chinese items', '<ol><li>红</li><li>绿</li></ol>', '红；绿'],
  ['paragraphs', '<p>7</p><p>2</p>', '7 2'],
  ['divisions', '<div>upper</div><div>lower</div>', 'upper lower'],
  ['a quotation', '<blockquote>said</blockquote>once', 'said once'],
  ['code', '<pre>let a\nlet b</pre>', 'let a let b'],
  ['lines', 'one<br>two', 'one two'],
  ['terms', '<dl><dt>Mast</dt><dd>a pole</dd></dl>', 'Mast a pole'],
])('a cell with %s is one line of its words', (_name, cell, expected) => {
  const imported = importHtml(`<p>Before.</p><table><tr><td>key</td><td>${cell}</td></tr></table>`);
  expect(bodyOf(imported.essay).replaceAll(/[`\\]/g, '')).toMatch(
    new RegExp(`\\| key\\s*\\| ${expected}\\s*\\|`),
  );
});

test('a table within a table, and one that holds headings, become blocks', () => {
  const imported = importHtml(
    `<p>Before.</p><table><tr><td><h2>Menu</h2><p>Soup of the day.</p></td><td><table><tr><td>tea</td></tr>
     </table></td></tr></table><p>After.</p>`,
  );
  expect(bodyOf(imported.essay)).toMatch(
    /## Menu\n\nSoup of the day\.\n\n[\s\S]*tea[\s\S]*After\./,
  );
});

test('the caption of a table becomes a paragraph above it', () => {
  const imported = importHtml(
    '<p>x</p><table><caption>Tides <i>by day</i></caption><tr><td>low</td></tr></table>',
  );
  expect(bodyOf(imported.essay)).toMatch(/Tides \*by day\*\n\n\|/);
});

test('a line break in a title, a heading or an entry parts words', () => {
  const imported = importHtml(
    '<h1>Gull<br>Bay</h1><p>Tide.[1]</p><h2>High<br>water</h2><p>x</p><h2>References</h2><ol><li>Keeper A.<br>Tide log. 1931.</li></ol>',
  );
  expect(imported.report.title).toBe('Gull Bay');
  expect(bodyOf(imported.essay)).toContain('## High water');
  expect(imported.references).toContain('Keeper A. Tide log');
});

test('a picture behind a line break takes the break with it', () => {
  const { essay } = importMarkdown('Tides:  \n![chart](c.png)\nrise twice a day.\n');
  expect(bodyOf(essay)).toBe('Tides:\nrise twice a day.');
});

test('the boxes of tasks keep their state', () => {
  const list = '- [x] oil the winch\n- [ ] scrub the deck';
  expect(bodyOf(importMarkdown(`Today.\n\n${list}\n`).essay)).toContain(list);
  const { essay } = importHtml(
    '<p>Today.</p><ul><li><input type="checkbox" checked> oil</li><li><input type="checkbox"> scrub</li></ul>',
  );
  expect(bodyOf(essay)).toContain('- [x] oil\n- [ ] scrub');
});

test('the readings of ruby text stand in brackets', () => {
  const ruby = '<ruby>港<rt>gǎng</rt></ruby>';
  expect(visibleText(importHtml(`<p>The ${ruby} is old.</p>`).essay)).toContain('港(gǎng) is old');
  expect(visibleText(importMarkdown(`The ${ruby} is old.`).essay)).toContain('港(gǎng) is old');
});

test('what a page hides is left out and named, and no marker comes of it', () => {
  const hidden = '<span style="display: none">[2] aside</span>';
  for (const imported of [
    importHtml(`<p>The tide turned.[1] ${hidden}</p>`),
    importMarkdown(`The tide turned.[1]\n${hidden}\n`),
  ]) {
    expect(bodyOf(imported.essay)).toBe('The tide turned.[1]');
    expect(noticesOf(imported, 'hidden-left-out')).toEqual(['[2] aside']);
  }
});

test('a page that hides more than it shows gives its hidden text', () => {
  const text = 'The lighthouse was lit for the first time in the autumn of that year.';
  for (const part of [
    `<div hidden id="S:1"><p>${text}</p></div>`,
    `<template><p>${text}</p></template>`,
    `<div style="visibility:hidden"><p>${text}</p></div>`,
  ])
    expect(visibleText(importHtml(`<div>…</div>${part}`).essay)).toContain(text);
});

test.each([
  [
    'MathML with TeX',
    '<math><mi>v</mi><annotation encoding="application/x-tex">v^{2}</annotation></math>',
    'v^{2}',
  ],
  ['MathML of LaTeXML', '<math alttext="\\lambda"><mi>λ</mi></math>', '\\lambda'],
  ['MathML alone', '<math><msup><mi>v</mi><mn>2</mn></msup></math>', 'v^{2}'],
  [
    'a fraction',
    '<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math>',
    '\\frac{a+b}{c}',
  ],
  [
    'KaTeX',
    `<span class="katex"><span class="katex-mathml"><math><mi>q</mi>
     <annotation encoding="application/x-tex">q_0</annotation></math></span><span
     class="katex-html" aria-hidden="true">q0</span></span>`,
    'q_0',
  ],
  ['MathJax', '<script type="math/tex">r+1</script>', 'r+1'],
  [
    'a picture with TeX',
    '<img class="mwe-math-fallback-image-inline" alt="{\\displaystyle w^{3}}" src="w.svg">',
    'w^{3}',
  ],
  ['a picture of an equation', '<img src="/equation?tex=z" alt="z_1">', 'z_1'],
  ['an attribute', '<span data-math="k!"><i>k</i></span>', 'k!'],
])('a formula as %s is kept', (_name, formula, expected) => {
  const imported = importHtml(`<p>The load ${formula} was small.</p>`);
  expect(visibleText(imported.essay).replaceAll('$', '')).toBe(`The load ${expected} was small.`);
});

test('verse keeps its lines where prose is broken for its length', () => {
  const prose = [
    'The keeper wrote each evening what he had seen from the lantern room and',
    'what the wind had done, and his books were kept in the office of the port',
    'for a hundred years until they were read again.',
  ];
  const verse = ['Cold the stone,', 'white the sea,', 'long the night', 'for him and me.'];
  const { essay } = importText(`${prose.join('\n')}\n\n${verse.join('\n')}\n\n${prose.join('\n')}`);
  expect(bodyOf(essay)).toContain(verse.join('\\\n'));
  expect(bodyOf(essay)).toContain(prose.join('\n'));
});

test.each([
  ['an array', '两天的客流存放在 b[2] 里。', 'b[2]'],
  ['a rule', '规则第[7]条没有改动。', '第[7]条'],
  ['an interval', '系数取自区间[1, 4]。', '[1, 4]'],
  ['an English interval', 'The factor is in the interval [2, 8].', '[2, 8]'],
  ['a formula', '函数 $f(x)[3]$ 单调。', '[3]'],
])('a number of %s is text, and the writer sees it', (_name, text, expected) => {
  const imported = importText(`${text}\n\n灯塔重建了[1]。`);
  expect(imported.report.markers).toBe(1);
  expect(visibleText(imported.essay)).toContain(expected);
});

test('every word of a page is in the essay, its references or the report', () => {
  const page = `<h1>Harbour</h1><nav>Home</nav><p>The pier.[1]</p><p hidden>Old price</p>
    <table><caption>Boats</caption><tr><td><p>Gull</p><p>Tern</p></td></tr></table>
    <button>Share</button><ol><li>Oil the winch.</li></ol>`;
  const imported = importHtml(page);
  expect(lostWords(page.replaceAll(/<[^>]+>/g, ' '), imported)).toEqual([]);
});

test('a menu or form that is left out leaves the words around it apart', () => {
  const cell = 'Gulls<nav><a href="/">Home</a></nav>nest<form><input name="q"></form>here.[1]';
  const { essay } = importHtml(`<table><tr><th>Bird</th><td>${cell}</td></tr></table>`);
  expect(visibleText(essay)).toContain('Gulls nest here.');
});

test.each([
  ['dollar signs', 'The speed $v_1 < 3$ holds[1].', 'The speed $v_1 < 3$ holds[1].'],
  ['round brackets of TeX', 'The speed \\(v_1\\) holds[1].', 'The speed $v_1$ holds[1].'],
  ['square brackets of TeX', 'Then\n\n\\[\nv = 3\n- w\n\\]\n\nholds.', '$$v = 3 - w$$'],
])('a formula of Markdown or text between %s is written so', (_name, text, expected) => {
  for (const document of readBoth(text))
    expect(bodyOf(importText(text, document, { language: 'en' }).essay)).toContain(expected);
});

test.each([
  ['prices', 'It costs $5 or $10, and $x.'],
  ['a path', 'Set $HOME/bin:$PATH first.'],
  ['escaped brackets', 'See \\[the note\\] below.'],
  [
    'escaped brackets within a word',
    'The ice "grow\\[s\\] thick\\[er\\]" \\[sic\\] by boat\\(s\\).',
  ],
  ['TeX that cannot be read', 'It is $\\frac{a$ or so.'],
])('%s between signs of formulas are words', (_name, text) => {
  for (const document of readBoth(text)) {
    const { essay } = importText(text, document, { language: 'en' });
    const tree = parseMdx(bodyOf(essay), 'a.mdx');
    expect(JSON.stringify(tree)).not.toContain('inlineMath');
    expect(visibleText(essay).replaceAll('\\', '')).toBe(text.replaceAll('\\', ''));
  }
});

test('a heading that was not closed ends before the blocks in it', () => {
  const imported = importHtml('<h1>Tides <p>High at noon.</p><p>Low at six.</p></h1>');
  expect(imported.report.title).toBe('Tides');
  expect(bodyOf(imported.essay)).toBe('High at noon.\n\nLow at six.');
});

test('hidden words that are shown do not join the word before them', () => {
  const hidden = 'Words of a page that its script would put together later.';
  const imported = importHtml(`<p>Fell<s hidden>${hidden}</s></p>`);
  expect(imported.essay).toContain(`Fell ~~${hidden}~~`);
});

test('the call of a note between two spaces does not join the words around it', () => {
  const call = (number: number) =>
    `<sup><a href="#n${number}" id="r${number}">[${number}]</a></sup>`;
  const imported = importHtml(
    `<p>Tides rise ${call(1)} and <b>fall</b>\n${call(2)}\ntwice.</p><ol><li id="n1">By some accounts. <a href="#r1">↩</a></li><li id="n2">In most bays. <a href="#r2">↩</a></li></ol>`,
  );
  expect(bodyOf(imported.essay)).toContain('Tides rise [^1] and **fall** [^2] twice.');
});

test('words on both sides of an empty paragraph stay apart', () => {
  const { essay } = importText('', readHtml('<body>tide</p>table<p>Done.</p></body>'), {
    language: 'en',
  });
  expect(bodyOf(essay)).toContain('tide table');
});

test('an entry that is told again in fewer words is named', () => {
  const { report } = importText(`潮涨了[1]。

参考文献

[1] 林甲. 渡口旧事[M]. 北京: 渡口出版社, 2005.
[1] 林甲. 渡口旧事`);
  expect(report.notices).toContainEqual(
    expect.objectContaining({ kind: 'twice-listed', text: '[1] 林甲. 渡口旧事' }),
  );
});
