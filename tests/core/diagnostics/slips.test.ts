import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

const ESSAY = 'content/essays/a/zh-CN.mdx';
const REFERENCES = 'content/essays/a/references.yaml';
const SITE = 'content/site.yaml';
const LISTED = '1:\n  unlisted: 试\n';
const WORK = '1:\n  type: book\n  title: 甲\n';

type Files = Readonly<Record<string, string | undefined>>;

/** Everything that is told of an essay of one claim, some of whose files are others. */
function tell(files: Files, pictures: readonly string[] = []): string {
  const all: Files = { [ESSAY]: essay('甲[1]。'), [REFERENCES]: LISTED, ...files };
  const texts = Object.entries(all).flatMap(([file, text]) =>
    text === undefined ? [] : { file, text },
  );
  return analyzeLibrary(texts, pictures).diagnostics.map(formatDiagnostic).join('\n');
}

const titled = (title: string): Files => ({
  [ESSAY]: essay('甲[1]。').replace(/^title:.*$/m, `title: ${title}`),
});

const begun = (change: (text: string) => string): Files => ({ [ESSAY]: change(essay('甲[1]。')) });

describe('a value that begins with a sign of YAML is shown in quotes', () => {
  test.each([
    ["'It's so'", '2:12', 'Unexpected scalar at node end', '"It\'s so"'],
    ['"One" is two', '2:14', 'Unexpected scalar at node end', '"\\"One\\" is two"'],
    ['[WIP] One', '2:14', 'Unexpected scalar at node end', '"[WIP] One"'],
    ['& one', '2:8', 'Anchor cannot be an empty string', '"& one"'],
    ['!one two', '2:8', '!one is a sign of YAML here, and would not be shown', '"!one two"'],
    ['&one two', '2:8', '&one is a sign of YAML here, and would not be shown', '"&one two"'],
  ])('%s', (title, place, message, quoted) => {
    expect(tell(titled(title))).toBe(
      `${ESSAY}:${place} error invalid-yaml ${message}\n  hint: put the value in quotes: title: ${quoted}`,
    );
  });
});

test('a name of which an alias makes use is no slip', () => {
  expect(tell({ [SITE]: 'name: &n { zh-CN: 甲 }\ntagline: *n\n' })).toBe('');
});

describe('front matter that is not seen', () => {
  const BETWEEN = `the front matter is not between two lines of three hyphens
  hint: write --- above it and --- below it, each on a line of its own`;
  test.each<[name: string, change: (text: string) => string, told: string]>([
    ['that is not closed', (text) => text.replace(/\n---\n/, '\n'), BETWEEN],
    ['with four hyphens', (text) => `-${text}`, BETWEEN],
    [
      'behind an empty line',
      (text) => `\n${text}`,
      `something precedes the --- that begins the front matter
  hint: begin the file with ---, without a space or an empty line before it`,
    ],
    [
      'in TOML',
      () => '+++\ntitle = "甲"\n+++\n\n甲[1]。',
      `the front matter is TOML, which is not read
  hint: write it as YAML between two lines ---, such as title: "…"`,
    ],
    [
      'in lines that end with CR',
      (text) => text.replaceAll('\n', '\r'),
      `the lines end with a carriage return alone, which does not end a line
  hint: save the file with line ends LF or CRLF`,
    ],
  ])('%s', (_name, change, told) => {
    const [first] = tell(begun(change)).split(`\n${ESSAY}`);
    expect(first).toBe(`${ESSAY}:1:1 error invalid-data ${told}`);
  });
});

describe('what was probably meant is proposed', () => {
  const of = (field: string, place: string, told: string): [string, Files, string] => [
    field,
    { [REFERENCES]: `${WORK}  ${field}\n` },
    `${REFERENCES}:4:${place} error ${told}`,
  ];
  test.each<[string, Files, string]>([
    [
      'a date as in America',
      begun((text) => text.replace('published: 2026-01-02', 'published: 12/31/2025')),
      `${ESSAY}:5:12 error invalid-data published: must be a date such as 2026-11-24
  hint: write 2025-12-31`,
    ],
    [
      'a date that may be two',
      begun((text) => text.replace('published: 2026-01-02', 'published: 1/2/2025')),
      `${ESSAY}:5:12 error invalid-data published: must be a date such as 2026-11-24
  hint: write such a value in place of “1/2/2025”`,
    ],
    [
      'a name of another program in place of a field',
      begun((text) => text.replace('published:', 'pubDate:')),
      `${ESSAY}:5:1 error unknown-key pubDate is not a known key
  hint: did you mean "published"?`,
    ],
    of(
      'issued: Jan 2020',
      '11',
      'invalid-data 1.issued: must be a date such as 2025-01-20, 2025-01 or 2025\n  hint: write 2020-01',
    ),
    of(
      'issued: { date-parts: [[2020, 1]] }',
      '11',
      'invalid-data 1.issued must be a text, and is a group of fields\n  hint: write it as issued: 2020-01',
    ),
    of(
      'URL: <www.a.example/b>',
      '8',
      'invalid-data 1.URL: must be an address that begins with https:// or http://\n  hint: write https://www.a.example/b',
    ),
    of(
      'DOI: https://doi.org/10.1000/182',
      '8',
      'invalid-data 1.DOI: must be a DOI such as 10.1000/182\n  hint: write 10.1000/182',
    ),
    of(
      'author: [甲]',
      '12',
      'invalid-data 1.author.0 must be a group of fields, and is a text\n  hint: write it as { family: … }',
    ),
    of(
      'journal: 乙',
      '3',
      'unknown-key 1.journal is not a known key\n  hint: did you mean "container-title"?',
    ),
    [
      'settings of other programs',
      { [SITE]: 'title: 甲\ncontact: me@a.example\n' },
      `${SITE}:1:1 error unknown-key title is not a known key
  hint: did you mean "name"?
${SITE}:2:10 error invalid-data contact: must be an address such as mailto:me@example.org
  hint: write mailto:me@a.example`,
    ],
    [
      'a language tag',
      { [SITE]: 'language: zh_cn\n' },
      `${SITE}:1:11 error invalid-data language: zh_cn is not a language tag of BCP 47
  hint: write zh-CN`,
    ],
  ])('%s', (_name, files, told) => {
    expect(tell(files)).toBe(told);
  });
});

test('fields that are not indented are one slip for each entry', () => {
  const fields = 'type: book\ntitle: 乙\nauthor: [{ literal: 丙 }]\n';
  expect(tell({ [ESSAY]: essay('甲[1][2]。'), [REFERENCES]: `1:\n${fields}2:\n${fields}` })).toBe(
    `${REFERENCES}:1:1 error invalid-data what belongs to 1 is not indented
  hint: put two spaces before type, title, author`,
  );
});

test('spaces of other kinds, and brackets, make no key', () => {
  expect(tell({ [REFERENCES]: '1:\n\u00a0\u00a0unlisted: 试\n' })).toBe(
    `${REFERENCES}:2:1 error invalid-yaml YAML does not read the spaces before unlisted (U+00A0)
  hint: indent with the space bar`,
  );
  expect(tell({ [REFERENCES]: '[1]:\n  unlisted: 试\n' })).toBe(
    `${REFERENCES}:1:1 error invalid-yaml a key is a list, a map or an alias\n  hint: write 1:`,
  );
});

describe('files in the wrong place or with the wrong name', () => {
  const name = (file: string) => `content/essays/a/${file}`;
  test.each<[Files, string]>([
    ...['References.yaml', 'references.yml', 'references.yaml.txt'].map((file): [Files, string] => [
      { [REFERENCES]: undefined, [name(file)]: LISTED },
      `${name(file)}:1:1 error misplaced-file nothing reads this file\n  hint: name it references.yaml`,
    ]),
    [
      { [name('en.mdx.txt')]: '' },
      `${name('en.mdx.txt')}:1:1 error misplaced-file nothing reads this file\n  hint: name it en.mdx`,
    ],
    [
      { [name('zh-CN copy.mdx')]: essay('甲[1]。') },
      `${name('zh-CN copy.mdx')}:1:1 error unfit-name zh-CN copy.mdx seems to be a copy of zh-CN.mdx
  hint: keep what you need of it in zh-CN.mdx, and delete it; a folder that begins with _ keeps a text from readers`,
    ],
    [
      { 'content/essays/2026/b/en.mdx': '', 'content/essays/2026/b/references.yaml': '' },
      `content/essays/2026/b/en.mdx:1:1 error misplaced-file nothing reads this file
  hint: move it to content/essays/b/, where it is named after its language, such as en.mdx`,
    ],
  ])('%o', (files, told) => {
    expect(tell(files)).toBe(told);
  });

  test('a text is named after its own language', () => {
    expect(tell({ [ESSAY]: undefined, [name('index.mdx')]: essay('甲[1]。') })).toBe(
      `${name('index.mdx')}:1:1 error unfit-name index is not a language tag of BCP 47
  hint: name the file zh-CN.mdx; "draft: true" keeps an essay from readers, and so does a folder that begins with _`,
    );
  });
});

describe('a picture or a page that is not there', () => {
  test.each([
    ['甲.PNG', '甲.png', 'is not there: the project has no content/essays/a/甲.PNG'],
    ['picture', '/picture.png', 'is of a kind that pages do not show'],
    [
      'public/picture.png',
      '/picture.png',
      'is not there: the project has no content/essays/a/public/picture.png',
    ],
    [
      'picture1.png',
      '/picture.png',
      'is not there: the project has no content/essays/a/picture1.png',
    ],
  ])('%s', (written, meant, told) => {
    const pictures = ['content/essays/a/甲.png', 'public/picture.png'];
    expect(tell({ [ESSAY]: essay(`甲[1]。![乙](${written})`) }, pictures)).toBe(
      `${ESSAY}:9:6 error missing-picture the picture ${written} ${told}\n  hint: did you mean ${encodeURI(meant)}?`,
    );
  });

  test('on a machine', () => {
    expect(tell({ [ESSAY]: essay(String.raw`甲[1]。![乙](C:\a.png)`) })).toBe(
      `${ESSAY}:9:6 error foreign-file C:\\a.png: this is a place on your machine, which no reader has
  hint: put the file beside the essay or into public/, and name it from there`,
    );
  });

  test.each([
    ['a', 'essays/a'],
    ['../a/zh-CN.mdx', 'a/zh-CN.mdx'],
    ['/serach.html', 'serach.html'],
  ])('the page %s', (written, path) => {
    const meant = written.includes('ser') ? '/search.html' : '/essays/a.html';
    expect(tell({ [ESSAY]: essay(`甲[1]，见[乙](${written})。`) })).toBe(
      `${ESSAY}:9:7 error dead-link the link to ${written} leads nowhere: the site has no page ${path}
  hint: did you mean ${meant}?`,
    );
  });
});

test('numbers in braces are taken for signs of the text', () => {
  expect(tell({ [ESSAY]: essay('甲 x_{1}[1]。') })).toBe(
    `${ESSAY}:9:5 error blocked-code {1} is code, and an essay holds none
  hint: write braces that are signs of the text as \\{ and \\}`,
  );
});
