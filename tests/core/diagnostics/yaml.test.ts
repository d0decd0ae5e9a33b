import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import {
  parseEntries,
  parseYaml,
  positionAtPath,
  positionOfKey,
} from '../../../src/core/diagnostics/yaml.ts';
import { validate } from '../../../src/core/diagnostics/schema-faults.ts';
import { msg } from '../../../src/core/shared/message.ts';
import { english } from '../../in-english.ts';

const place = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

describe('parseYaml', () => {
  test('counts lines from where the text stands in its file', () => {
    const { diagnostics } = parseYaml('a: 1\nb: "', 'f', 10);
    expect(diagnostics.map(place)).toEqual(['11:4']);
  });

  test.each([
    ['a: 1\nb: [2]', { a: 1, b: [2] }],
    ['', null],
    ['a: &x 1\nb: *x', { a: 1, b: 1 }],
    ['2024-01-20', '2024-01-20'],
    ['a: no', { a: 'no' }],
  ])('reads %j', (text, data) => {
    const { yaml, diagnostics } = parseYaml(text, 'f');
    expect([yaml.data, diagnostics]).toEqual([data, []]);
  });

  test('reports a key given twice at any depth, and where its spelling differs only in quotes', () => {
    const { diagnostics } = parseYaml('a:\n  b: 1\n  b: 2\n1: x\n"1": y\n', 'f');
    expect(diagnostics.map((fault) => `${place(fault)} ${fault.rule}`)).toEqual([
      '3:3 duplicate-entry',
      '5:1 duplicate-entry',
    ]);
  });

  test('reports a key that is no plain value', () => {
    const { yaml, diagnostics } = parseYaml('a: 1\nb:\n  ? [c, d]\n  : 2\n{ e: f }: 3\n', 'f');
    expect(
      diagnostics.map((fault) => `${place(fault)} ${fault.rule} ${english(fault.message)}`),
    ).toEqual([
      '3:5 invalid-yaml a key is a list, a map or an alias',
      '5:1 invalid-yaml a key is a list, a map or an alias',
    ]);
    expect(yaml.data).toBeNull();
  });

  test.each([
    'a: *b',
    '*b',
    '- *b',
    '? *b\n: 1',
    '{a: *b}',
    '[',
    '"',
    ': :',
    '\0',
    '\t',
    '%',
    '!!js/function "a"',
    '--- ---',
    '<<: *b',
    '\uD83D',
    '? title: > &lt;title: ',
    '? *b\n? &c [d]\n: 1',
  ])('does not throw at %j', (text) => {
    expect(() => parseYaml(text, 'f')).not.toThrow();
  });
});

describe('parseEntries', () => {
  test('gives each entry with its key and place', () => {
    const { entries } = parseEntries('# list\n2:\n  a: 1\n"3": x\nfour: y\n', 'f', msg``);
    expect(entries).toEqual([
      { key: 2, value: { a: 1 }, position: { line: 2, column: 1 } },
      { key: '3', value: 'x', position: { line: 4, column: 1 } },
      { key: 'four', value: 'y', position: { line: 5, column: 1 } },
    ]);
  });
});

describe('positions', () => {
  const { yaml } = parseYaml('a:\n  b:\n    - c: 1\n      "d": 2\n', 'f');

  test.each<[path: (string | number)[], position: string]>([
    [['a', 'b', 0, 'd'], '4:12'],
    [['a', 'b', 0, 'missing'], '3:7'],
    [['a', 'missing', 'deeper'], '2:3'],
    [['missing'], '1:1'],
    [[], '1:1'],
  ])('of the value at %j, or of what comes nearest', (path, position) => {
    expect(place(positionAtPath(yaml, path))).toBe(position);
  });

  test.each<[path: (string | number)[], key: string, position: string]>([
    [[], 'a', '1:1'],
    [['a', 'b', 0], 'd', '4:7'],
    [['a'], 'missing', '2:3'],
    [['missing'], 'x', '1:1'],
  ])('below %j of the key %s', (path, key, position) => {
    expect(place(positionOfKey(yaml, path, key))).toBe(position);
  });
});

describe('validate', () => {
  const schema = z.strictObject({
    kind: z.enum(['a', 'b']),
    name: z.union([z.strictObject({ first: z.string(), last: z.string() }), z.string()]),
  });
  const check = (text: string) => {
    const { yaml } = parseYaml(text, 'f');
    return validate(schema, yaml.data, yaml);
  };

  test('returns the data where they fit', () => {
    expect(check('kind: a\nname: n')).toEqual({ data: { kind: 'a', name: 'n' }, diagnostics: [] });
  });

  test('reports every fault at its own line, with what to write', () => {
    const { data, diagnostics } = check('kind: c\nnme: n\n');
    expect(data).toBeNull();
    expect(
      diagnostics.map(
        (fault) => `${place(fault)} ${english(fault.message)}; ${english(fault.hint)}`,
      ),
    ).toEqual([
      '1:7 kind: unknown value; it may be a, b',
      '2:1 nme is not a known key; did you mean "name"?',
    ]);
  });

  test('lists what a missing field may be', () => {
    expect(
      check('name: n').diagnostics.map(
        ({ message, hint }) => `${english(message)}; ${english(hint)}`,
      ),
    ).toEqual(['kind is missing; add "kind: …"; it may be a, b']);
  });

  test('speaks of the whole file where it is no map', () => {
    expect(check('x').diagnostics.map(({ message }) => english(message))).toEqual([
      'the file must be a group of fields, and is a text',
    ]);
  });
});
