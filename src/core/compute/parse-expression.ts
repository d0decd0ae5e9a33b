import { inEnglish, type Message, msg, printMessage } from '../shared/message.ts';
/** An arithmetic expression. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string; readonly isPercent: boolean }
  | {
      readonly kind: 'cell';
      readonly figure: string;
      readonly row: string;
      readonly column: string;
    }
  | { readonly kind: 'negation'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** Expressions joined by `=`, which means equal, or `~`, which means equal when rounded. */
export interface Equation {
  readonly terms: readonly Expression[];
  /** The sign before each term but the first. */
  readonly signs: readonly ('=' | '~')[];
}

/** What is wrong with a line of arithmetic. */
export class ArithmeticFault extends Error {
  readonly told: Message;

  constructor(told: Message) {
    super(printMessage(told, inEnglish));
    this.told = told;
  }
}

// A note's arithmetic is short; these limits keep a hostile line from costing anything.
const LONGEST_LINE = 500;
const DEEPEST = 20;

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?)(?<percent>%)?|\{(?<cell>[^{}]+)\}|(?<sign>[-+*/()=~]))/y;

type Token =
  | Extract<Expression, { kind: 'number' | 'cell' }>
  | { readonly kind: 'sign'; readonly sign: string };

/**
 * Parses a line of arithmetic: decimal numbers (`2.788e6`, `9.0%`), cells of figures' data
 * (`{figure: row, column}`), `+ - * /`, parentheses, and `=` or `~` between the parts.
 *
 * @throws ArithmeticFault where the line is none
 */
export function parseEquation(line: string): Equation {
  if (line.length > LONGEST_LINE)
    throw new ArithmeticFault(msg`the line is longer than ${LONGEST_LINE} characters`);
  const tokens = readTokens(line);
  let at = 0;
  const takeSign = (...signs: string[]): string | undefined => {
    const token = tokens[at];
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) return undefined;
    at += 1;
    return token.sign;
  };

  const parseValue = (depth: number): Expression => {
    if (depth > DEEPEST) throw new ArithmeticFault(msg`the parentheses are nested too deep`);
    if (takeSign('-')) return { kind: 'negation', of: parseValue(depth + 1) };
    if (takeSign('(')) {
      const inner = parseSum(depth + 1);
      if (!takeSign(')')) throw new ArithmeticFault(msg`a parenthesis is not closed`);
      return inner;
    }
    const token = tokens[at];
    if (!token || token.kind === 'sign')
      throw new ArithmeticFault(
        token
          ? msg`a number is missing before “${token.sign}”`
          : msg`a number is missing at the end`,
      );
    at += 1;
    return token;
  };
  const parseChain = (
    signs: readonly ('+' | '-' | '*' | '/')[],
    parsePart: () => Expression,
  ): Expression => {
    let left = parsePart();
    for (;;) {
      const operator = signs.find((sign) => takeSign(sign));
      if (operator === undefined) return left;
      left = { kind: 'operation', operator, left, right: parsePart() };
    }
  };
  const parseSum = (depth: number): Expression =>
    parseChain(['+', '-'], () => parseChain(['*', '/'], () => parseValue(depth)));

  const terms = [parseSum(0)];
  const signs: ('=' | '~')[] = [];
  for (;;) {
    const sign = takeSign('=', '~');
    if (sign === undefined) break;
    signs.push(sign === '=' ? '=' : '~');
    terms.push(parseSum(0));
  }
  const rest = tokens[at];
  if (rest) throw new ArithmeticFault(msg`an operator is missing before “${nameToken(rest)}”`);
  if (signs.length === 0) throw new ArithmeticFault(msg`there is no = or ~`);
  return { terms, signs };
}

function readTokens(line: string): Token[] {
  const tokens: Token[] = [];
  const text = line.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups)
      throw new ArithmeticFault(msg`“${text.slice(from).trim().slice(0, 12)}” is not arithmetic`);
    tokens.push(readToken(groups));
  }
  return tokens;
}

function readToken({ number, percent, cell, sign }: Record<string, string | undefined>): Token {
  if (number !== undefined)
    return { kind: 'number', text: number, isPercent: percent !== undefined };
  if (sign !== undefined) return { kind: 'sign', sign };
  const [, figure, row, column] =
    /^\s*([a-z0-9-]+)\s*:\s*([^,]+?)\s*,\s*(.+?)\s*$/.exec(cell ?? '') ?? [];
  if (figure === undefined || row === undefined || column === undefined)
    throw new ArithmeticFault(msg`{${cell}} is not a cell: write {figure: row, column}`);
  return { kind: 'cell', figure, row, column };
}

function nameToken(token: Token): string {
  switch (token.kind) {
    case 'number':
      return token.text;
    case 'cell':
      return `{${token.figure}: ${token.row}, ${token.column}}`;
    case 'sign':
      return token.sign;
  }
}
