import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../../../src/core/diagnostics/yaml.ts';
import { writeRecords } from '../../../src/core/sources/write-record.ts';

const RECORD = {
  numbers: ['1240', '0.10'],
  sha256: 'a'.repeat(64),
  file: 'b'.repeat(64),
  checked: '2026-03-04',
};

const FILE = `# What was checked.
hall:   # the first
  note: "1,240 seats"
  sources:
    - id: report
      passage:
        begins: The hall
        ends: people   # of the old hall
    - { id: news, passage: { begins: 'It was', ends: "built" } }  # second
`;

const write = (text: string, ...places: (string | number)[][]) =>
  writeRecords(
    text,
    parseYaml(text, 'reviews.yaml').yaml,
    places.map((path) => ({ path, record: RECORD })),
  );
const FIRST = ['hall', 'sources', 0, 'passage'];
const SECOND = ['hall', 'sources', 1, 'passage'];

test('a record is added behind what a passage says, and all else stays as it is', () => {
  expect(write(FILE, FIRST, SECOND)).toBe(`# What was checked.
hall:   # the first
  note: "1,240 seats"
  sources:
    - id: report
      passage:
        begins: The hall
        ends: people   # of the old hall
        numbers: [1240, '0.10']
        sha256: ${'a'.repeat(64)}
        file: ${'b'.repeat(64)}
        checked: 2026-03-04
    - { id: news, passage: { begins: 'It was', ends: "built", numbers: [1240, '0.10'], sha256: ${'a'.repeat(64)}, file: ${'b'.repeat(64)}, checked: 2026-03-04 } }  # second
`);
});

test('a record that is there is written over, and the second writing changes nothing', () => {
  const once = write(FILE.replace('  # of', '\n        checked: 2020-01-01  # of'), FIRST, SECOND);
  expect(parse(once)).toMatchObject({
    hall: { sources: [{ passage: { checked: '2026-03-04' } }, { passage: { ends: 'built' } }] },
  });
  expect(write(once, FIRST, SECOND)).toBe(once);
});

test.each([
  ['with line ends of Windows', FILE.replaceAll('\n', '\r\n')],
  ['without a line end', FILE.trimEnd()],
  ['with a quote of several lines', FILE.replace(/ends: people.*/, 'ends: |\n          people')],
])('a file %s keeps what it says', (_, text) => {
  expect(parse(write(text, FIRST))).toEqual({
    hall: {
      ...parse(text).hall,
      sources: [
        {
          id: 'report',
          passage: {
            ...parse(text).hall.sources[0].passage,
            ...RECORD,
            numbers: [1240, '0.10'],
          },
        },
        parse(text).hall.sources[1],
      ],
    },
  });
});
