const HAN_DIGITS = '零一二三四五六七八九';
const HAN_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Characters of a number that is written in Han characters. */
export const HAN_NUMERAL = '[零〇一二两三四五六七八九十百千]+';

/** Reads a number in Han characters. @example readHanNumeral('五千九百') => 5900 */
export function readHanNumeral(numeral: string): number {
  const valueOf = (sign: string) => ({ 两: 2, 〇: 0 })[sign] ?? HAN_DIGITS.indexOf(sign);
  if (!/[十百千]/.test(numeral)) return Number(Array.from(numeral, valueOf).join(''));
  let sum = 0;
  let digit = 0;
  for (const sign of numeral) {
    const scale = HAN_SCALES[sign];
    if (scale === undefined) digit = valueOf(sign);
    else {
      sum += (digit || 1) * scale;
      digit = 0;
    }
  }
  return sum + digit;
}

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** An English number below a hundred. */
export const ENGLISH_NUMERAL = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.toReversed().join('|')})`;

/** Reads an English number below a hundred. @example readEnglishNumeral('twenty-one') => 21 */
export function readEnglishNumeral(words: string): number {
  return words.split(/[- ]/).reduce((sum, word) => {
    const ten = TENS.indexOf(word);
    return sum + (ten >= 0 ? (ten + 2) * 10 : ONES.indexOf(word));
  }, 0);
}

/** Reads the part that an English ordinal names. @example readEnglishPart('thirtieth') => 30 */
export function readEnglishPart(ordinal: string): number {
  const known: Readonly<Record<string, number>> = {
    half: 2,
    third: 3,
    quarter: 4,
    fifth: 5,
    eighth: 8,
    ninth: 9,
    twelfth: 12,
    hundredth: 100,
  };
  return known[ordinal] ?? readEnglishNumeral(ordinal.replace(/ieth$/, 'y').replace(/th$/, ''));
}
