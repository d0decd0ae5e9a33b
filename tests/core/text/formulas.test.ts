import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { checkFormulas } from '../../../src/core/text/check-formulas.ts';
import { readEssayText } from '../../../src/core/text/essay-text.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';
import { renderFormula } from '../../../src/core/text/render-formula.ts';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';

function parse(body: string) {
  const tree = parseMdx(body, 'a.mdx');
  if ('rule' in tree) throw new Error(formatDiagnostic(tree));
  return tree;
}

function formulasOf(body: string): string[] {
  const found: string[] = [];
  visit(parse(body), (node: Nodes) => {
    if (node.type === 'inlineMath')
      found.push(`${node.data?.isDisplay ? 'display ' : ''}${node.value}`);
    if (node.type === 'math') found.push(`block ${node.value}`);
  });
  return found;
}

test.each([
  ['in a line', '船速 $v=3$ 节。', ['v=3']],
  ['with braces and signs of MDX', 'At $\\frac{a}{b} < {c}$ it turns.', ['\\frac{a}{b} < {c}']],
  ['over two lines', 'At $a +\nb$ it turns.', ['a +\nb']],
  ['with an escaped dollar sign', 'At $\\$5 x$ it turns.', ['\\$5 x']],
  ['of two dollar signs in a line', '$$a_1$$ and then', ['display a_1']],
  ['of its own lines', '$$\na\n- b\n$$', ['block a\n- b']],
  ['in a quotation', '> $$\n> a\n> $$', ['block a']],
  ['in a table', '| $a$ | b |\n|---|---|\n| 1 | 2 |', ['a']],
])('a formula %s is one', (_name, body, expected) => {
  expect(formulasOf(body)).toEqual(expected);
});

test.each([
  ['two prices', 'It costs $5 and $10.'],
  ['prices with commas', 'Between $20,000 and $30,000, or $7-$9.'],
  ['a price in Chinese', '价格是$5，涨到$10。'],
  ['one dollar sign', 'Paid in US$ and AU$.'],
  ['escaped signs', 'a \\$x\\$ b'],
  ['a space behind the first sign', 'a $ x$ b'],
  ['code', '`$x$`'],
  ['an empty pair', 'a $$ $$ b'],
])('%s are no formula', (_name, body) => {
  expect(formulasOf(body)).toEqual([]);
});

test('the text of an essay has the TeX of its formulas, and no marker in them', () => {
  const body = '船速 $f(x)[1]$ 稳定[2]。';
  const { claims } = readEssayText(parse(body), body);
  expect(claims.map(({ text, references }) => [text, references])).toEqual([
    ['船速 f(x)[1] 稳定', [2]],
  ]);
});

test.each([
  ['ends nowhere', '甲\n\n$$\na', [3, 'the formula never ends']],
  ['is no TeX', '甲 $\\nosuch{a}$ 乙', [1, 'the formula \\nosuch{a} cannot be read']],
  ['is too long', `$${'a'.repeat(5_001)}$`, [1, 'longer than 5000 characters']],
])('a formula that %s is told with its line', (_name, body, [line, message]) => {
  const [told, ...more] = checkFormulas(parse(body), body, 'a.mdx');
  expect(told?.line).toBe(line);
  expect(told && formatDiagnostic(told)).toContain(message);
  expect(more).toEqual([]);
});

test.each([
  '\\href{javascript:alert(1)}{a}',
  '\\includegraphics{a.png}',
  '\\class{a}{b}',
  '\\url{a}',
])('TeX makes no link, picture or class: %s', (tex) => {
  expect(renderFormula(tex, false)).toHaveProperty('fault');
});

test('braces nested thousands deep are a fault and no crash', () => {
  expect(renderFormula('{'.repeat(2_000) + '}'.repeat(2_000), false)).toBeTypeOf('object');
});
