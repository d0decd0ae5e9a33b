import Big from 'big.js';
import { ArithmeticFault, type Equation, type Expression } from './parse-expression.ts';
import { msg } from '../shared/message.ts';

/** The number in a cell of a figure's data; undefined where there is none. */
export type FindCell = (figure: string, row: string, column: string) => string | undefined;

// A constructor of its own: `DP` is a setting of the whole library. Quotients have 40 decimals.
const Decimal = Big();
Decimal.DP = 40;

/**
 * Evaluates an expression in exact decimals; a quotient that does not end has 40 decimals.
 *
 * @throws ArithmeticFault for a division by zero or a cell without a number
 */
export function evaluate(expression: Expression, findCell: FindCell): Big {
  switch (expression.kind) {
    case 'number': {
      const value = new Decimal(expression.text);
      return expression.isPercent ? value.div(100) : value;
    }
    case 'cell': {
      const { figure, row, column } = expression;
      const cell = findCell(figure, row, column);
      if (cell === undefined)
        throw new ArithmeticFault(msg`there is no number in {${figure}: ${row}, ${column}}`);
      return new Decimal(cell);
    }
    case 'negation':
      return evaluate(expression.of, findCell).neg();
    case 'operation': {
      const left = evaluate(expression.left, findCell);
      const right = evaluate(expression.right, findCell);
      switch (expression.operator) {
        case '+':
          return left.plus(right);
        case '-':
          return left.minus(right);
        case '*':
          return left.times(right);
        case '/':
          if (right.eq(0)) throw new ArithmeticFault(msg`it divides by zero`);
          return left.div(right);
      }
    }
  }
}

/**
 * Checks that an equation holds.
 *
 * @returns undefined where it does, else the value of the left side of the first false sign
 * @throws ArithmeticFault where it cannot be evaluated, or the part after `~` is not a number
 */
export function findError(
  { terms, signs }: Equation,
  findCell: FindCell,
): { readonly is: string; readonly not: string } | undefined {
  const values = terms.map((term) => evaluate(term, findCell));
  for (const [index, sign] of signs.entries()) {
    const [left, right, term] = [values[index], values[index + 1], terms[index + 1]];
    if (!left || !right || !term) continue;
    const found = sign === '=' ? left : left.round(decimalsOf(term), Big.roundHalfUp);
    if (!found.eq(right)) return { is: show(left, term), not: show(right, term) };
  }
  return undefined;
}

/** How many decimals a written number claims. @example 27.3 => 1, 5.58e6 => -4, 9.0% => 3 */
function decimalsOf(term: Expression): number {
  if (term.kind !== 'number') throw new ArithmeticFault(msg`after ~ comes a single number`);
  const [digits = '', exponent = '0'] = term.text.split('e');
  return (digits.split('.')[1]?.length ?? 0) - Number(exponent) + (term.isPercent ? 2 : 0);
}

function show(value: Big, beside: Expression): string {
  const isPercent = beside.kind === 'number' && beside.isPercent;
  const shown = isPercent ? value.times(100) : value;
  return `${shown.round(12).toFixed()}${isPercent ? '%' : ''}`;
}
