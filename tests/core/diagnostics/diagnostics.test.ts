import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  errorAt,
  formatDiagnostic,
  formatDiagnosticIn,
  sortDiagnostics,
  summarizeErrors,
} from '../../../src/core/diagnostics/diagnostics.ts';
import {
  checkPictureContents,
  type PictureContents,
} from '../../../src/core/essay/check-picture-contents.ts';
import { RULES, type Rule } from '../../../src/core/diagnostics/rules.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';
import { msg } from '../../../src/core/shared/message.ts';
import { translatorFor } from '../../../src/i18n/messages.ts';
import { english } from '../../in-english.ts';

const ESSAY = 'content/essays/a/zh-CN.mdx';
const REFERENCES = 'content/essays/a/references.yaml';
const CLAIM_IDS = 'content/essays/a/claim-ids.yaml';
const REVIEWS = 'content/essays/a/reviews.yaml';
const SOURCES = 'content/sources.yaml';
const FIGURE = 'content/figures/a.yaml';
const FIGURE_DATA = 'content/figures/a.csv';
const LISTED = '1:\n  unlisted: 试\n';

/** The signs between the versions of a file that git could not merge. */
const MARKS = ['<', '=', '>'].map((sign) => sign.repeat(7));

/** A figure of bars that draws row x of the column n. */
const BARS = `title: &words { zh-CN: 试, en: try }
caption: *words
alternative: *words
note: *words
sources: [{ id: b }]
columns: { name: *words, n: *words }
chart:
  kind: bars
  scale: own
  groups:
    - title: *words
      bars: [{ row: x, column: n, label: { zh-CN: '{n}', en: '{n}' } }]
`;
const BARS_DATA = 'name,n\nx,1\n';

/** Texts by file, a text that was read in another encoding, or what a picture was found to hold. */
type Files = Readonly<
  Record<string, string | { text: string; encoding: string | null } | PictureContents>
>;

const SOURCE_B =
  'b:\n  type: book\n  title: 书\n  URL: https://example.org/b\n  reading: primary\n  read: { zh-CN: 全文 }\n';

/** What is told of some files; a figure among them has its source. */
const faultsOf = (files: Files): Diagnostic[] => {
  const all: Files = { ...(FIGURE in files && { [SOURCES]: SOURCE_B }), ...files };
  const pictures = new Map<string, PictureContents>();
  const texts = Object.entries(all).flatMap(([file, found]) => {
    if (typeof found === 'string') return [{ file, text: found }];
    if ('encoding' in found) return [{ file, ...found }];
    pictures.set(file, found);
    return [];
  });
  const library = analyzeLibrary(texts, [...pictures.keys()]);
  return sortDiagnostics([
    ...library.diagnostics,
    ...checkPictureContents(library.pictures, pictures),
  ]);
};

/** A picture, whole unless something is said of it. */
const picture = (found: Partial<PictureContents>): PictureContents => ({
  text: '',
  format: undefined,
  failure: undefined,
  ...found,
});

/** A reviews.yaml with one review of five lines. */
const review = (
  id: string,
  {
    quote,
    verdict = 'unverified',
    note = '{ zh-CN: 没有查到。 }',
  }: { quote: string; verdict?: string; note?: string },
) => `${id}:\n  quote: ${quote}\n  verdict: ${verdict}\n  checked: 2026-01-02\n  note: ${note}\n`;

/** Of each rule the contents that break it, and everything that is then printed. */
const cases: Record<keyof typeof RULES, readonly (readonly [files: Files, text: string])[]> = {
  'foreign-encoding': [
    [
      {
        [ESSAY]: { text: essay('甲[1]。<b>'), encoding: 'gb18030' },
        [REFERENCES]: { text: LISTED, encoding: null },
      },
      `${REFERENCES}:1:1 error foreign-encoding the file is not UTF-8, and its encoding cannot be detected
  hint: open it in an editor so that every letter is right, and save it as UTF-8
${ESSAY}:1:1 error foreign-encoding the file is not UTF-8; it seems to be GB18030
  hint: open it in an editor so that every letter is right, and save it as UTF-8`,
    ],
  ],
  'merge-conflict': [
    [
      {
        [ESSAY]: essay(`甲[1]。\n\n${MARKS[0]} HEAD\n乙。\n${MARKS[1]}\n丙。\n${MARKS[2]} other`),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:11:1 error merge-conflict two versions of the text are here, as git leaves them where it cannot merge
  hint: keep one of them, and remove the lines that begin with ${MARKS.slice(0, 2).join(', ')} and ${MARKS[2]}`,
    ],
  ],
  'invalid-mdx': [
    [
      { [ESSAY]: essay('甲[1]。\n\n<b>乙'), [REFERENCES]: LISTED },
      `${ESSAY}:11:1 error invalid-mdx Expected a closing tag for \`<b>\` (11:1-11:4) before the end of \`paragraph\`
  hint: close the element, with each of its tags on a line of its own where it holds blocks; a literal < is written \\<`,
    ],
  ],
  'invalid-yaml': [
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: `${LISTED}2: "乙\n` },
      `${REFERENCES}:3:4 error invalid-yaml the " that begins here is never closed
  hint: write " after the value, or put the value in quotes`,
    ],
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: '1：\n  unlisted：试\n' },
      `${REFERENCES}:1:2 error invalid-yaml the colon after 1 is a full-width one
  hint: write "1: " with the colon : and a space
${REFERENCES}:2:11 error invalid-yaml the colon after unlisted is a full-width one
  hint: write "unlisted: " with the colon : and a space`,
    ],
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: '1: [试\n2:\n  unlisted: 试\n' },
      `${REFERENCES}:1:4 error invalid-yaml the [ that begins here is never closed
  hint: write ] after the value, or put the value in quotes`,
    ],
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: '1:\n  unlisted: 试: 探\n' },
      `${REFERENCES}:2:13 error invalid-yaml Nested mappings are not allowed in compact mappings
  hint: put the value after the first colon in quotes`,
    ],
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: LISTED, 'content/sources.yaml': 'a: *b\n' },
      `content/sources.yaml:1:4 error invalid-yaml Unresolved alias (the anchor must be set before the alias): b
  hint: put the value in quotes where its * is a sign of the text, or write the value out`,
    ],
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: LISTED, 'content/sources.yaml': '[a]: 1\n' },
      `content/sources.yaml:1:1 error invalid-yaml a key is a list, a map or an alias
  hint: write a:`,
    ],
  ],
  'cut-value': [
    [
      {
        [ESSAY]: essay('甲[1]。').replace('description: 试。', 'description: 甲 #乙'),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:3:14 warning cut-value the value ends before #乙, which is read as a comment
  hint: put the whole value in quotes, or a space after the # where it is a comment`,
    ],
  ],
  'empty-essay': [
    [
      { [ESSAY]: essay('## 节') },
      `${ESSAY}:1:1 error empty-essay the essay has no text
  hint: write below the second --- of the file; "draft: true" keeps an essay from readers`,
    ],
  ],
  'low-contrast': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        'content/site.yaml': "accent:\n  light: '#ff9999'\n  dark: '#333333'\n",
      },
      `content/site.yaml:2:10 warning low-contrast #ff9999 has a contrast of 1.9 on light paper
  hint: choose a darker colour, with a contrast of at least 4.5
content/site.yaml:3:9 warning low-contrast #333333 has a contrast of 1.4 on dark paper
  hint: choose a lighter colour, with a contrast of at least 4.5`,
    ],
  ],
  'invalid-data': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: '1:\n  type: book\n  title: 1984\n  author: 甲\n  publisher: [乙]\n',
      },
      `${REFERENCES}:3:10 error invalid-data 1.title must be a text, and is a number
  hint: put it in quotes: title: "1984"
${REFERENCES}:4:11 error invalid-data 1.author must be a list, and is a text
  hint: write it as author: [{ family: … }]
${REFERENCES}:5:14 error invalid-data 1.publisher must be a text, and is a list
  hint: write it as publisher: …`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: '1:\n  type: blog\n  title: 试\n  URL: a.example\n',
      },
      `${REFERENCES}:2:9 error invalid-data 1.type: unknown value
  hint: it may be article, article-journal, article-magazine, article-newspaper, book, chapter, dataset, document, paper-conference, post, post-weblog, report, software, speech, thesis, webpage
${REFERENCES}:4:8 error invalid-data 1.URL: must be an address that begins with https:// or http://
  hint: write https://a.example`,
    ],
    [
      { [ESSAY]: '甲。' },
      `${ESSAY}:1:1 error invalid-data the essay has no front matter
  hint: begin the file with ---, then title, description, language, published and updated, then ---`,
    ],
    // What a draft of another language does not cite yet is no fault of the references.
    [
      {
        [ESSAY]: essay('甲[1]。'),
        'content/essays/a/en.mdx': 'A first draft.\n',
        [REFERENCES]: LISTED,
      },
      `content/essays/a/en.mdx:1:1 error invalid-data the essay has no front matter
  hint: begin the file with ---, then title, description, language, published and updated, then ---`,
    ],
    [
      { [ESSAY]: essay('甲。').replace('description: 试。\n', '') },
      `${ESSAY}:2:1 error invalid-data description is missing
  hint: add "description: …"`,
    ],
    [
      { [ESSAY]: essay('甲。', { language: 'en' }) },
      `${ESSAY}:4:11 error invalid-data language is en, but the file is named zh-CN.mdx
  hint: write "language: zh-CN", or rename the file`,
    ],
    [
      {
        [ESSAY]: essay('甲[1][2]。').replace('updated: 2026-01-02', 'updated: 2026-01-01'),
        [REFERENCES]: `1:
  type: book
  title: " "
  author: [{ literal: "" }]
  issued: 2025-02-31
  URL: "https://a.example/\\nER  - "
  archive: https://b.example@a.example/
2:
  unlisted: 不详。
`,
      },
      `${REFERENCES}:3:10 error invalid-data 1.title: must not be blank
  hint: correct the value
${REFERENCES}:4:23 error invalid-data 1.author.0.literal: must not be blank
  hint: correct the value
${REFERENCES}:5:11 error invalid-data 1.issued: must be a day that the calendar has
  hint: write such a value in place of “2025-02-31”
${REFERENCES}:6:8 error invalid-data 1.URL: must be an address without spaces or line breaks
  hint: correct the value
${REFERENCES}:7:12 error invalid-data 1.archive: must be an address without the name of a user before the host
  hint: write such a value in place of “https://b.example@a.example/”
${ESSAY}:6:10 error invalid-data updated is 2026-01-01, before it was published on 2026-01-02
  hint: write the day of the last change, or that of publication where there was none since`,
    ],
    [
      { [ESSAY]: essay('甲。'), [REFERENCES]: '- 1\n', 'content/sources.yaml': 'a\n' },
      `${REFERENCES}:1:1 error invalid-data the file must be a group of entries with names, and is a list
  hint: write one entry per number: "1:" and below it, indented, title, type and so on, or "unlisted: …"
content/sources.yaml:1:1 error invalid-data the file must be a group of entries with names, and is a text
  hint: write one entry per source: its id, such as "v3-report:", and below it, indented, type, title and so on`,
    ],
    [
      {
        [ESSAY]: essay('甲。'),
        [FIGURE]: BARS.replace('alternative: *words\n', '').replace(
          'caption: *words',
          'caption: { zh-CN: 试 }',
        ),
        [FIGURE_DATA]: '',
      },
      `${FIGURE_DATA}:1:1 error invalid-data the file holds no rows
  hint: write the names of the columns in the first line, and a row of numbers in each line below
${FIGURE}:1:1 error invalid-data alternative is missing
  hint: add "alternative: { en: … }"`,
    ],
    [
      {
        [ESSAY]: essay('甲。'),
        [FIGURE]: BARS.replace("zh-CN: '{n}'", "zh-CN: '{m}'").replace('row: x', 'row: y'),
        [FIGURE_DATA]: 'name,n,o\nx,一,\nz,1\n',
      },
      `${FIGURE_DATA}:1:1 error invalid-data the column o has no words
  hint: add "o:" to "columns:" of a.yaml
${FIGURE_DATA}:3:1 error invalid-data the row has 2 cells, the first line names 3
  hint: write one cell per column; a number that is not known is an empty cell
${FIGURE}:12:21 error invalid-data chart.groups.0.bars.0.row: the data has no row y
  hint: write the first cell of a row
${FIGURE}:12:51 error invalid-data chart.groups.0.bars.0.label.zh-CN: the data has no column m
  hint: they have name, n, o`,
    ],
    [
      { [ESSAY]: essay('甲。'), [FIGURE]: BARS, [FIGURE_DATA]: 'name,n\nx,一\n' },
      `${FIGURE}:12:32 error invalid-data chart.groups.0.bars.0.column: row x holds no number there but “一”
  hint: draw a cell that holds a number such as 2664000 or 0.55`,
    ],
    [
      {
        [ESSAY]: essay('甲。'),
        [FIGURE_DATA]: BARS_DATA,
        [FIGURE]: BARS.replace(
          /chart:.*/s,
          'chart:\n  kind: lines\n  lines: [{ column: m, label: *words, stroke: bold }]\n  events: []\n',
        ),
      },
      `${FIGURE}:8:9 error invalid-data chart.kind: row x is not a date
  hint: the first column of lines holds dates such as 2025-01-20
${FIGURE}:9:21 error invalid-data chart.lines.0.column: the data has no column m
  hint: they have name, n`,
    ],
  ],
  'unknown-key': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: `${LISTED}  url: https://a.example\nb:\n  unlisted: 试\n`,
        'content/sources.yaml': `A b:\n  type: book\n  title: 试\n`,
      },
      `${REFERENCES}:3:3 error unknown-key 1.url is not a known key
  hint: remove it
${REFERENCES}:4:1 error unknown-key b is not a reference number
  hint: entries are named 1 to 999
content/sources.yaml:1:1 error unknown-key A b is not a valid source id
  hint: ids are of small letters, digits and hyphens`,
    ],
    [
      {
        [ESSAY]: essay('甲。'),
        [FIGURE]: BARS.replace('n: *words }', 'n: *words, m: *words }'),
        [FIGURE_DATA]: BARS_DATA,
      },
      `${FIGURE}:6:37 error unknown-key the data has no column m
  hint: they have name, n`,
    ],
  ],
  'unknown-figure': [
    [
      {
        [ESSAY]: essay('甲。\n\n<Figure id="b" />\n\n<Figure id="a" />\n\n<Figure id={1} />'),
        [FIGURE]: BARS,
        [FIGURE_DATA]: BARS_DATA,
      },
      `${ESSAY}:11:1 error unknown-figure the figure b is not in content/figures, which holds a
  hint: write content/figures/b.yaml and b.csv, or correct the id
${ESSAY}:15:1 error unknown-figure this figure has no id that is written out
  hint: write <Figure id="…" /> with the name of a figure`,
    ],
    [
      { [ESSAY]: essay('甲。\n\n<Figure id="a" />') },
      `${ESSAY}:11:1 error unknown-figure the figure a is not in content/figures, which is empty or missing
  hint: write content/figures/a.yaml and a.csv, or correct the id`,
    ],
  ],
  'misplaced-file': [
    // One cause, one fault: the numbers have entries, in a file that nothing reads.
    [
      { [ESSAY]: essay('甲[1]。'), 'content/essays/a/references.json': '[]' },
      `content/essays/a/references.json:1:1 error misplaced-file references are read from references.yaml
  hint: write them there, or import the essay with --references references.json`,
    ],
    [
      {
        [ESSAY]: essay('甲。'),
        'content/essays/b/en.md': '甲[1]。',
        'content/essays/b/references.yaml': LISTED,
      },
      `content/essays/b/en.md:1:1 error misplaced-file an essay is a file that ends with .mdx
  hint: name it en.mdx, with its language as en, or import it: npm run import -- content/essays/b/en.md`,
    ],
    [
      {
        [ESSAY]: essay('甲。'),
        [FIGURE]: BARS,
        'content/figures/b.csv': BARS_DATA,
        'content/figures/C d.csv': '',
      },
      `content/figures/C d.csv:1:1 error misplaced-file nothing reads this file
  hint: a figure is content/figures/<id>.yaml, which says what it is, and <id>.csv with its data; the id is of small letters, digits and hyphens
${FIGURE}:1:1 error misplaced-file ${FIGURE_DATA} is missing
  hint: a figure is content/figures/<id>.yaml, which says what it is, and <id>.csv with its data; the id is of small letters, digits and hyphens
content/figures/b.csv:1:1 error misplaced-file content/figures/b.yaml is missing
  hint: a figure is content/figures/<id>.yaml, which says what it is, and <id>.csv with its data; the id is of small letters, digits and hyphens`,
    ],
    [
      {},
      `content/essays:1:1 error misplaced-file there is no essay
  hint: begin one with npm run new-essay -- <name>`,
    ],
    [
      {
        [ESSAY]: essay('甲。'),
        'content/essays/b.mdx': '',
        'content/essays/b/references.yaml': '',
        'content/essays/a/refs.yaml': '',
      },
      `content/essays/a/refs.yaml:1:1 error misplaced-file references are read from references.yaml
  hint: write them there, or import the essay with --references refs.yaml
content/essays/b.mdx:1:1 error misplaced-file nothing reads this file
  hint: move it to content/essays/b/, where it is named after its language, such as en.mdx
content/essays/b/references.yaml:1:1 error misplaced-file there is no essay beside this file
  hint: essays are content/essays/<name>/<language>.mdx with references.yaml beside them`,
    ],
  ],
  'unfit-name': [
    [
      {
        'content/essays/My essay/en_us.mdx': essay('A[1].', { language: 'en_us' }),
        'content/essays/My essay/references.yaml': LISTED,
        'content/essays/con/草稿.mdx': essay('甲。'),
      },
      `content/essays/My essay/en_us.mdx:1:1 error unfit-name the folder "My essay" cannot be the name of an essay in addresses
  hint: name it with small letters, digits and hyphens, such as on-stars; Windows has no con, prn, aux, nul, com1 or lpt1
content/essays/My essay/en_us.mdx:1:1 error unfit-name en_us is not a language tag of BCP 47
  hint: write "language: en-US", and name the file en-US.mdx; "draft: true" keeps an essay from readers, and so does a folder that begins with _
content/essays/con/草稿.mdx:1:1 error unfit-name the folder "con" cannot be the name of an essay in addresses
  hint: name it with small letters, digits and hyphens, such as on-stars; Windows has no con, prn, aux, nul, com1 or lpt1
content/essays/con/草稿.mdx:1:1 error unfit-name 草稿 is not a language tag of BCP 47
  hint: name the file zh-CN.mdx; "draft: true" keeps an essay from readers, and so does a folder that begins with _`,
    ],
  ],
  'missing-picture': [
    [
      {
        [ESSAY]: essay(
          '甲[1]。\n\n![乙](b.png)\n\n![丙][c]\n\n<img src="/d.bmp" alt="丁" />\n\n[c]: ../e.svg?raw',
        ),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:11:1 error missing-picture the picture b.png is not there: the project has no content/essays/a/b.png
  hint: put the file there, or correct the address; one that begins with / names a file of public/
${ESSAY}:15:1 error missing-picture the picture /d.bmp is of a kind that pages do not show
  hint: use an AVIF, GIF, JPEG, PNG, SVG, TIFF or WebP file
${ESSAY}:17:1 error missing-picture the picture ../e.svg?raw has an address with ?, # or %
  hint: name the file with letters, digits and hyphens`,
    ],
  ],
  'broken-picture': [
    [
      {
        [ESSAY]: essay(
          [
            'empty.png',
            'pointer.jpg',
            'page.png',
            'print.png',
            '/phone.jpg',
            'cut.webp',
            'vast.png',
          ]
            .concat('odd.jpg', 'slip.svg', 'bare.svg', 'loud.svg')
            .map((name) => `![乙](${name})`)
            .join('\n\n')
            .concat('\n\n甲[1]。'),
        ),
        [REFERENCES]: LISTED,
        'content/essays/a/empty.png': picture({ failure: 'empty' }),
        'content/essays/a/pointer.jpg': picture({
          text: 'version https://git-lfs.github.com/spec/v1\n',
          failure: 'unknown',
        }),
        'content/essays/a/page.png': picture({
          text: '<!-- kept -->\n<html lang="en">',
          failure: 'unknown',
        }),
        'content/essays/a/print.png': picture({ text: '%PDF-1.7', failure: 'unknown' }),
        'public/phone.jpg': picture({ text: 'ftypheic', format: 'heic', failure: 'no plugin' }),
        'content/essays/a/cut.webp': picture({ text: 'RIFF', format: 'webp', failure: 'short' }),
        'content/essays/a/vast.png': picture({
          text: 'PNG',
          format: 'png',
          failure: 'Input image exceeds pixel limit',
        }),
        'content/essays/a/odd.jpg': picture({ text: 'JFIF' }),
        'content/essays/a/slip.svg': picture({
          text: '<svg><g>',
          format: 'svg',
          failure: 'glib: XML parse error: Error on line 1 column 9 of data: no end of g',
        }),
        'content/essays/a/bare.svg': picture({ text: '<svg/>', failure: 'bad dimensions' }),
        'content/essays/a/loud.svg': picture({
          text: '<svg viewBox="0 0 1 1"><g onclick="a()"/></svg>',
          format: 'svg',
        }),
      },
      `${ESSAY}:9:1 error broken-picture the picture empty.png is empty
  hint: save, export or copy it again, and open it to see that it is whole
${ESSAY}:11:1 error broken-picture the picture pointer.jpg is a pointer of Git LFS, not the picture itself
  hint: run git lfs pull
${ESSAY}:13:1 error broken-picture the picture page.png is a web page, not a picture
  hint: open the picture itself in a browser, and save that
${ESSAY}:15:1 error broken-picture the picture print.png is a PDF file, not a picture
  hint: export its page as SVG or PNG
${ESSAY}:17:1 error broken-picture the picture /phone.jpg is a file of the format heic, which browsers do not show
  hint: export it as JPEG, PNG, WebP or AVIF
${ESSAY}:19:1 error broken-picture the picture cut.webp is damaged, cut off or not a picture
  hint: save, export or copy it again, and open it to see that it is whole
${ESSAY}:21:1 error broken-picture the picture vast.png has more pixels than can be processed
  hint: make it smaller
${ESSAY}:23:1 error broken-picture the picture odd.jpg has no size that can be read
  hint: export it as JPEG, PNG, WebP or AVIF
${ESSAY}:25:1 error broken-picture the picture slip.svg is not well-formed SVG: line 1, column 9: no end of g
  hint: save, export or copy it again, and open it to see that it is whole
${ESSAY}:27:1 error broken-picture the picture bare.svg has no size
  hint: write viewBox="0 0 <width> <height>" into its <svg>
${ESSAY}:29:1 error broken-picture the picture loud.svg holds code: onclick
  hint: export it as plain SVG, or take that out`,
    ],
  ],
  'misnamed-picture': [
    [
      {
        [ESSAY]: essay('甲[1]。\n\n![乙](b.png)\n\n![丙](/c.png)\n\n![丁](d.JPEG)'),
        [REFERENCES]: LISTED,
        'content/essays/a/b.png': picture({ text: 'JFIF', format: 'jpg' }),
        'public/c.png': picture({ text: '<svg width="1" height="1"/>', format: 'svg' }),
        'content/essays/a/d.JPEG': picture({ text: 'JFIF', format: 'jpg' }),
      },
      `${ESSAY}:11:1 warning misnamed-picture the picture b.png is a JPEG file with the ending .png
  hint: give it the ending .jpg, here too
${ESSAY}:13:1 error misnamed-picture the picture /c.png is a SVG file with the ending .png
  hint: give it the ending .svg, here too`,
    ],
  ],
  'too-deep': [
    [
      { [ESSAY]: essay(`甲[1]。\n\n${'- '.repeat(4000)}乙`), [REFERENCES]: LISTED },
      `${ESSAY}:11:1 error too-deep lists, quotes, elements or emphasis are nested too deeply
  hint: split them, so that at most ten levels are nested`,
    ],
    [
      { [ESSAY]: essay(`甲[1]。\n\n${'乙]'.repeat(4000)}`), [REFERENCES]: LISTED },
      `${ESSAY}:11:1 error too-deep a paragraph has too many signs of emphasis, links or markers
  hint: split it, or write a backslash before signs that are meant literally`,
    ],
  ],
  'unknown-reference': [
    [
      { [ESSAY]: essay('甲[1]。乙[2, 3]。'), [REFERENCES]: `2:\n  unlisted: 试\n${LISTED}` },
      `${ESSAY}:9:7 error unknown-reference [3] has no entry in references.yaml, which holds 1, 2
  hint: add "3:" to references.yaml (with "unlisted: why" when its source is not known), correct the marker, or write \\[3] if it is not a marker`,
    ],
    [
      { [ESSAY]: essay('甲[7]。') },
      `${ESSAY}:9:2 error unknown-reference [7] has no entry in references.yaml, which is empty or missing
  hint: add "7:" to references.yaml (with "unlisted: why" when its source is not known), correct the marker, or write \\[7] if it is not a marker`,
    ],
  ],
  'unused-reference': [
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: `${LISTED}4:\n  unlisted: 试\n` },
      `${REFERENCES}:3:1 error unused-reference no marker cites 4
  hint: cite it as [4] in the essay, or remove the entry`,
    ],
  ],
  'duplicate-entry': [
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: `${LISTED}${LISTED}` },
      `${REFERENCES}:3:1 error duplicate-entry 1 appears here a second time
  hint: keep one entry and remove the other`,
    ],
    [
      { [ESSAY]: essay('甲。'), [FIGURE]: BARS, [FIGURE_DATA]: 'name,n,n\nx,1,2\nx,1,2\n' },
      `${FIGURE_DATA}:1:1 error duplicate-entry the column n appears here a second time
  hint: give each column a name of its own
${FIGURE_DATA}:3:1 error duplicate-entry x appears here a second time
  hint: keep one row and remove the other`,
    ],
  ],
  'shadowed-marker': [
    [
      { [ESSAY]: essay('见 https://a.example/b[1] 乙[1]。'), [REFERENCES]: LISTED },
      `${ESSAY}:9:22 error shadowed-marker [1] is inside a link and cannot be followed
  hint: put a space before the marker, or write the address in angle brackets: <https://…>`,
    ],
    [
      {
        [ESSAY]: essay('甲[2]，见[乙[1]](https://a.example)，丙[1]。\n\n[2]: https://b.example'),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:9:9 error shadowed-marker [1] is inside a link and cannot be followed
  hint: move the marker after the link
${ESSAY}:11:1 error shadowed-marker the definition [2]: turns the markers [2] into links
  hint: remove it, and give entry 2 of references.yaml "URL: https://b.example"`,
    ],
  ],
  'reversed-range': [
    [
      { [ESSAY]: essay('甲[2-1]。'), [REFERENCES]: `${LISTED}2:\n  unlisted: 试\n` },
      `${ESSAY}:9:2 error reversed-range the range 2-1 counts downwards
  hint: write [1-2]`,
    ],
  ],
  'lone-marker': [
    [
      { [ESSAY]: essay('甲[1]。\n\n| 乙 | [1] |\n| - | - |\n\n[1]。'), [REFERENCES]: LISTED },
      `${ESSAY}:11:7 error lone-marker this marker closes no words
  hint: put it after the words that it supports
${ESSAY}:14:1 error lone-marker this marker closes no words
  hint: put it after the words that it supports`,
    ],
  ],
  'dead-link': [
    [
      { [ESSAY]: essay('甲[1]，见[乙](b.html)与[丙](#c)。'), [REFERENCES]: LISTED },
      `${ESSAY}:9:7 error dead-link the link to b.html leads nowhere: the site has no page essays/b.html
  hint: correct the address; links are written as from the page, or from the site with a leading /
${ESSAY}:9:19 error dead-link the link to #c leads nowhere: this page has no place #c
  hint: correct the address; links are written as from the page, or from the site with a leading /`,
    ],
  ],
  'duplicate-id': [
    [
      {
        [ESSAY]: essay('甲。[图](#figure-a)\n\n<Figure id="a" />\n\n<Figure id="a" />'),
        [FIGURE]: BARS,
        [FIGURE_DATA]: BARS_DATA,
      },
      `${ESSAY}:13:1 error duplicate-id the id "figure-a" is taken by another place of this page
  hint: choose another id`,
    ],
    [
      { [ESSAY]: essay('甲[1]。<b id="claim-1">乙</b>'), [REFERENCES]: LISTED },
      `${ESSAY}:9:6 error duplicate-id the id "claim-1" is taken by another place of this page
  hint: choose another id`,
    ],
  ],
  'unsafe-link': [
    [
      {
        [ESSAY]: essay(
          '甲[1]。[乙](javascript:alert(1))和[丙](doi:10.1000/182)。\n\n[丁][x]\n\n[x]: JAVA&#x0A;SCRIPT:alert(1)\n\n<a href="data:text/html,x">戊</a>',
        ),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:9:6 error unsafe-link javascript:alert(1): a link must not begin with javascript:
  hint: links begin with https://, http:// or mailto:, or lead to a page of this site
${ESSAY}:9:31 error unsafe-link doi:10.1000/182: a link must not begin with doi:
  hint: write https://doi.org/ before the DOI
${ESSAY}:13:1 error unsafe-link JAVA SCRIPT:alert(1): a link must not begin with javascript:
  hint: links begin with https://, http:// or mailto:, or lead to a page of this site
${ESSAY}:15:1 error unsafe-link data:text/html,x: a link must not begin with data:
  hint: links begin with https://, http:// or mailto:, or lead to a page of this site`,
    ],
  ],
  'foreign-file': [
    [
      {
        [ESSAY]: essay(
          '甲[1]。\n\n![乙](https://a.example/b.png)\n\n<img src="//a.example/c.png" alt="丙" />',
        ),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:11:1 error foreign-file https://a.example/b.png: a page shows no file from a.example
  hint: put the file beside the essay or into public/, and name it from there
${ESSAY}:13:1 error foreign-file //a.example/c.png: a page shows no file from a.example
  hint: put the file beside the essay or into public/, and name it from there`,
    ],
  ],
  'invalid-style': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        'content/theme.css': ':root {\n  --paper #fff;\n}\n}\n',
      },
      `content/theme.css:2:11 warning invalid-style this seems not to be CSS: colon is expected
  hint: look at the line; what a browser cannot read it leaves out
content/theme.css:4:1 warning invalid-style this seems not to be CSS: selector is expected
  hint: look at the line; what a browser cannot read it leaves out`,
    ],
  ],
  'blocked-code': [
    [
      {
        [ESSAY]: essay(
          'import fs from "node:fs"\n\n甲[1]。{process.exit()}{/* 注 */}{"文"}\n\n<script>alert(1)</script>\n\n<p onclick="a()" style={{ color: "red" }} {...b}>乙</p>',
        ),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:9:1 error blocked-code import fs from "node:fs" is code, and an essay holds none
  hint: write plain Markdown, or an element with a class
${ESSAY}:11:6 error blocked-code {process.exit()} is code, and an essay holds none
  hint: write braces that are signs of the text as \\{ and \\}
${ESSAY}:13:1 error blocked-code <script> is code, and an essay holds none
  hint: write plain Markdown, or an element with a class
${ESSAY}:15:1 error blocked-code the attribute onclick is code, and an essay holds none
  hint: write plain Markdown, or an element with a class
${ESSAY}:15:1 error blocked-code the attribute style is code, and an essay holds none
  hint: write plain Markdown, or an element with a class
${ESSAY}:15:1 error blocked-code {...b} is code, and an essay holds none
  hint: write plain Markdown, or an element with a class`,
    ],
  ],
  'unknown-element': [
    [
      {
        [ESSAY]: essay(
          '甲[1]。\n\n<Foo />\n\n<Sup>乙</Sup>\n\n<a.b />\n\n<img alt="丙" name="body" onclick="a" />',
        ),
        [REFERENCES]: LISTED,
      },
      `${ESSAY}:11:1 error unknown-element <Foo> is not an element of prose
  hint: write plain Markdown, an element of HTML for text such as <sup>, or <Figure id="…" />
${ESSAY}:13:1 error unknown-element <Sup> is not an element of prose
  hint: write <sup>, in small letters
${ESSAY}:15:1 error unknown-element <a.b> is not an element of prose
  hint: write plain Markdown, an element of HTML for text such as <sup>, or <Figure id="…" />
${ESSAY}:17:1 error blocked-code the attribute onclick is code, and an essay holds none
  hint: write plain Markdown, or an element with a class
${ESSAY}:17:1 error unknown-element <img> needs no attribute name in prose
  hint: leave it out; <img> may have alt, decoding, height, loading, src, width, class, className, dir, id, lang, role, title, translate, xml:lang`,
    ],
  ],
  'invalid-formula': [
    [
      { [ESSAY]: essay('甲 $\\frac{a$[1]。\n\n$$\na'), [REFERENCES]: LISTED },
      `${ESSAY}:9:3 error invalid-formula the formula \\frac{a cannot be read: Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{a
  hint: correct its TeX, or write \\$ for a dollar sign that opens no formula
${ESSAY}:11:1 error invalid-formula the formula never ends
  hint: close it by a line $$, or write \\$\\$ for dollar signs`,
    ],
  ],
  'hidden-character': [
    [
      {
        [ESSAY]: essay('甲&#x202E;[1]。乙\u200B\u200B丙。'),
        [REFERENCES]: '1:\n  unlisted: "a\\u202Eb"\n',
      },
      `${REFERENCES}:2:13 error hidden-character U+202E, which changes the order in which text is shown, is written here as an escape
  hint: leave it out
${ESSAY}:9:1 error hidden-character U+202E, which changes the order in which text is shown, is written here as a reference or an escape
  hint: leave it out
${ESSAY}:9:15 error hidden-character U+200B, which is invisible, is hidden here
  hint: delete it, between "2E;[1]。乙" and "丙。"`,
    ],
    [
      { [ESSAY]: essay('甲\u202E乙\u202E[1]。'), [REFERENCES]: '1:\n  unlisted: 试\u0007\n' },
      `${REFERENCES}:2:14 error hidden-character U+0007, a control character, is hidden here
  hint: delete it, between "isted: 试" and ""
${ESSAY}:9:2 error hidden-character U+202E, which changes the order in which text is shown, is hidden here
  hint: delete it, between "甲" and "乙[1]。"`,
    ],
  ],
  'overlong-paragraph': [
    [
      { [ESSAY]: essay(`甲[1]。\n\n${'乙[1]'.repeat(250_000)}\n丙`), [REFERENCES]: LISTED },
      `${ESSAY}:11:1 error overlong-paragraph 1000001 characters follow one another without an empty line
  hint: split them, so that none has more than 50000`,
    ],
  ],
  'vanished-id': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [CLAIM_IDS]:
          'kept:\n  claim-1: 甲\n  claim-2: 乙\n  claim-3: 丙\nretired:\n  claim-3: { reason: 已并入上文。, now: claim-1 }\n',
      },
      `${CLAIM_IDS}:3:3 error vanished-id claim-2 no longer exists: “乙”
  hint: bring the claim back, or write below "retired:" the line "claim-2: { reason: why it is gone, now: id of the claim in its place }" ("now" may be left out)`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: review('one', { quote: '甲' }),
        [CLAIM_IDS]: 'kept:\n  claim-1: 甲\n',
      },
      `${CLAIM_IDS}:2:3 error vanished-id claim-1 no longer exists: “甲”
  hint: the claim is called claim-one now: write below "retired:" the line "claim-1: { reason: renamed, now: claim-one }"`,
    ],
  ],
  'moved-id': [
    [
      {
        [ESSAY]: essay('新[1]。甲[1]。乙[1]。'),
        [REFERENCES]: LISTED,
        [CLAIM_IDS]: 'kept:\n  claim-1: 甲\n  claim-2: 乙\n  claim-3: 丙\n',
      },
      `${CLAIM_IDS}:2:3 warning moved-id 2 ids lead to other words than in the last release, first claim-1: “甲” is now claim-2
  hint: links from elsewhere now lead to the wrong claim; if that is accepted, run npm run keep-ids`,
    ],
  ],
  'silent-change': [
    [
      {
        [ESSAY]: essay('甲[1]。乙[1]。丙[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: ['一：甲', '二：乙', '三：丙']
          .map((words, index) =>
            review(['one', 'two', 'three'][index] ?? '', { quote: words.slice(2) }),
          )
          .join('')
          .concat('  parts: [{ claim: { zh-CN: 丙 }, verdict: opinion, note: { zh-CN: 试 } }]\n'),
        [CLAIM_IDS]:
          'kept: {}\nverdicts:\n  one: { given: [supported], changes: 0 }\n  two: { given: [unverified], changes: 1 }\n  three: { given: [unverified, unverified], changes: 0 }\n',
      },
      `${REVIEWS}:3:12 error silent-change one was supported in the last release and is unverified now, and no change says so
  hint: write first below its "changes:" the day, "from: supported" and why
${REVIEWS}:8:12 error silent-change changes listed for two: 1 in the last release, 0 now
  hint: bring back what is gone from its "changes:"
${REVIEWS}:13:12 error silent-change parts of three have other verdicts than in the last release, and no change says so
  hint: write first below its "changes:" the day and why`,
    ],
  ],
  'unmatched-quote': [
    [
      {
        [ESSAY]: essay('甲乙丙丁[1]。戊己庚[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: review('one', { quote: '甲乙戊' }),
      },
      `${REVIEWS}:2:10 error unmatched-quote “甲乙戊” is in no claim
  hint: quote words of a claim as the essay has them, without markers, or those of a sentence without a marker per language; nearest are claim-1 “甲乙丙丁…”, claim-2 “戊己庚…”`,
    ],
    [
      {
        [ESSAY]: essay('甲乙[1]。甲丙[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: review('one', { quote: '甲' }),
      },
      `${REVIEWS}:2:10 error unmatched-quote “甲” is in 2 claims: claim-1 “甲乙…”, claim-2 “甲丙…”
  hint: quote more words, so that they are in one claim only`,
    ],
  ],
  'unsupported-verdict': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: review('one', { quote: '甲', verdict: 'contradicted' }),
      },
      `${REVIEWS}:3:12 error unsupported-verdict contradicted must rest on a source, and none is named
  hint: name it below "sources:", or make the verdict unverified`,
    ],
  ],
  'unknown-source': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: `${review('one', { quote: '甲', verdict: 'supported' })}  sources: [report]\n`,
      },
      `${REVIEWS}:6:13 error unknown-source content/sources.yaml has no source report
  hint: add "report:" to content/sources.yaml, or correct the id`,
    ],
  ],
  'unused-source': [
    [
      {
        [ESSAY]: essay('甲。'),
        [SOURCES]:
          'report:\n  type: report\n  title: 报告\n  reading: primary\n  read: { zh-CN: 全文 }\n',
      },
      `${SOURCES}:1:1 error unused-source no review rests on report
  hint: name it in a review, or remove the entry`,
    ],
  ],
  'source-without-address': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: `${review('one', { quote: '甲' })}  sources: [b]\n`,
        [SOURCES]: SOURCE_B.replace('  URL: https://example.org/b\n', ''),
      },
      `${SOURCES}:1:1 error source-without-address b has neither URL nor DOI
  hint: add "URL: https://…" or "DOI: 10.…", or say in "offline:", per language, why a reader can be given no address`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: `${review('one', { quote: '甲' })}  sources: [b]\n`,
        [SOURCES]: `${SOURCE_B}  offline: { zh-CN: 只有纸本。 }\n`,
      },
      `${SOURCES}:7:3 error source-without-address b has an address, https://example.org/b
  hint: remove "offline:", or the address`,
    ],
  ],
  'invalid-place': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: `${review('one', { quote: '甲' })}  sources: [{ id: b, place: { file: README.md } }]\n`,
        [SOURCES]: SOURCE_B,
      },
      `${REVIEWS}:6:29 error invalid-place b: a file needs a source whose URL is a repository at a commit, …/tree/<commit>
  hint: correct the place, or the URL of the source`,
    ],
  ],
  'wrong-computation': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: `${review('one', { quote: '甲', note: '{ zh-CN: 一共5个。 }' })}  compute: [2 + 2 = 5, 2 +]\n`,
      },
      `${REVIEWS}:6:13 error wrong-computation “2 + 2 = 5” does not hold: it comes to 4, not 5
  hint: correct the number, and the note that gives it
${REVIEWS}:6:24 error wrong-computation “2 +” cannot be computed: a number is missing at the end
  hint: write decimals, cells such as {figure: row, column}, + - * / and parentheses, = for equal and ~ for rounded`,
    ],
  ],
  'number-mismatch': [
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: `${review('one', { quote: '甲', note: '{ zh-CN: 一共5万人, en: 51 thousand in all }' })}  compute: [2 + 2 = 4]\n`,
      },
      `${REVIEWS}:5:18 error number-mismatch one.note says “5万” in zh-CN, and in en nothing that equals it
  hint: correct the number, or give it in both languages
${REVIEWS}:5:29 error number-mismatch one.note says “51 thousand” in en, and in zh-CN nothing that equals it
  hint: correct the number, or give it in both languages
${REVIEWS}:6:13 error number-mismatch “2 + 2 = 4”: 4 is not in the note in zh-CN
  hint: give the number in the note or the correction, or remove the line
${REVIEWS}:6:13 error number-mismatch “2 + 2 = 4”: 4 is not in the note in en
  hint: give the number in the note or the correction, or remove the line`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。'),
        'content/essays/a/en.mdx': essay('One [1].', { language: 'en' }),
        [REFERENCES]: LISTED.replace('试', '{ zh-CN: 试, en: try }'),
        [REVIEWS]: review('one', { quote: '甲', note: '{ zh-CN: 5家里有5家。, en: 5 of four }' }),
      },
      `${REVIEWS}:5:18 error number-mismatch one.note says “5” in zh-CN, and in en nothing that equals it as often
  hint: correct the number, or give it in both languages`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。'),
        'content/essays/a/en.mdx': essay('One [1].', { language: 'en' }),
        [REFERENCES]: LISTED.replace('试', '{ zh-CN: 试, en: try }'),
        [REVIEWS]: review('one', {
          quote: '甲',
          note: '{ zh-CN: 用H800训练R1，o1-1217更快。, en: It used H300s; o1-1217 is faster }',
        }),
      },
      `${REVIEWS}:5:18 error number-mismatch one.note says “H800” in zh-CN, and in en nothing that equals it
  hint: correct the number, or give it in both languages
${REVIEWS}:5:44 error number-mismatch one.note says “H300” in en, and in zh-CN nothing that equals it
  hint: correct the number, or give it in both languages`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [SOURCES]: SOURCE_B,
        [REVIEWS]: `${review('one', { quote: '甲', note: '{ zh-CN: 一共5万人。 }' })}  sources: [{ id: b, passage: { begins: In all, ends: came, numbers: [50000, 7] } }]\n`,
      },
      `${REVIEWS}:6:78 error number-mismatch 7 is in the passage of b and not in the note in zh-CN
  hint: correct the note; if it no longer takes the number from there, remove it here`,
    ],
  ],
  'missing-translation': [
    [
      { [ESSAY]: essay('甲[1]。'), [REFERENCES]: '1:\n  unlisted: { en: Nobody knows. }\n' },
      `${REFERENCES}:2:13 error missing-translation 1.unlisted has no text in zh-CN
  hint: add "zh-CN: …" below it`,
    ],
    [
      {
        [ESSAY]: essay('甲[1]。'),
        [REFERENCES]: LISTED,
        [REVIEWS]: review('one', { quote: '甲', note: '{ en: None. }' }),
      },
      `${REVIEWS}:5:9 error missing-translation one.note has no text in zh-CN
  hint: add "zh-CN: …" below it`,
    ],
  ],
  'edition-mismatch': [
    [
      {
        'content/essays/a/en.mdx': essay('One [1]. Two [2].', { language: 'en' }),
        [REFERENCES]: `${LISTED}2:\n  unlisted: 试\n`,
        [ESSAY]: essay('甲[2]，乙[1]。'),
      },
      `${ESSAY}:9:2 error edition-mismatch citation 1 is [2], but content/essays/a/en.mdx has [1] at line 9
  hint: give both languages the same markers in the same order`,
    ],
  ],
};

describe('the printed text of', () => {
  for (const [rule, examples] of Object.entries(cases)) {
    test.each(examples)(`${rule} (%#)`, (files, text) => {
      expect(faultsOf(files).map(formatDiagnostic).join('\n')).toBe(text);
    });
  }
});

/** Words that a sentence in English hardly does without. */
const ENGLISH = /(?<![\w<"'`{:-])(?:the|is|are|has|have|of|in|to|and|or|that|which|no|it|as) /gi;

describe('in Chinese no words of the English text are left in that of', () => {
  const print = formatDiagnosticIn(translatorFor('zh-CN'));
  for (const [rule, examples] of Object.entries(cases)) {
    test.each(examples)(`${rule} (%#)`, (files) => {
      // What a decoder says of a damaged picture is quoted as it stands.
      const text = faultsOf(files)
        .map(print)
        .join('\n')
        .replace(/不是合乎语法的 SVG：.*/g, '');
      expect(text).toContain('办法：');
      expect(text.match(ENGLISH) ?? []).toEqual([]);
    });
  }
});

test.each(Object.keys(RULES))('a case shows %s', (rule) => {
  const texts =
    Object.entries(cases)
      .find(([name]) => name === rule)?.[1]
      .map(([, text]) => text) ?? [];
  expect(texts.join('\n')).toMatch(new RegExp(` (?:error|warning) ${rule} `));
});

const WORDS = [msg`m`, msg`h`] as const;

describe('sortDiagnostics', () => {
  const at = (file: string, line: number, column: number, rule: Rule = 'dead-link'): Diagnostic =>
    errorAt(file, { line, column }, rule, ...WORDS);

  test('orders by file, line, column and rule, the numbers as numbers', () => {
    const faults = [
      at('b', 1, 1),
      at('a', 10, 1),
      at('a', 9, 2),
      at('a', 9, 10),
      at('a', 9, 2, 'duplicate-id'),
      at('B', 1, 1),
    ];
    expect(
      sortDiagnostics(faults).map(
        ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
      ),
    ).toEqual([
      'B:1:1 dead-link',
      'a:9:2 dead-link',
      'a:9:2 duplicate-id',
      'a:9:10 dead-link',
      'a:10:1 dead-link',
      'b:1:1 dead-link',
    ]);
  });

  test('keeps a fault once that several editions have', () => {
    expect(sortDiagnostics([at('a', 1, 1), at('a', 1, 1), at('a', 1, 2)])).toHaveLength(2);
  });
});

test.each<[files: string[], text: string]>([
  [[], '0 errors in 0 files'],
  [['a'], '1 error in 1 file'],
  [['a', 'a', 'b'], '3 errors in 2 files'],
])('counts the errors of %j as %s', (files, text) => {
  expect(
    english(
      summarizeErrors(
        files.map((file, line) => errorAt(file, { line, column: 1 }, 'dead-link', ...WORDS)),
      ),
    ),
  ).toBe(text);
});

test('does not count warnings as errors', () => {
  const warning: Diagnostic = {
    ...errorAt('a', { line: 1, column: 1 }, 'dead-link', ...WORDS),
    severity: 'warning',
  };
  expect(english(summarizeErrors([warning]))).toBe('0 errors in 0 files');
  expect(formatDiagnostic(warning)).toBe('a:1:1 warning dead-link m\n  hint: h');
});
