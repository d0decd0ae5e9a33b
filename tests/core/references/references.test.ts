import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import {
  localizeReference,
  readBibliography,
} from '../../../src/core/references/read-references.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

function faultsOf(text: string): string[] {
  return readBibliography(text, 'r.yaml').diagnostics.map((fault) =>
    formatDiagnostic(fault)
      .replace(/^r\.yaml:|\n.*$/gs, '')
      .replace(' error', ''),
  );
}

const numbersOf = (text: string | undefined) => [
  ...readBibliography(text, 'r.yaml').entries.keys(),
];

test('reads works and numbers whose source is not known', () => {
  const text = lines(
    '1:',
    '  unlisted: 没有书目。',
    '12:',
    '  type: report',
    '  title: 技术报告',
    '  author:',
    '    - family: 梁',
    '      given: 某',
    '    - literal: DeepSeek-AI',
    '  issued: 2024-12',
    '  accessed: 2026',
    '  volume: 3',
    '  URL: https://a.example/b',
    '  DOI: 10.48550/arXiv.2412.19437',
  );
  const { entries, diagnostics } = readBibliography(text, 'r.yaml');
  expect(diagnostics).toEqual([]);
  expect([...entries.values()]).toEqual([
    { number: 1, source: { unlisted: '没有书目。' }, position: { line: 1, column: 1 } },
    {
      number: 12,
      source: {
        type: 'report',
        title: '技术报告',
        author: [{ family: '梁', given: '某' }, { literal: 'DeepSeek-AI' }],
        issued: '2024-12',
        accessed: '2026',
        volume: 3,
        URL: 'https://a.example/b',
        DOI: '10.48550/arXiv.2412.19437',
      },
      position: { line: 3, column: 1 },
    },
  ]);
});

test.each([undefined, '', '\n', '# nothing yet\n', 'null\n', '~', '---\n', '{}'])(
  'has no entries when it says nothing: %j',
  (text) => {
    expect(readBibliography(text, 'r.yaml')).toMatchObject({ entries: new Map(), diagnostics: [] });
  },
);

test('reads numbers in quotes, on Windows and behind a byte order mark', () => {
  expect(numbersOf('"7":\r\n  unlisted: 甲\r\n')).toEqual([7]);
  expect(faultsOf('\uFEFF7:\r\n  unlisted: 甲\r\n')).toEqual([]);
});

test('reads an entry that repeats another by an alias', () => {
  const { entries, diagnostics } = readBibliography('1: &a\n  unlisted: 甲\n2: *a\n', 'r.yaml');
  expect(diagnostics).toEqual([]);
  expect(entries.get(2)?.source).toEqual({ unlisted: '甲' });
});

test('reads why a source is not known in each language of the essay', () => {
  const text = lines('1:', '  unlisted:', '    zh-CN: 甲', '    en: A');
  const { entries, diagnostics } = readBibliography(text, 'r.yaml', ['en', 'zh-CN']);
  const source = entries.get(1)?.source;
  expect(diagnostics).toEqual([]);
  expect(
    ['en', 'zh-CN', 'zh-TW'].map((language) => source && localizeReference(source, language)),
  ).toEqual([{ unlisted: 'A' }, { unlisted: '甲' }, { unlisted: '甲' }]);
});

test('keeps the number of a malformed entry, so that markers to it are not reported too', () => {
  expect(readBibliography('1:\n2:\n  unlisted: 甲\n', 'r.yaml').entries).toMatchObject(
    new Map([
      [1, null],
      [2, { number: 2 }],
    ]),
  );
});

describe('reports', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((name, index) => {
      const last = 'abcdefg'.charAt(index);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${last}`).join(', ')}]`;
    }),
  ];

  test.each<[what: string, text: string, faults: string[]]>([
    [
      'a list',
      '- 甲\n',
      ['1:1 invalid-data the file must be a group of entries with names, and is a list'],
    ],
    [
      'a mere text',
      '甲',
      ['1:1 invalid-data the file must be a group of entries with names, and is a text'],
    ],
    [
      'a key that is no number',
      lines('a:', '  unlisted: 甲'),
      ['1:1 unknown-key a is not a reference number'],
    ],
    [
      'numbers that no marker can have',
      lines('0: {}', '1000: {}', '1.5: {}', '-1: {}'),
      [
        '1:1 unknown-key 0 is not a reference number',
        '2:1 unknown-key 1000 is not a reference number',
        '3:1 unknown-key 1.5 is not a reference number',
        '4:1 unknown-key -1 is not a reference number',
      ],
    ],
    [
      'names that every object has',
      lines('__proto__: {}', 'constructor: {}'),
      [
        '1:1 unknown-key __proto__ is not a reference number',
        '2:1 unknown-key constructor is not a reference number',
      ],
    ],
    [
      'an entry without a word',
      '1:\n',
      ['1:3 invalid-data 1 must be a group of fields, and is empty'],
    ],
    [
      'an entry that is a text',
      '1: 甲\n',
      ['1:4 invalid-data 1 must be a group of fields, and is a text'],
    ],
    [
      'a reason that is empty in a language',
      lines('1:', '  unlisted:', '    en: ""'),
      ['3:9 invalid-data 1.unlisted.en: must not be blank'],
    ],
    [
      'an entry without reason',
      lines('1:', '  unlisted: ""'),
      ['2:13 invalid-data 1.unlisted: must not be blank'],
    ],
    [
      'a reason beside a work',
      lines('1:', '  unlisted: 甲', '  title: 乙'),
      ['3:3 unknown-key 1.title is not a known key'],
    ],
    [
      'missing and misspelt fields',
      lines('3:', '  titel: 甲'),
      ['2:3 invalid-data 3.type is missing', '2:3 unknown-key 3.titel is not a known key'],
    ],
    [
      'the same in quotes',
      lines('"3":', '  type: book', '  titel: 甲'),
      ['3:3 unknown-key 3.titel is not a known key'],
    ],
    [
      'an unknown type',
      lines('1:', '  type: blog', '  title: 甲'),
      ['2:9 invalid-data 1.type: unknown value'],
    ],
    [
      'an address that is no link',
      lines('1:', '  type: book', '  title: 甲', '  URL: javascript:alert(1)'),
      ['4:8 invalid-data 1.URL: must be an address that begins with https:// or http://'],
    ],
    [
      'an author without a name',
      lines('1:', '  type: book', '  title: 甲', '  author:', '    - famly: 乙'),
      [
        '5:7 invalid-data 1.author.0.literal is missing',
        '5:7 unknown-key 1.author.0.famly is not a known key',
      ],
    ],
    [
      'a date of no calendar',
      lines('1:', '  type: book', '  title: 甲', '  issued: 去年'),
      ['4:11 invalid-data 1.issued: must be a date such as 2025-01-20, 2025-01 or 2025'],
    ],
    [
      'a number given twice',
      lines('1:', '  unlisted: 甲', '1:', '  unlisted: 乙'),
      ['3:1 duplicate-entry 1 appears here a second time'],
    ],
    [
      'a number given in two ways',
      lines('1:', '  unlisted: 甲', '"1":', '  unlisted: 乙'),
      ['3:1 duplicate-entry "1" appears here a second time'],
    ],
    [
      'an alias without an anchor',
      '1: *a\n',
      ['1:4 invalid-yaml Unresolved alias (the anchor must be set before the alias): a'],
    ],
    [
      'aliases that would fill the memory',
      lines(...bomb),
      ['1:1 invalid-yaml Excessive alias count indicates a resource exhaustion attack'],
    ],
    [
      'an alias of itself',
      lines('1: &a', '  unlisted: *a'),
      ['2:13 invalid-data 1.unlisted must be a text, and is a group of fields'],
    ],
    [
      'two documents',
      lines('1:', '  unlisted: 甲', '---', '2: {}'),
      ['3:1 invalid-yaml Source contains multiple documents; please use YAML.parseAllDocuments()'],
    ],
    [
      'a control character',
      '1:\n  unlisted: 甲\n\0',
      ['3:1 invalid-yaml Implicit map keys need to be followed by map values'],
    ],
  ])('%s', (_what, text, faults) => {
    expect(faultsOf(text).toSorted()).toEqual(faults.toSorted());
  });
});
