import type { Span } from '../text/markers.ts';
import {
  ENGLISH_NUMERAL,
  HAN_NUMERAL,
  readEnglishNumeral,
  readEnglishPart,
  readHanNumeral,
} from './numerals.ts';

/** How an amount is limited; empty where it is stated as it is. */
export type Degree = '' | 'about' | 'over' | 'under' | 'up to' | 'down to';

/** An amount in a text. */
export interface Quantity extends Span {
  readonly value: number;
  /** What is counted: a currency, `%`, `times`, `months`, … ; `fraction` of a bare fraction; empty of a bare number. */
  readonly unit: string;
  readonly degree: Degree;
  /** Whether it is one of something in words, as in 一天 or a year: an amount only beside another. */
  readonly isLoose: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const SCALE =
  '万亿|千亿|百亿|千万|百万|亿|万|千|百|(?:hundred|thousand|million|billion|trillion)s?(?![a-z])|(?:mn|bn|tn)(?![a-z])';

/** Units: the name by which they are compared, how many of it one is, and how they are written behind a number. */
const UNITS: readonly (readonly [unit: string, factor: number, written: RegExp])[] = [
  ['usd', 1, /^(?:美元|美金|(?:u\.?s\.? )?dollars?|usd)/],
  ['eur', 1, /^(?:欧元|euros?|eur)/],
  ['gbp', 1, /^(?:英镑|pounds?|gbp)/],
  ['jpy', 1, /^(?:日元|日圆|yen|jpy)/],
  ['hkd', 1, /^(?:港元|港币|hkd)/],
  ['cny', 1, /^(?:元|人民币|块钱|yuan|rmb|cny|renminbi)/],
  ['points', 1, /^(?:个?百分点|percentage points?)/],
  ['%', 1, /^(?:%|percent|per cent)/],
  ['‰', 1, /^‰/],
  ['times', 1, /^(?:倍|times|fold|x)/],
  ['year', 1, /^年(?=\d|[一二三四五六七八九十]|初|底|末|春|夏|秋|冬)/],
  ['months', 1, /^(?:个月|months?)/],
  ['month', 1, /^月/],
  ['months', 12, /^(?:年|years?)/],
  ['days', 7, /^(?:周|个?星期|weeks?)/],
  ['days', 1, /^(?:天|days?)/],
  ['hours', 1, /^(?:个?小时|hours?)/],
];
const SIGNS: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '£': 'gbp', '¥': 'cny' };
const ORDINAL = `half|third|quarter|fifth|eighth|ninth|twelfth|hundredth|(?:${ENGLISH_NUMERAL.slice(3, -1)}|twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ie)?th`;

/** A number as it begins, its value, and what the form says of its unit. */
interface Reading {
  readonly value: number;
  readonly unit?: string;
  /** Written in words: then one of something is no amount, and a number without unit or scale is a word. */
  readonly isWord?: boolean;
}

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Reading])[] = [
  [/百分之(\d+(?:\.\d+)?)/, ([, part = '']) => ({ value: Number(part), unit: '%' })],
  [
    new RegExp(`百分之(${HAN_NUMERAL})`),
    ([, part = '']) => ({ value: readHanNumeral(part), unit: '%' }),
  ],
  [
    new RegExp(`(\\d+|${HAN_NUMERAL})分之(\\d+|${HAN_NUMERAL})`),
    ([, below = '', above = '']) => ({
      value: readNumber(above) / readNumber(below),
      unit: 'fraction',
    }),
  ],
  [
    /(?<![\d/.])(\d+)\/(\d+)(?![\d/])/,
    ([, above, below]) => ({ value: Number(above) / Number(below), unit: 'fraction' }),
  ],
  [
    new RegExp(`(?<![a-z])(one|an?|two|three)[ -](${ORDINAL})s?(?![a-z])`),
    ([, above = '', ordinal = '']) => ({
      value: (/^an?$/.test(above) ? 1 : readEnglishNumeral(above)) / readEnglishPart(ordinal),
      unit: 'fraction',
    }),
  ],
  [/半年|half (?:a )?year|half-year/, () => ({ value: 6, unit: 'months' })],
  [new RegExp(`[数几](${SCALE})`), ([, scale = '']) => ({ value: scaleOf(scale), unit: 'order' })],
  [
    /(?<![a-z\d] ?)(tens of |hundreds of )?(thousands|millions|billions|trillions)(?![a-z])/,
    ([, more, scale = '']) => ({
      value: scaleOf(scale) * (more === undefined ? 1 : more.startsWith('tens') ? 10 : 100),
      unit: 'order',
    }),
  ],
  [
    /([$€£¥]) ?(\d+(?:\.\d+)?)(?:([mb])(?![a-z]))?/,
    ([, sign = '', amount = '', letter = '']) => ({
      value: Number(amount) * (SCALES[letter] ?? 1),
      unit: SIGNS[sign] ?? '',
    }),
  ],
  [
    /(?<![a-z\d.]|[a-z]-|\d[-/:])(\d+(?:\.\d+)?)(?![\d:]|[-.]?[a-z]*\d|[a-z](?<![x]))/,
    ([, digits]) => ({ value: Number(digits) }),
  ],
  [
    /(?<![a-z\d.]|[a-z]-)(\d+(?:\.\d+)?)(?=(?:million|billion|trillion|mn|bn|tn|usd|rmb|percent)(?![a-z]))/,
    ([, digits]) => ({ value: Number(digits) }),
  ],
  [
    new RegExp(`(${HAN_NUMERAL})`),
    ([, numeral = '']) => ({ value: readHanNumeral(numeral), isWord: true }),
  ],
  [
    new RegExp(`(?<![a-z-])(${ENGLISH_NUMERAL})(?![a-z](?<!f(?=old)))`),
    ([, numeral = '']) => ({ value: readEnglishNumeral(numeral), isWord: true }),
  ],
];
const ANY = new RegExp(FORMS.map(([form]) => `(?:${form.source})`).join('|'), 'gu');

const BEFORE: readonly (readonly [Degree, RegExp])[] = [
  ['under', /(?:不到|不足|低于|少于|未满|不满|less than|under|below|fewer than)$/],
  ['up to', /(?:最多|至多|不超过|最高可?达?|上限为?|up to|at most|(?:no|not) more than)$/],
  [
    'over',
    /(?:超过了?|超出|超|逾|高于|多于|大于|至少|不止|起码|more than|over|above|at least|exceed(?:s|ed|ing)?)$/,
  ],
  [
    'about',
    /(?:大约|约为?|将近|接近|近|大概|几乎|about|around|roughly|nearly|almost|approximately|close to|some)$/,
  ],
];
const DOWN_TO = /(?:低至|最低|as (?:little|low|few) as)[^，,。；;\d]{0,16}$/;
const BEHIND: readonly (readonly [Degree, RegExp])[] = [
  ['over', /^ ?(?:以上|多(?!少)|余|or more)/],
  ['under', /^ ?以下/],
  ['up to', /^ ?(?:以内|or less)/],
  ['about', /^ ?(?:左右|上下)/],
];

/**
 * Finds the amounts in a folded text as values with units. A number in words without a unit is none.
 *
 * @example findQuantities('557.6万美元') => [{ value: 5576000, unit: 'usd', degree: '', isLoose: false, start: 0, end: 8 }]
 * @example findQuantities('跌逾百分之十三')[0] has the value 13, the unit % and the degree over
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { 0: written, index } of text.matchAll(ANY)) {
    // Behind an amount may stand its scale, which some form reads again.
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const quantity = readQuantity(text, index, written);
    if (quantity) found.push(quantity);
  }
  return found;
}

function readQuantity(text: string, start: number, written: string): Quantity | null {
  const around = text.slice(0, start + written.length);
  const reading = FORMS.flatMap(([form, read]) => {
    const match = new RegExp(`^(?:${form.source.replace(/^\(\?<![^)]*\)/, '')})$`, 'u').exec(
      written,
    );
    return match ? [read(match)] : [];
  })[0];
  if (!reading) return null;
  let end = around.length;
  const [, gap = '', scale = ''] =
    new RegExp(`^([多余]?| ?-?)(${SCALE})`).exec(text.slice(end, end + 16)) ?? [];
  if (scale !== '' && reading.unit !== 'fraction') end += gap.length + scale.length;
  const more = /[多余]/.exec(gap)?.[0] ?? /^[多余]/.exec(text.slice(end))?.[0] ?? '';
  if (!/[多余]/.test(gap)) end += more.length;
  const [unit, factor, width] = readUnit(text.slice(end, end + 24), reading);
  end += width;
  const isBare = unit === '' && scale === '';
  if (reading.isWord && isBare) return null;
  return {
    value: reading.value * (reading.unit === 'fraction' ? 1 : scaleOf(scale)) * factor,
    unit,
    degree: degreeOf(text.slice(Math.max(0, start - 24), start), more + text.slice(end, end + 8)),
    isLoose: reading.isWord === true && reading.value === 1 && scale === '',
    start,
    end,
  };
}

function readUnit(
  behind: string,
  { unit, value }: Reading,
): [unit: string, factor: number, width: number] {
  const gap = /^[ -]?/.exec(behind)?.[0].length ?? 0;
  for (const [name, factor, written] of UNITS) {
    const match = written.exec(behind.slice(gap));
    if (!match || (/^[a-z]/.test(match[0]) && /^[a-z]/.test(behind.slice(gap + match[0].length))))
      continue;
    // The year of a date is no length of time.
    if (name === 'months' && factor === 12 && value >= 1500 && value < 2200)
      return ['year', 1, gap + match[0].length];
    if (unit === undefined || unit === 'order') return [name, factor, gap + match[0].length];
  }
  return [unit ?? '', 1, 0];
}

function degreeOf(before: string, behind: string): Degree {
  const words = before.replace(/[\s“”"'(（]+$/, '');
  if (DOWN_TO.test(words)) return 'down to';
  return (
    BEHIND.find(([, form]) => form.test(behind))?.[0] ??
    BEFORE.find(([, form]) => form.test(words))?.[0] ??
    ''
  );
}

function readNumber(written: string): number {
  return /\d/.test(written) ? Number(written) : readHanNumeral(written);
}

function scaleOf(written: string): number {
  return SCALES[written] ?? SCALES[written.replace(/s$/, '')] ?? 1;
}
