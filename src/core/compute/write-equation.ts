import Big from 'big.js';
import type { FindCell } from './evaluate.ts';
import type { Equation, Expression } from './parse-expression.ts';

const SIGNS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '=': ' = ', '~': ' ≈ ' } as const;
const RANKS = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const HIGHEST = 3;

/** Writes an equation as readers know it, cells as their numbers. @example 15 ÷ 0.55 ≈ 27.3 */
export function writeEquation({ terms, signs }: Equation, findCell: FindCell): string {
  return terms
    .map((term, index) => {
      const sign = signs[index - 1];
      return `${sign ? SIGNS[sign] : ''}${write(term, findCell, 0)}`;
    })
    .join('');
}

/** @param rank of the operation around it: one of a lower rank needs parentheses */
function write(expression: Expression, findCell: FindCell, rank: number): string {
  switch (expression.kind) {
    case 'number':
      return `${writeNumber(expression.text)}${expression.isPercent ? '%' : ''}`;
    case 'cell':
      return writeNumber(findCell(expression.figure, expression.row, expression.column) ?? '?');
    case 'negation':
      return `−${write(expression.of, findCell, HIGHEST)}`;
    case 'operation': {
      const { operator, left, right } = expression;
      const own = RANKS[operator];
      const words = `${write(left, findCell, own)}${SIGNS[operator]}${write(right, findCell, own + 1)}`;
      return own < rank ? `(${words})` : words;
    }
  }
}

/**
 * A number in full, with its digits in groups: fonts often lack raised digits.
 *
 * @example 2788e3 => 2,788,000
 */
function writeNumber(text: string): string {
  const [whole = '', decimals] = (text.includes('e') ? new Big(text).toFixed() : text).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
