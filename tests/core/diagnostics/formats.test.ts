import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/core/diagnostics/apply-fixes.ts';
import { FORMATS } from '../../../src/core/diagnostics/formats.ts';
import { errorAt, warningAt, type Diagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { inEnglish, msg } from '../../../src/core/shared/message.ts';

const FAULTS: Diagnostic[] = [
  {
    ...errorAt(
      'a/en.mdx',
      { line: 9, column: 2 },
      'reversed-range',
      msg`the range ${'2-1'} counts downwards`,
      msg`write ${'[1-2]'}`,
    ),
    fix: { find: '[2-1]', text: '[1-2]' },
  },
  warningAt('a,b: c.yaml', { line: 1, column: 1 }, 'no-source', msg`100% unknown`, msg`look it up`),
];

describe('faults are written', () => {
  test('for people, with their number and the way to mend them', () => {
    expect(
      FORMATS.human(FAULTS, inEnglish),
    ).toBe(`a/en.mdx:9:2 error reversed-range the range 2-1 counts downwards
  hint: write [1-2]
a,b: c.yaml:1:1 warning no-source 100% unknown
  hint: look it up
1 error, 1 warning. npm run check -- --fix mends 1 of them.
`);
    expect(FORMATS.human([], inEnglish)).toBe('No problems found.\n');
  });

  test('for programs, whole, with the words as people read them', () => {
    expect(JSON.parse(FORMATS.json(FAULTS, inEnglish))).toEqual({
      errors: 1,
      warnings: 1,
      diagnostics: [
        {
          ...FAULTS[0],
          message: 'the range 2-1 counts downwards',
          hint: 'write [1-2]',
        },
        { ...FAULTS[1], message: '100% unknown', hint: 'look it up' },
      ],
    });
  });

  test('as annotations of GitHub, with the signs escaped that would end them', () => {
    expect(
      FORMATS.github(FAULTS, inEnglish),
    ).toBe(`::error file=a/en.mdx,line=9,col=2,title=reversed-range::the range 2-1 counts downwards%0Ahint: write [1-2]
::warning file=a%2Cb%3A c.yaml,line=1,col=1,title=no-source::100%25 unknown%0Ahint: look it up
`);
    expect(FORMATS.github([], inEnglish)).toBe('');
  });
});

describe('fixes', () => {
  const at = (line: number, column: number, find: string, text: string): Diagnostic => ({
    ...errorAt('a', { line, column }, 'reversed-range', msg`m`, msg`h`),
    fix: { find, text },
  });

  test('are made wherever what they replace still stands, several on a line', () => {
    const { text, fixed } = applyFixes('x[2-1]y[5-3]\r\nz[9-8]', [
      at(1, 2, '[2-1]', '[1-2]'),
      at(1, 8, '[5-3]', '[3-5]'),
      at(2, 2, '[7-6]', '[6-7]'),
    ]);
    expect(text).toBe('x[1-2]y[3-5]\r\nz[9-8]');
    expect(fixed.map(({ column }) => column)).toEqual([2, 8]);
  });

  test('are not made without a fix or beyond the file', () => {
    expect(
      applyFixes('a', [
        errorAt('a', { line: 1, column: 1 }, 'dead-link', msg`m`, msg`h`),
        at(7, 1, 'a', 'b'),
      ]),
    ).toEqual({ text: 'a', fixed: [] });
  });
});
