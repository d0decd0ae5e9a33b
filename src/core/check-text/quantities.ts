import {
  findQuantities as findAmounts,
  type Quantity as Amount,
} from '../search/text/quantities.ts';
import type { Span } from '../text/markers.ts';
import { findDataAmounts } from './data-units.ts';

/** How an amount is limited; empty where it is stated as it is. */
export type Degree = '' | 'exactly' | 'about' | 'over' | 'under' | 'up to' | 'down to';

/** An amount in a text, with what limits it. */
export interface Quantity extends Span {
  readonly value: number;
  /**
   * As search has it; `year`, `month` and `day` of a date, `order` of 数百万 and millions,
   * `count:` and the things of 八个平面 and eight planes.
   */
  readonly unit: string;
  /** Significant digits it was written with. */
  readonly digits: number;
  readonly degree: Degree;
  /** Its place together with the words that limit it. */
  readonly limited: Span;
  /** Whether it is one of something in words, as in 一天 or a year: an amount only beside another. */
  readonly isLoose: boolean;
}

const ORDER =
  /(?:[数几]|好几)(?<han>万亿|千亿|百亿|千万|百万|十亿|十万|亿|万|千|百)|(?<![a-z\d] ?)(?:(?<more>tens of |hundreds of )?(?<latin>thousand|million|billion|trillion)s|(?:several|a few|many|some) (?<few>hundred|thousand|million|billion|trillion))(?![a-z])/gu;
const ORDERS: Readonly<Record<string, number>> = {
  hundred: 100,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const BEFORE: readonly (readonly [Degree, RegExp])[] = [
  ['exactly', /(?:正好|恰好|刚好|整整|不多不少|exactly|precisely)$/],
  ['under', /(?:不到|不足|低于|少于|未满|不满|less than|under|below|fewer than)$/],
  [
    'up to',
    /(?:(?:最多|至多)\p{Script=Han}{0,2}|不超过|不多于|最高可?达?|上限为?|(?<!(?:add|sum)\w* )up to|at most|(?:no|not) more than)$/u,
  ],
  [
    'over',
    /(?:超过了?|超出|超|逾|高于|多于|大于|(?:至少|最少)\p{Script=Han}{0,2}|不止|不少于|起码|more than|over|above|at least|exceed(?:s|ed|ing)?)有?$/u,
  ],
  [
    'about',
    /(?:大约|约为?|差不多有?|将近|接近|近|大概|几乎|about|around|roughly|nearly|almost|approximately|close to|some)有?$/,
  ],
];
const DOWN_TO = /(?:低至|最低|as (?:little|low|few) as)[^，,。；;\d]{0,16}$/;
/** What is counted, before the words that limit it: 3000亿token左右, 4 machines at most. */
const THING = String.raw`^ ?(?:[a-z]{1,12} ?|\p{Script=Han}{1,2})?`;
const BEHIND: readonly (readonly [Degree, RegExp])[] = (
  [
    ['over', '以上|or more|at (?:the )?least'],
    ['under', '以下'],
    ['up to', '以内|or less|at (?:the )?most'],
    ['about', '左右|上下|or so'],
  ] as const
).map(([degree, words]) => [degree, new RegExp(`${THING}(?:${words})`, 'u')]);
/** A number, and behind it a sign that there is more: 400多亿. */
const MORE = /^[\d.零〇一二两三四五六七八九十百千万亿]+[多余]/;
/** How far before an amount the words that limit it may begin, in UTF-16 units. */
const LONGEST_LIMIT = 48;
/** Over what something is spread, which says nothing of how much it is. */
const SPREAD = /\b(?:spread|distribut|split|divid|scatter|averag)[^,;.]*\bover$/;
const DIGITS = '零一二三四五六七八九十';
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** A numeral of one character or word that counts things: 八个平面, eight planes. */
const COUNT = new RegExp(
  String.raw`(?<![第\p{Script=Han}\d]?[${DIGITS}])(?<![第每各])(?<han>[两二三四五六七八九十])(?:个|张|台|块|层|段|种|次|家|位|项|条|款|所|步)(?<thing>\p{Script=Han}{2})|(?<![a-z])(?<latin>${WORDS.slice(2).join('|')})\s(?<things>[a-z]{3,}s)(?![a-z])`,
  'gu',
);
const ONE = /^(?:一|one |a |an )(?![万亿千百])/;

/**
 * Finds the amounts in a folded text: values with units as search reads them, orders of size, and
 * how each is limited.
 *
 * @example findQuantities('跌逾百分之十三')[0] has the value 0.13, the unit ratio and the degree over
 */
export function findQuantities(text: string): Quantity[] {
  const orders = Array.from(text.matchAll(ORDER), ({ index, 0: written, groups = {} }) => {
    const times = { 'tens of ': 10, 'hundreds of ': 100 }[groups['more'] ?? ''] ?? 1;
    return {
      value: (ORDERS[groups['han'] ?? groups['latin'] ?? groups['few'] ?? ''] ?? 1) * times,
      unit: 'order',
      digits: 1,
      start: index,
      end: index + written.length,
    };
  });
  const counts = Array.from(text.matchAll(COUNT), ({ index, 0: written, groups = {} }) => {
    const { han, latin, thing = groups['things'] } = groups;
    const value = han === undefined ? WORDS.indexOf(latin ?? '') : DIGITS.indexOf(han);
    return {
      value: value < 0 ? 2 : value,
      unit: `count:${thing}`,
      digits: 1,
      start: index,
      end: index + written.length,
    };
  });
  const data = findDataAmounts(text);
  const amounts = findAmounts(text)
    .filter(
      (amount) =>
        // The 4 of GPT-4 counts nothing.
        !/[a-z]-$/.test(text.slice(0, amount.start)) && isFree(amount, [...orders, ...data]),
    )
    .flatMap(toParts)
    .map((found) => readShare(text, found));
  const known = [...shareUnits(amounts, text), ...orders, ...data];
  return [...known, ...counts.filter((one) => isFree(one, known))]
    .toSorted((a, b) => a.start - b.start)
    .map(({ value, unit, digits, start, end }) => ({
      value,
      unit,
      digits,
      ...limitOf(text, start, end),
      isLoose: unit.startsWith('count:') || ONE.test(text.slice(start, end)),
      start,
      end,
    }));
}

/** Points are not shares, though search reads them alike; a thousandth has a sign of its own. */
function readShare<Found extends Span & { value: number; unit: string }>(
  text: string,
  found: Found,
): Found {
  if (found.unit === 'ratio' && /点|point/.test(text.slice(found.start, found.end)))
    return { ...found, unit: 'points' };
  return found.unit === '' && text.charAt(found.end) === '‰'
    ? { ...found, unit: 'ratio', value: found.value / 1000, end: found.end + 1 }
    : found;
}

/** The text between the ends of a range. */
const RANGE = /^\s?(?:-|–|~|to|至|到)\s?$/;

/** Both ends of a range have the scale and unit of the second one: 10 to 15 million. */
function shareUnits<Found extends Span & { value: number; unit: string }>(
  amounts: readonly Found[],
  text: string,
): Found[] {
  return amounts.map((one, at) => {
    const next = amounts[at + 1];
    if (!next || one.unit !== '' || !RANGE.test(text.slice(one.end, next.start))) return one;
    const bare = Number(/\d+(?:\.\d+)?/.exec(text.slice(next.start, next.end))?.[0]);
    const isSmall = one.value < next.value && one.value <= bare;
    return isSmall ? { ...one, value: (one.value * next.value) / bare, unit: next.unit } : one;
  });
}

/** An amount, or the parts of a date, each of which may differ. */
function toParts(found: Amount): (Span & { value: number; unit: string; digits: number })[] {
  const { start, end } = found;
  if (found.kind === 'amount') {
    const { value, unit, digits } = found;
    return [{ value, unit, digits, start, end }];
  }
  return (['year', 'month', 'day'] as const).flatMap((unit) => {
    const value = found[unit];
    return value === null ? [] : [{ value, unit, digits: 4, start, end }];
  });
}

function isFree({ start, end }: Span, others: readonly Span[]): boolean {
  return !others.some((one) => start < one.end && end > one.start);
}

function limitOf(text: string, start: number, end: number): Pick<Quantity, 'degree' | 'limited'> {
  const limited = { start, end };
  if (MORE.test(text.slice(start, end))) return { degree: 'over', limited };
  const from = Math.max(0, start - LONGEST_LIMIT);
  const before = text.slice(from, start).replace(/[\s“”"'(（$€£¥]+$/, '');
  if (DOWN_TO.test(before)) return { degree: 'down to', limited };
  const behind = text.slice(end, end + LONGEST_LIMIT);
  for (const [degree, form] of BEHIND) {
    const length = form.exec(behind)?.[0].length;
    if (length !== undefined) return { degree, limited: { start, end: end + length } };
  }
  if (SPREAD.test(before)) return { degree: '', limited };
  for (const [degree, form] of BEFORE) {
    const at = form.exec(before)?.index;
    if (at !== undefined) return { degree, limited: { start: from + at, end } };
  }
  return { degree: '', limited };
}
