import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { checkShape } from '../../../src/core/text/check-shape.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';

/** What opens something within which more can stand, and what closes it. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['- ', ''],
  ['1. ', ''],
  ['> ', ''],
  ['>', ''],
  ['> - ', ''],
  ['*a **b ', ' b** a*'],
  ['_a ', ''],
  ['a_ ', ''],
  ['*', '*'],
  ['~~a', '~~'],
  ['[', ']'],
  ['a]', ''],
  ['[ (](', ''],
  ['![[]()', ''],
  ['[a](', ')'],
  ['[^1]', ''],
  ['<b>', '</b>'],
  ['<div>\n\n', '\n\n</div>'],
  ['{', '}'],
];

const depthOf = (root: Nodes): number => {
  let depth = 0;
  for (let level = [root]; level.length > 0; depth += 1)
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  return depth;
};

/** Reads a text as an essay is read. @returns the depth of its tree; 0 where it was refused */
const read = (text: string): number => {
  if (checkShape(text, 'a.mdx').length > 0) return 0;
  const tree = parseMdx(text, 'a.mdx');
  return 'rule' in tree ? 0 : depthOf(tree);
};

test.each(PAIRS)('thousands of %j … %j are refused before they are parsed', (open, close) => {
  const text = `${open.repeat(5000)}a${close.repeat(5000)}`;
  expect(checkShape(text, 'a.mdx').length).toBeGreaterThan(0);
});

test('what is within one another, in any order, is read to a bounded depth or refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PAIRS), fc.integer({ min: 1, max: 60 })), {
        minLength: 1,
        maxLength: 6,
      }),
      (parts) => {
        const open = parts.map(([[begin], count]) => begin.repeat(count)).join('');
        const close = parts
          .toReversed()
          .map(([[, end], count]) => end.repeat(count))
          .join('');
        expect(read(`${open}a${close}`)).toBeLessThanOrEqual(101);
      },
    ),
    { numRuns: 40, seed: 1 },
  );
});

test('a long text without depth is read', () => {
  const item = (row: number) => `- **a${row}** [b](c) *d* [1]`;
  expect(read(Array.from({ length: 600 }, (_, row) => item(row)).join('\n'))).toBeGreaterThan(3);
  expect(read('甲乙丙丁[1]。'.repeat(400))).toBeGreaterThan(2);
});

test('signs behind a backslash are words, however many', () => {
  for (const sign of ['\\[', '\\]', '\\[\\]', '\\*', '\\_', '\\~', '\\\\\\['])
    expect(checkShape(sign.repeat(2500), 'a.mdx'), sign).toEqual([]);
  expect(checkShape('\\\\['.repeat(2500), 'a.mdx')).toHaveLength(1);
});
