import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { reviewStyle, sourceStyle } from '../../../src/core/desk/house-style.ts';
import { changeEntry, listEntries } from '../../../src/core/desk/yaml/edit-entries.ts';
import { isSame } from '../../../src/core/desk/yaml/compare-values.ts';
import { FIRST_SITE_PATH } from '../../first-site.ts';

const STYLE = reviewStyle(['zh-CN', 'en']);
const FILES = [
  'essays/deepseek-open-source/reviews.yaml',
  'essays/deepseek-systems/reviews.yaml',
  'sources.yaml',
];

const FILE = `# Checked by two people.

hall-seats:   # the first
  quote: "seats 1,240"
  verdict:   partly    # until the plan is read
  checked: 2026-03-04
  note: {zh-CN: '1240个座位', en: "1,240 seats"}
  sources:
  - id: plan      # of 1931
    # its page is not numbered
    locator: sheet 2
  - report
  compute:
    - 600 + 640 = 1240   # stalls and circle

# On the roof.
roof:
  quote: the roof
  verdict: supported
  checked: 2026-03-04
  note:
    zh-CN: >-
      屋顶
      换过
    en: |
      The roof was replaced.
      Twice.
  sources: [plan, {id: report, locator: "p. 3"} ]
  # more to come
`;

type Entry = Record<string, unknown>;

/** The file after a change of one entry, as the lines that went and came. */
function diff(change: (entry: Entry) => unknown, key = 'hall-seats', text = FILE) {
  const before = structuredClone(listEntries(text)?.[key]) as Entry;
  const value = change(before);
  const result = changeEntry(text, { key, value: value === null ? undefined : before }, STYLE);
  if ('fault' in result) return result.fault;
  const [old, now] = [text.split('\n'), result.text.split('\n')];
  let first = 0;
  while (first < old.length && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last))
    last += 1;
  return [
    ...old.slice(first, old.length - last).map((line) => `-${line}`),
    ...now.slice(first, now.length - last).map((line) => `+${line}`),
  ];
}

test.each<[what: string, key: string, change: (entry: Entry) => unknown, lines: string[]]>([
  [
    'a verdict, and keeps the spaces and the comment beside it',
    'hall-seats',
    (entry) => Object.assign(entry, { verdict: 'supported' }),
    [
      '-  verdict:   partly    # until the plan is read',
      '+  verdict:   supported    # until the plan is read',
    ],
  ],
  [
    'a text between quotes, and keeps the quotes',
    'hall-seats',
    (entry) => Object.assign(entry, { quote: 'seats "more" than 1,240' }),
    ['-  quote: "seats 1,240"', '+  quote: "seats \\"more\\" than 1,240"'],
  ],
  [
    'one language of a note in braces',
    'hall-seats',
    (entry) => Object.assign(entry['note'] as Entry, { en: '1,240, said the plan' }),
    [
      `-  note: {zh-CN: '1240个座位', en: "1,240 seats"}`,
      `+  note: {zh-CN: '1240个座位', en: "1,240, said the plan"}`,
    ],
  ],
  [
    'a place of a source, behind what it says of it',
    'hall-seats',
    (entry) => Object.assign((entry['sources'] as Entry[])[0] ?? {}, { place: { page: 2 } }),
    ['+    place: { page: 2 }'],
  ],
  [
    'a source more, before the next field',
    'hall-seats',
    (entry) => (entry['sources'] as unknown[]).push({ id: 'press', locator: 'p. 1' }),
    ['+  - { id: press, locator: p. 1 }'],
  ],
  [
    'a source less, with the comment on it',
    'hall-seats',
    (entry) => (entry['sources'] as unknown[]).shift(),
    ['-  - id: plan      # of 1931', '-    # its page is not numbered', '-    locator: sheet 2'],
  ],
  [
    'a correction, where the custom has it',
    'hall-seats',
    (entry) => Object.assign(entry, { correction: { en: 'It has 1,240.', 'zh-CN': '有1240个。' } }),
    ['+  correction:', '+    zh-CN: 有1240个。', '+    en: It has 1,240.'],
  ],
  [
    'a line of arithmetic, and keeps the comment beside it',
    'hall-seats',
    (entry) => Object.assign(entry, { compute: ['600 + 641 = 1241'] }),
    [
      '-    - 600 + 640 = 1240   # stalls and circle',
      '+    - 600 + 641 = 1241   # stalls and circle',
    ],
  ],
  [
    'no arithmetic any more',
    'hall-seats',
    (entry) => delete entry['compute'],
    ['-  compute:', '-    - 600 + 640 = 1240   # stalls and circle'],
  ],
  [
    'a folded text, which stays folded',
    'roof',
    (entry) => Object.assign(entry['note'] as Entry, { 'zh-CN': '屋顶没有换过' }),
    ['-      屋顶', '-      换过', '+      屋顶没有换过'],
  ],
  [
    'a text of several lines, which stays one',
    'roof',
    (entry) => Object.assign(entry['note'] as Entry, { en: 'The roof was replaced.\nOnce.\n' }),
    ['-      Twice.', '+      Once.'],
  ],
  [
    'a list in brackets',
    'roof',
    (entry) => (entry['sources'] as unknown[]).splice(0, 1, 'survey'),
    [
      '-  sources: [plan, {id: report, locator: "p. 3"} ]',
      '+  sources: [survey, {id: report, locator: "p. 3"} ]',
    ],
  ],
  [
    'a field at the end, behind the comments of the entry',
    'roof',
    (entry) => Object.assign(entry, { compute: ['1 + 1 = 2'] }),
    ['+  compute: [1 + 1 = 2]'],
  ],
  [
    'the whole entry, with one blank line',
    'hall-seats',
    () => null,
    FILE.split('\n')
      .slice(2, 15)
      .map((line) => `-${line}`),
  ],
])('changes %s', (_what, key, change, lines) => {
  expect(diff(change, key)).toEqual(lines);
});

test('writes a new entry as a careful editor does, where it is read', () => {
  const value = {
    note: { en: 'Tom’s: “yes” #1', 'zh-CN': '有：没有' },
    checked: '2026-03-05',
    parts: [
      {
        note: { en: 'No.', 'zh-CN': '不是。' },
        claim: { en: 'It burnt', 'zh-CN': '烧过' },
        verdict: 'contradicted',
        sources: [
          {
            passage: { ends: 'never', begins: 'It', sha256: 'a', file: 'b', checked: '2026-03-05' },
            id: 'report',
          },
          'plan',
        ],
      },
    ],
    verdict: 'partly',
    quote: 'burnt: twice',
  };
  const result = changeEntry(FILE, { key: 'fire', value, after: 'hall-seats' }, STYLE);
  const written = `
fire:
  quote: 'burnt: twice'
  verdict: partly
  checked: 2026-03-05
  note:
    zh-CN: 有：没有
    en: 'Tom’s: “yes” #1'
  parts:
  - claim:
      zh-CN: 烧过
      en: It burnt
    verdict: contradicted
    note:
      zh-CN: 不是。
      en: No.
    sources:
    - id: report
      passage:
        begins: It
        ends: never
        sha256: a
        file: b
        checked: 2026-03-05
    - plan
`;
  const behind = '    - 600 + 640 = 1240   # stalls and circle\n';
  expect(result).toEqual({ text: FILE.replace(behind, behind + written) });
});

test.each<[what: string, text: string, expected: string]>([
  ['an empty file', '', 'a:\n  quote: b\n'],
  ['a file of comments', '# Checks.\n', '# Checks.\n\na:\n  quote: b\n'],
  ['a file without a last line end', 'z:\n  quote: y', 'z:\n  quote: y\n\na:\n  quote: b\n'],
  [
    'entries without blank lines',
    'y:\n  q: 1\nz:\n  q: 2\n',
    'y:\n  q: 1\nz:\n  q: 2\na:\n  quote: b\n',
  ],
  [
    'line ends of Windows',
    '\uFEFFz:\r\n    q: 1\r\n',
    '\uFEFFz:\r\n    q: 1\r\n\r\na:\r\n    quote: b\r\n',
  ],
])('adds an entry to %s', (_what, text, expected) => {
  expect(changeEntry(text, { key: 'a', value: { quote: 'b' } }, STYLE)).toEqual({ text: expected });
});

test('refuses a change of words that other entries share, and of what is no map', () => {
  const shared = 'a:\n  note: &n { en: x }\nb:\n  note: *n\n';
  expect(changeEntry(shared, { key: 'a', value: { note: { en: 'y' } } }, STYLE)).toEqual({
    fault: 'shared',
  });
  expect(changeEntry('- a\n', { key: 'a', value: {} }, STYLE)).toEqual({ fault: 'unreadable' });
});

/**
 * Files of a few entries each that a file can be cut into: the whole is parsed for every change, so
 * that a hundred changes of it take a hundred times as long.
 */
function cutFile(file: string): string[] {
  const text = readFileSync(path.join(FIRST_SITE_PATH, 'content', file), 'utf8');
  const entries = text.split(/^(?=[\w"'-]+:)/m);
  const pieces = Array.from({ length: Math.ceil(entries.length / 8) }, (_, at) =>
    entries.slice(at * 8, at * 8 + 8).join(''),
  );
  expect(pieces.join('')).toBe(text);
  return pieces;
}

test.each(FILES)('of %s no byte changes when an entry is saved as it is', (file) => {
  const style = file === 'sources.yaml' ? sourceStyle(['zh-CN', 'en']) : STYLE;
  let count = 0;
  for (const text of cutFile(file)) {
    for (const [key, value] of Object.entries(listEntries(text) ?? {})) {
      count += 1;
      expect(changeEntry(text, { key, value: structuredClone(value) }, style)).toEqual({ text });
    }
  }
  expect(count).toBeGreaterThan(20);
});

test.each(FILES)('of %s no byte changes when a field comes and goes', (file) => {
  const style = file === 'sources.yaml' ? sourceStyle(['zh-CN', 'en']) : STYLE;
  const some = cutFile(file).flatMap((text) =>
    Object.entries(listEntries(text) ?? {})
      .slice(0, 1)
      .map(([key, value]) => ({ text, key, value })),
  );
  for (const { text, key, value } of some) {
    const more = { ...(value as Entry), compute: ['1 + 1 = 2'], newer: 'second edition' };
    const changed = changeEntry(text, { key, value: more }, style);
    if (!('text' in changed)) throw new Error(changed.fault);
    const back = changeEntry(changed.text, { key, value }, style);
    expect(back).toEqual(value && 'compute' in (value as Entry) ? expect.anything() : { text });
  }
});

test('whatever an entry becomes, it says that and the other entries and the comments stay', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'a: b',
      '# c',
      "it's",
      '"q"',
      '- x',
      '[y]',
      'x\ny',
      'x\n',
      '',
      ' z ',
      '1.50',
      'null',
      '是：否',
    ),
  );
  const values = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      texts,
      fc.integer(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('id', 'en', 'zh-CN', 'note', 'place'), tie('any'), {
        maxKeys: 3,
      }),
    ),
  })).any;
  const entry = fc.dictionary(fc.constantFrom('quote', 'note', 'sources', 'parts'), values, {
    minKeys: 1,
  });
  const forms = fc.constantFrom(
    (data: unknown) => stringify(data),
    (data: unknown) => stringify(data, { indent: 4, indentSeq: false }),
    (data: unknown) =>
      stringify(data, { collectionStyle: 'flow' }).replace(/^\{/, 'a: {').replace(/$/, ''),
  );
  fc.assert(
    fc.property(entry, entry, forms, (before, after, form) => {
      const text = `# first\n${form({ entry: before })}# between\nother: 1 # one\n`;
      if (parse(text)?.other !== 1) return;
      const key = 'entry' in parse(text) ? 'entry' : 'a';
      const result = changeEntry(text, { key, value: after }, STYLE);
      if (!('text' in result)) throw new Error(result.fault);
      expect(isSame(parse(result.text), { [key]: after, other: 1 })).toBe(true);
      expect(result.text).toMatch(/^# first\n[^]*# between\nother: 1 # one\n$/);
    }),
    { numRuns: 300 },
  );
});
