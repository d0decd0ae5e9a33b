import type { Span } from '../text/markers.ts';

/** An amount of data, of computing, of frequency, of power, or of a part of a second. */
interface DataAmount extends Span {
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

/** Prefixes of the International System of Units, each with the power of 1,000 it stands for. */
const PREFIXES: Readonly<Record<string, number>> = {
  k: 1,
  kilo: 1,
  千: 1,
  m: 2,
  mega: 2,
  兆: 2,
  g: 3,
  giga: 3,
  吉: 3,
  t: 4,
  tera: 4,
  太: 4,
  p: 5,
  peta: 5,
  拍: 5,
};
/** Units that go with them, and parts of a second. */
const UNITS: readonly (readonly [form: RegExp, unit: string, factor: number])[] = [
  [/^(?:bits?|比特)$/, 'bit', 1],
  [/^(?:b|bytes?|字节)$/, 'byte', 1],
  [/^flops?$/, 'flop', 1],
  [/^(?:hz|hertz|赫兹?)$/, 'hertz', 1],
  [/^(?:w|watts?|瓦特?)$/, 'watt', 1],
  [/^(?:ms|milliseconds?|毫秒)$/, 'seconds', 1e-3],
  [/^(?:μs|microseconds?|微秒)$/, 'seconds', 1e-6],
  [/^(?:ns|nanoseconds?|纳秒)$/, 'seconds', 1e-9],
];
/** 5w is 50,000 in Chinese chats, and 70b are 70 billion. */
const AMBIGUOUS = /^[bw]$/;
const AMOUNT = new RegExp(
  String.raw`(?<![a-z\d.])(?<number>\d+(?:\.\d+)?)\s?(?<prefix>${Object.keys(PREFIXES).join('|')})?(?<binary>(?<=[kmgtp])i)?(?<unit>${UNITS.map(
    ([{ source }]) => source.slice(1, -1),
  ).join('|')})(?<rate>/s|ps|/秒)?(?![a-z])`,
  'gu',
);

/**
 * Spells the unit of bits, as folding makes no difference between capital and small letters.
 *
 * @example spellBits('200 Gb/s') => '200 Gbit/s'
 */
export function spellBits(written: string): string {
  return written.replace(/(?<=\d\s?[kKMGTP]i?)b(?=ps|\/s|[^\p{L}\d]|$)/gu, 'bit');
}

/**
 * Finds amounts in folded text whose unit has a prefix, such as 6.6 tib/s, 70 千字节 and 5 ms.
 *
 * @example findDataAmounts('6.6tib/s') => [{ value: 6.6 * 1024 ** 4, unit: 'byte/s', … }]
 */
export function findDataAmounts(text: string): DataAmount[] {
  return Array.from(text.matchAll(AMOUNT)).flatMap(({ index, 0: written, groups = {} }) => {
    const { number = '', prefix, binary, unit: form = '', rate } = groups;
    const [, unit, factor] = UNITS.find(([one]) => one.test(form)) ?? [];
    if (unit === undefined || factor === undefined) return [];
    if (prefix === undefined && AMBIGUOUS.test(form)) return [];
    const times = (binary === undefined ? 1000 : 1024) ** (PREFIXES[prefix ?? ''] ?? 0);
    return [
      {
        value: Number(number) * factor * times,
        unit: rate === undefined ? unit : `${unit}/s`,
        digits: number.replace('.', '').replace(/^0+/, '').length,
        start: index,
        end: index + written.length,
      },
    ];
  });
}
