import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';

function faultOf(body: string): string | null {
  const result = parseMdx(body, 'essay.mdx');
  return 'rule' in result ? formatDiagnostic(result) : null;
}

test.each([
  '',
  '甲',
  '<A>甲</A>',
  '{/* 注 */}',
  '| 甲 |\n| - |',
  '甲 \\{ \\< 乙',
  'export const a = 1',
])('reads %j', (body) => {
  expect(faultOf(body)).toBeNull();
});

test.each([
  ['甲\n\n<A>乙', 'essay.mdx:3:1'],
  ['甲 { 乙', 'essay.mdx:1:6'],
  ['1 <2', 'essay.mdx:1:4'],
  ['甲\r\n\r\n</A>', 'essay.mdx:3:2'],
  ['甲 {1 +} 乙', 'essay.mdx:1:7'],
])('tells where %j cannot be read', (body, place) => {
  expect(faultOf(body)?.split(' ')[0]).toBe(place);
});

test('strikes through what stands between two tildes, and leaves single ones', () => {
  const types = ['~~甲~~', '1~2 3~4'].map((body) => {
    const tree = parseMdx(body, 'essay.mdx');
    return 'rule' in tree || tree.children[0]?.type !== 'paragraph'
      ? []
      : tree.children[0].children.map(({ type }) => type);
  });
  expect(types).toEqual([['delete'], ['text']]);
});
