import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { readFrontMatter } from '../../../src/core/essay/front-matter.ts';

const FIELDS = [
  'title: 试文',
  'description: 试。',
  'language: zh-CN',
  'published: 2026-01-02',
  'updated: 2026-01-02',
];

const withFields = (fields: readonly string[], body = '甲') =>
  `---\n${fields.join('\n')}\n---\n${body}`;

/** The faults of a front matter, without their hints and file. */
function faultsOf(source: string): string[] {
  return readFrontMatter(source, 'a.mdx', 'zh-CN').diagnostics.map((fault) =>
    formatDiagnostic(fault)
      .replace(/^a\.mdx:|\n.*$/gs, '')
      .replace(' error', ''),
  );
}

test('reads what stands between the two lines', () => {
  const { frontMatter, start, diagnostics } = readFrontMatter(withFields(FIELDS), 'a.mdx', 'zh-CN');
  expect(diagnostics).toEqual([]);
  expect(frontMatter).toEqual({
    title: '试文',
    description: '试。',
    language: 'zh-CN',
    published: '2026-01-02',
    updated: '2026-01-02',
  });
  expect(start).toEqual({ line: 2, column: 8 });
});

test.each([
  ['a byte order mark', `\uFEFF${withFields(FIELDS)}`],
  ['lines that end as on Windows', withFields(FIELDS).replaceAll('\n', '\r\n')],
  ['spaces behind the lines', withFields(FIELDS).replaceAll('---', '---  ')],
  ['a title with dashes', withFields(FIELDS).replace('试文', '试---文')],
])('bears %s', (_name, source) => {
  expect(readFrontMatter(source, 'a.mdx', 'zh-CN').frontMatter).not.toBeNull();
});

test('blanks itself out, so that the places of the text stay', () => {
  const { body } = readFrontMatter(withFields(FIELDS, '甲\n---\n乙'), 'a.mdx', 'zh-CN');
  expect(body.split('\n').slice(0, 7).join('').trim()).toBe('');
  expect(body.split('\n').slice(7)).toEqual(['甲', '---', '乙']);
  expect(body).toHaveLength(withFields(FIELDS, '甲\n---\n乙').length);
});

describe('reports', () => {
  test.each<[what: string, source: string, faults: string[]]>([
    ['an empty file', '', ['1:1 invalid-data the essay has no front matter']],
    ['a file without front matter', '甲', ['1:1 invalid-data the essay has no front matter']],
    [
      'front matter that is not closed',
      `---\n${FIELDS.join('\n')}\n甲`,
      ['1:1 invalid-data the front matter is not between two lines of three hyphens'],
    ],
    [
      'front matter with nothing in it',
      '---\n\n---\n',
      ['2:1 invalid-data the file must be a group of fields, and is empty'],
    ],
    ['a missing field', withFields(FIELDS.slice(1)), ['2:1 invalid-data title is missing']],
    [
      'a field of the wrong form',
      withFields([...FIELDS.slice(0, 3), 'published: 2026', 'updated: 2026-13-40']),
      [
        '5:12 invalid-data published: must be a date such as 2026-11-24',
        '6:10 invalid-data updated: must be a day that the calendar has',
      ],
    ],
    [
      'a misspelt field',
      withFields([...FIELDS, 'tilte: 试']),
      ['7:1 unknown-key tilte is not a known key'],
    ],
    [
      'a field of a field',
      withFields([...FIELDS, 'provenance:', '  kind: copy', '  note: 试', '  by: 试']),
      [
        '8:9 invalid-data provenance.kind: unknown value',
        '10:3 unknown-key provenance.by is not a known key',
      ],
    ],
    [
      'a language that is not the file’s',
      withFields(FIELDS).replace('zh-CN', 'en'),
      ['4:11 invalid-data language is en, but the file is named zh-CN.mdx'],
    ],
    [
      'YAML that is broken',
      withFields(['title: "试']),
      ['2:8 invalid-yaml the " that begins here is never closed'],
    ],
    [
      'a field given twice',
      withFields([...FIELDS, 'title: 再']),
      ['7:1 duplicate-entry title appears here a second time'],
    ],
    [
      'an alias without an anchor',
      withFields(['title: *x']),
      ['2:8 invalid-yaml Unresolved alias (the anchor must be set before the alias): x'],
    ],
  ])('%s', (_what, source, faults) => {
    expect(faultsOf(source)).toEqual(faults);
  });
});
