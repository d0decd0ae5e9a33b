import type { Span } from '../../text/markers.ts';
import { readDate, type CalendarDate } from './dates.ts';
import { readCurrency, readUnit } from './measure-units.ts';
import { readEnglishNumeral, readHanNumeral, tidy, type Numeral } from './numerals.ts';

/** A number with its unit, or a date, at a place of a text. */
export type Quantity = Amount | DateQuantity;

/** A number with its unit. */
export interface Amount extends Span {
  readonly kind: 'amount';
  /** In the base of its unit: 3 years are 36 months, 13% is 0.13, 5.576 million is 5,576,000. */
  readonly value: number;
  /** As in measure-units.ts; `''` where nothing says what it counts. */
  readonly unit: string;
  /** Significant digits it was written with. */
  readonly digits: number;
}

/** A date at a place of a text. */
export interface DateQuantity extends Span, CalendarDate {
  readonly kind: 'date';
}

const CANDIDATE =
  /[\d零〇一二三四五六七八九十两兩半拾壹贰貳叁參肆伍陆陸柒捌玖百千]|(?<![\p{L}\p{N}])[a-z]/gu;
const ORDINALS =
  'half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|thirtieths?|fortieths?|fiftieths?|sixtieths?|hundredths?|thousandths?';
const ORDINAL_VALUES: Readonly<Record<string, number>> = {
  hal: 2,
  thi: 3,
  qua: 4,
  fou: 4,
  fif: 5,
  six: 6,
  sev: 7,
  eig: 8,
  nin: 9,
  ten: 10,
  twe: 20,
  hun: 100,
  tho: 1000,
};
/** Ordinals whose first three letters stand for another one. */
const LONG_ORDINALS: Readonly<Record<string, number>> = {
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
};
const ENGLISH_PART = new RegExp(String.raw`[\s-](?:of\s)?(${ORDINALS})(?![a-z])`, 'y');
const HALF =
  /half[\s-]an?[\s-]|half[\s-](?=year|hour|month|day|decade|million|billion|trillion|dozen)|半(?:个|個)?(?=[年月天日小])/y;

/**
 * Finds the numbers and dates of a text, in order, whichever way they are written: in digits, Han
 * characters or English words, or mixed. Numerals of one character or word count only where a unit
 * follows: 一 is mostly no number.
 *
 * @param text folded (fold-text.ts): NFKC, small letters, without thousands separators
 * @example findQuantities('557万美元') => [{ kind: 'amount', value: 5570000, unit: 'usd', digits: 3,
 *   start: 0, end: 6 }]
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const quantity = readQuantity(text, match.index);
    if (!quantity) continue;
    found.push(quantity);
    CANDIDATE.lastIndex = quantity.end;
  }
  return found;
}

function readQuantity(text: string, at: number): Quantity | null {
  const date = readDate(text, at);
  if (date) {
    const { length, ...parts } = date;
    return { kind: 'date', ...parts, start: at, end: at + length };
  }
  const half = readHalf(text, at) ?? readPercentage(text, at);
  if (half) return half;
  const numerals = { han: readHanNumeral(text, at), english: readEnglishNumeral(text, at) };
  return readFraction(text, at, numerals) ?? readAmount(text, at, numerals);
}

/** What is written at an offset, read in both ways. */
interface Numerals {
  readonly han: Numeral | null;
  readonly english: Numeral | null;
}

/** Half a year, half a million, 半年. */
function readHalf(text: string, at: number): Amount | null {
  HALF.lastIndex = at;
  const [half] = HALF.exec(text) ?? [];
  if (half === undefined) return null;
  const unit =
    readUnit(text, at + half.length) ?? readUnit(text.replace(/^半/, '个'), at + half.length);
  const rest = text.slice(at + half.length);
  // Half a million is half of a million; no scale follows 半.
  const scaled = half.startsWith('half') ? readEnglishNumeral(`a ${rest}`, 0) : null;
  if (scaled)
    return amount(scaled.value / 2, '', 1, at, at + half.length + scaled.length - 'a '.length);
  const isMonth = /^半(?:个|個)$/.test(half) && text.startsWith('月', at + half.length);
  if (isMonth) return amount(0.5, 'months', 1, at, at + half.length + 1);
  return unit && amount(0.5 * unit.factor, unit.unit, 1, at, at + half.length + unit.length);
}

/** 百分之十三, 千分之三. */
function readPercentage(text: string, at: number): Amount | null {
  const [scale] = /^[百千]分之/.exec(text.slice(at, at + 4)) ?? [];
  if (scale === undefined) return null;
  const number = readHanNumeral(text, at + 3) ?? readWhole(text, at + 3);
  return (
    number &&
    amount(
      number.value / (scale.startsWith('百') ? 100 : 1000),
      'ratio',
      number.digits,
      at,
      at + 3 + number.length,
    )
  );
}

/** 百分之百. */
function readWhole(text: string, at: number): Numeral | null {
  return text.startsWith('百', at) ? { value: 100, length: 1, digits: 1, isBare: false } : null;
}

/** 三十分之一, 30分之1, 1/30, one thirtieth. */
function readFraction(text: string, at: number, { han, english }: Numerals): Amount | null {
  const slash = /^(\d+)\s?\/\s?(\d+)(?![\d./:]*\d|[\p{L}])/u.exec(text.slice(at, at + 16));
  if (slash && Number(slash[2]) > 0 && !/[\d./:]$/.test(text.slice(0, at)))
    return amount(Number(slash[1]) / Number(slash[2]), 'fraction', 3, at, at + slash[0].length);
  if (han && text.startsWith('分之', at + han.length)) {
    const above = readHanNumeral(text, at + han.length + 2);
    if (above && han.value > 0)
      return amount(above.value / han.value, 'fraction', 3, at, at + han.length + 2 + above.length);
  }
  const count = english ?? readArticle(text, at);
  if (!count) return null;
  ENGLISH_PART.lastIndex = at + count.length;
  const [part, ordinal = ''] = ENGLISH_PART.exec(text) ?? [];
  if (part === undefined) return null;
  const value =
    LONG_ORDINALS[ordinal.replace(/s$/, '')] ?? ORDINAL_VALUES[ordinal.slice(0, 3)] ?? 1;
  return amount(count.value / value, 'fraction', 3, at, at + count.length + part.length);
}

function readArticle(text: string, at: number): Numeral | null {
  return /^a\s/.test(text.slice(at, at + 2))
    ? { value: 1, length: 1, digits: 1, isBare: true }
    : null;
}

function readAmount(text: string, at: number, { han, english }: Numerals): Amount | null {
  // R1 and FP8 are names, and 1.8.2 is a version.
  if (/[a-z]\d*$/.test(text.slice(Math.max(0, at - 8), at)) || /\d[.:/]$/.test(text.slice(0, at)))
    return null;
  const number = pickLonger(han, english);
  if (!number) return null;
  let end = at + number.length;
  if (/^(?:[.:/]\d|\d)/.test(text.slice(end, end + 2))) return null;
  end += /^[多余]/.test(text.slice(end, end + 1)) ? 1 : 0;
  const unit = readUnit(text, end);
  const currency = readCurrency(text, at);
  // 5G and 3D are names; in 3084万H100 the name begins behind the number.
  if (!unit && /^\d[a-z]/.test(text.slice(end - 1, end + 1))) return null;
  if (!unit && (number.isBare || isRepetition(text.slice(at, at + number.length)))) return null;
  const half = unit && /^半/.test(text.slice(end + unit.length, end + unit.length + 1)) ? 0.5 : 0;
  return amount(
    tidy((number.value + half) * (unit?.factor ?? 1)),
    unit?.unit ?? currency?.unit ?? (FACTOR.test(text.slice(0, at)) ? 'times' : ''),
    number.digits,
    at - (currency?.length ?? 0),
    end + (unit?.length ?? 0) + (half > 0 ? 1 : 0),
  );
}

/** By a factor of 10. */
const FACTOR = /\bfactor of $/;

/** 一一 and 三五 are not numbers, though 二〇二五 and 三百 are. */
function isRepetition(written: string): boolean {
  return /^[一二三四五六七八九]{2}$/.test(written);
}

function pickLonger(one: Numeral | null, other: Numeral | null): Numeral | null {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

function amount(value: number, unit: string, digits: number, start: number, end: number): Amount {
  return { kind: 'amount', value: tidy(value), unit, digits, start, end };
}

/** Shares are small numbers, which are not rounded further: 12% is not about 13%. */
const EXACT_UNITS: ReadonlySet<string> = new Set(['ratio', 'fraction']);
/**
 * The widest difference between an amount and a rounder one that stands for it, as a share of it.
 */
const WIDEST_ROUNDING = 0.03;

/**
 * Compares what was asked with what a text has: `same` value and unit; `near` where the one asked
 * is the other rounded, 560万 for 557.6万, or where a text names a date less exactly.
 */
export function compareQuantities(asked: Quantity, found: Quantity): 'same' | 'near' | null {
  if (asked.kind === 'date' && found.kind === 'date') return compareDates(asked, found);
  if (asked.kind === 'date' || found.kind === 'date')
    return isSameYears(asked, found) || isSameYears(found, asked) ? 'same' : null;
  if (
    asked.unit !== found.unit &&
    asked.unit !== '' &&
    !(found.unit === '' && isCounted(asked.unit))
  )
    return null;
  if (isClose(asked.value, found.value)) return 'same';
  const isRounder = asked.digits <= found.digits;
  const difference = Math.abs(asked.value - found.value) / Math.abs(found.value || 1);
  return isRounder &&
    !EXACT_UNITS.has(asked.unit) &&
    difference <= WIDEST_ROUNDING &&
    [Math.round, Math.floor].some((round) =>
      isClose(roundTo(found.value, asked.digits, round), asked.value),
    )
    ? 'near'
    : null;
}

/**
 * Whether a number without a unit may count it: a currency may be left out, a share or a length of
 * time may not.
 */
function isCounted(unit: string): boolean {
  return /^[a-z]{3}$/.test(unit);
}

/** Whether 1700年, which reads as a date, is the 1700 years of 一千七百年. */
function isSameYears(date: Quantity, other: Quantity): boolean {
  return (
    date.kind === 'date' &&
    other.kind === 'amount' &&
    date.month === null &&
    other.unit === 'months' &&
    other.value === (date.year ?? 0) * 12
  );
}

function compareDates(asked: DateQuantity, found: DateQuantity): 'same' | 'near' | null {
  const parts = ['year', 'month', 'day'] as const;
  const agree = parts.every(
    (part) => asked[part] === null || found[part] === null || asked[part] === found[part],
  );
  const shared = parts.filter((part) => asked[part] !== null && found[part] !== null);
  if (!agree || shared.length === 0) return null;
  if (parts.every((part) => asked[part] === null || found[part] !== null)) return 'same';
  return shared.length > 1 ? 'near' : null;
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 1e-9;
}

function roundTo(value: number, digits: number, round: (value: number) => number): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - digits + 1);
  return tidy(round(tidy(value / unit)) * unit);
}

/**
 * The words by which an index finds a quantity: its value, and its value rounded to two digits,
 * which those near it share.
 *
 * @example listQuantityTerms(findQuantities('5.576 million')[0]) => ['n5576e3', 'n56e5', 'n55e5']
 */
export function listQuantityTerms(quantity: Quantity): string[] {
  if (quantity.kind === 'date') {
    const { year, month, day } = quantity;
    return [
      ...new Set([
        `d${year ?? ''}x${month ?? ''}`,
        ...(year === null ? [] : [`d${year}`]),
        ...(month !== null && day !== null ? [`d${month}x${day}`] : []),
      ]),
    ];
  }
  const name = (value: number) => {
    const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
    const digits = mantissa.replace(/\D/g, '');
    const power = Number(exponent) - digits.length + 1;
    return `n${digits}e${power < 0 ? `m${-power}` : power}`;
  };
  const { value } = quantity;
  return [
    ...new Set([value, roundTo(value, 2, Math.round), roundTo(value, 2, Math.floor)].map(name)),
  ];
}
