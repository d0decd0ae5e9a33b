const MONEY = ['usd', 'cny', 'eur', 'gbp', 'jpy', 'hkd'];

/**
 * Question words and the kinds of quantities that answer them, by unit (measure-units.ts); `date`
 * is a date.
 */
const ASKED: readonly (readonly [words: RegExp, units: readonly string[]])[] = [
  [/多少钱|什么价|how much .*\b(?:costs?|pay|price)\b|what .*\bcosts?\b/, MONEY],
  [/多久|多长时间|几年|几个月|几天|几小时|how long/, ['months', 'days', 'seconds']],
  [/什么时候|何时|哪年|哪一年|哪天|^when\b/, ['date']],
  [/百分之几|百分之多少|几分之[一几]|几成|what percent/, ['ratio', 'fraction']],
  [/几倍|多少倍|how many times/, ['times']],
];

/** What kind of quantity a question asks for, with the words that ask for it. */
export interface AskedQuantity {
  readonly source: string;
  readonly units: readonly string[];
}

/**
 * Reads what kind of quantity a question in folded text asks for.
 *
 * @example readAskedQuantity('训练花了多少钱')?.source => '多少钱'
 */
export function readAskedQuantity(text: string): AskedQuantity | null {
  for (const [words, units] of ASKED) {
    const [source] = words.exec(text) ?? [];
    if (source !== undefined) return { source, units };
  }
  return null;
}
