/** A number as it is written at some place of a text. */
export interface Numeral {
  readonly value: number;
  /** UTF-16 units that it takes, from where it was looked for. */
  readonly length: number;
  /** Significant digits it was written with: 557万 has 3, 5576000 has 4. */
  readonly digits: number;
  /**
   * Whether it is one small numeral of a single character or word, which often is not a quantity:
   * 一, 两, 半, a.
   */
  readonly isBare: boolean;
}

const HAN_DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    '零〇',
    '一壹',
    '二两兩贰貳',
    '三叁參',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒',
    '八捌',
    '九玖',
  ].flatMap((characters, digit) => Array.from(characters, (character) => [character, digit])),
);
const SMALL_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const LARGE_SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
};
const DIGIT = `[${Object.keys(HAN_DIGITS).join('')}]`;
const SCALE = `[${[...Object.keys(SMALL_SCALES), ...Object.keys(LARGE_SCALES)].join('')}]`;
const PLAIN = String.raw`(?:[零〇]?\d+(?:\.\d+)?|${DIGIT}+(?:\s?[点點]\s?${DIGIT}+)?)`;
const DECIMALS = String.raw`[点點]${DIGIT}+`;
/** 5, 5.5, 五, 五点六, 五十, 3亿5千万, 二〇二五; begins with a digit or with 十. */
const HAN_NUMERAL = new RegExp(
  String.raw`(?:${PLAIN}|(?:[十拾]|[百千](?=${DIGIT}))(?:${DIGIT}(?!${DIGIT}))?)(?:(?:\s?(?:零?几|[多余餘](?=\s?[万萬亿億]))?\s?${SCALE})+\s?${PLAIN}?)*(?:${DECIMALS})?`,
  'uy',
);
const PIECES = new RegExp(`${PLAIN}|${SCALE}|${DECIMALS}`, 'gu');

/**
 * Reads a number in digits, in Han characters or in both at an offset.
 *
 * @example readHanNumeral('3亿5千万', 0)
 */
export function readHanNumeral(text: string, at: number): Numeral | null {
  HAN_NUMERAL.lastIndex = at;
  const [written] = HAN_NUMERAL.exec(text) ?? [];
  if (written === undefined) return null;
  const pieces = written.match(PIECES) ?? [];
  const value = sumPieces(pieces);
  return {
    value,
    length: written.length,
    digits: countSignificant(value, pieces),
    isBare: Array.from(written).length === 1 && !/\d/.test(written),
  };
}

function sumPieces(pieces: readonly string[]): number {
  let high = 0;
  let low = 0;
  let section = 0;
  let current: number | null = null;
  let last = 1;
  for (const [index, piece] of pieces.entries()) {
    const small = SMALL_SCALES[piece];
    const large = LARGE_SCALES[piece];
    if (small !== undefined) {
      // 一万零十二: the zero only fills a gap.
      section += (current || 1) * small;
      current = null;
      last = small;
    } else if (large === 1e4) {
      low = (low + section + (current ?? 0)) * large;
      [section, current, last] = [0, null, large];
    } else if (large !== undefined) {
      high += (low + section + (current ?? 0)) * large;
      [low, section, current, last] = [0, 0, null, large];
    } else {
      const digits = readDigits(piece);
      if (/^[点點]/.test(piece)) {
        current = (current ?? 0) + digits;
        continue;
      }
      // 三万五 is 35,000.
      const isTail = index === pieces.length - 1 && index > 0 && last >= 100;
      current = isTail && /^[^零〇\d]$/u.test(piece) ? (digits * last) / 10 : digits;
    }
  }
  return tidy(high + low + section + (current ?? 0));
}

function readDigits(piece: string): number {
  return Number(
    Array.from(piece.replace(/\s/g, ''), (character) =>
      /[点點]/.test(character) ? '.' : (HAN_DIGITS[character] ?? character),
    ).join(''),
  );
}

/** Removes what floating-point arithmetic adds: 0.59 × 1e12. */
export function tidy(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}

/** Digits of a number without trailing zeros; those written after a decimal point count. */
function countSignificant(value: number, pieces: readonly string[]): number {
  const plain = tidy(value).toExponential().split('e')[0] ?? '';
  const own = plain.replace(/\D/g, '').length;
  const [first = ''] = pieces;
  const decimals = pieces.length <= 2 && first.includes('.') ? first.replace(/\D|^0+/g, '') : '';
  return Math.max(own, decimals.replace(/^0+/, '').length);
}

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Short forms of a scale, right behind digits only. */
const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['tln', 1e12],
]);
const WORD = new RegExp(
  String.raw`(?:[\s-]+(?:and\s+)?)?(${[...SMALL_WORDS.keys(), ...SCALE_WORDS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .join('|')})s?(?!(?!fold)[a-z])`,
  'y',
);
const DIGITS = /\d+(?:\.\d+)?/y;
const LETTERS = /\s?(mln|bln|tln|mn|mm|bn|tn|[kmbt])(?![a-z0-9])/y;

/**
 * Reads a number in digits or English words at an offset.
 *
 * @example readEnglishNumeral('5.576 million', 0)
 */
export function readEnglishNumeral(text: string, at: number): Numeral | null {
  const written = take(DIGITS, text, at);
  let end = at + (written?.length ?? 0);
  let total = 0;
  let current: number | null = written === undefined ? null : Number(written);
  let words = 0;
  if (
    written === undefined &&
    /^an?[\s-]+(?=hundred|dozen|thousand|million|billion|trillion)/.test(text.slice(at, at + 16))
  ) {
    current = 1;
    end += /^an?/.exec(text.slice(at))?.[0].length ?? 0;
  }
  for (;;) {
    WORD.lastIndex = end;
    const match = WORD.exec(text);
    const word = match?.[1];
    // The first word begins where the number does.
    if (!match || word === undefined || (end === at && match[0].trimStart() !== match[0])) break;
    const scale = SCALE_WORDS.get(word);
    if (scale === undefined) {
      const value = SMALL_WORDS.get(word) ?? 0;
      // Two ones in a row are two numbers: “one two”. Tens take ones: “twenty five”.
      const fits =
        current === null ||
        (current % 100 === 0 && current > 0) ||
        (current % 10 === 0 && current % 100 >= 20 && value < 10);
      if (!fits || (words === 0 && written !== undefined)) break;
      current = (current ?? 0) + value;
    } else if (current === null) {
      break;
    } else if (scale <= 100) {
      current *= scale;
    } else {
      total += current * scale;
      current = null;
    }
    words += 1;
    end += match[0].length;
  }
  if (written !== undefined && words === 0) {
    const letters = take(LETTERS, text, end);
    const scale = SCALE_LETTERS.get(letters?.trim() ?? '');
    if (letters !== undefined && scale !== undefined) {
      total = (current ?? 0) * scale;
      current = null;
      end += letters.length;
    }
  }
  if (end === at || (current === null && total === 0)) return null;
  const value = tidy(total + (current ?? 0));
  return {
    value,
    length: end - at,
    digits: countSignificant(value, [written ?? '']),
    isBare: written === undefined && words === 1 && value <= 10,
  };
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
