import Big from 'big.js';

/** The numbers of a text, as values in plain decimals. */
export interface ToldNumbers {
  /** Those written in digits, each with the first words it is written in. */
  readonly digits: ReadonlyMap<string, string>;
  /** Those written as words, such as “five” or 五, which may stand for digits elsewhere. */
  readonly words: ReadonlySet<string>;
  /** How often each is written in digits, and how often in digits or words. */
  readonly times: ReadonlyMap<string, { readonly digits: number; readonly all: number }>;
}

const SCALES: Readonly<Record<string, number>> = {
  万: 4,
  亿: 8,
  万亿: 12,
  K: 3,
  M: 6,
  B: 9,
  T: 12,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};

// A number that belongs to a name is none: R1, FP8, o1-1217, Apache-2.0.
const NUMBER =
  /(?<![A-Za-z]\d*(?:\.\d+)*[-–.]?)(?<![\d.,])(?<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)(?:\s*(?<scale>万亿|[万亿]|(?:thousand|[mb]illion|trillion)\b|[KMBT](?![A-Za-z])))?/g;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
// “May” is a month only beside a number.
const MONTH = new RegExp(
  String.raw`\b(?:${MONTHS.filter((name) => name !== 'May').join('|')}|(?<=\d )May|May(?= \d))\b`,
  'g',
);

const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HAN = '零一二三四五六七八九十';
const HAN_NUMBER = /[零一二两三四五六七八九十]+/g;

/**
 * Reads the numbers of a text in English or Chinese.
 *
 * @example readNumbers('278.8万').digits => 2788000
 */
export function readNumbers(text: string): ToldNumbers {
  const digits = new Map<string, string>();
  const times = new Map<string, { digits: number; all: number }>();
  const count = (value: string, inDigits: number) => {
    const known = times.get(value) ?? { digits: 0, all: 0 };
    times.set(value, { digits: known.digits + inDigits, all: known.all + 1 });
  };
  const note = (value: string, words: string) => {
    if (!digits.has(value)) digits.set(value, words);
    count(value, 1);
  };
  for (const { 0: words, groups } of text.matchAll(NUMBER)) {
    const written = (groups?.['digits'] ?? '').replaceAll(',', '');
    const scale = groups?.['scale'];
    note(scaled(written, scale), words);
  }
  for (const [name] of text.matchAll(MONTH)) note(String(MONTHS.indexOf(name) + 1), name);
  const words = [...readEnglish(text), ...readHan(text)];
  words.forEach((value) => count(value, 0));
  return { digits, words: new Set(words), times };
}

/** The value of a number as it is written. A version such as 3.3.3 stays as it is. */
function scaled(written: string, scale: string | undefined): string {
  if (/\..*\./.test(written)) return written;
  return new Big(`${written}e${scale === undefined ? 0 : (SCALES[scale] ?? 0)}`).toFixed();
}

function readEnglish(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => {
    const value = ENGLISH.indexOf(word);
    return value < 0 ? [] : [String(value)];
  });
}

/** Numbers up to 99, which is as far as a note goes in words. */
function readHan(text: string): string[] {
  return (text.match(HAN_NUMBER) ?? []).flatMap((word) => {
    // A lone 一 is an article more often than a number.
    if (word === '一') return [];
    const [tens, ones] = word.replaceAll('两', '二').split('十');
    if (ones === undefined) return word.length === 1 ? [String(HAN.indexOf(tens ?? ''))] : [];
    if ((tens ?? '').length > 1 || ones.length > 1) return [];
    const digit = (sign: string | undefined, empty: number) => (sign ? HAN.indexOf(sign) : empty);
    return [String(digit(tens, 1) * 10 + digit(ones, 0))];
  });
}
