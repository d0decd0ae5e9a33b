const DIGITS = '零一二三四五六七八九';
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = `[${DIGITS}两〇十百千]+`;

/** A number written in Han characters, in digits: and what it counts. */
export interface Spelled {
  readonly number: string;
  readonly measure: string;
}

/**
 * Reads a run that is a number written in Han characters.
 *
 * @example readNumeral('五千九百亿') => { number: '5900', measure: '亿' }
 * @example readNumeral('百分之十三') => { number: '13%', measure: '' }
 * @example readNumeral('三十分之一') => { number: '1/30', measure: '' }
 */
export function readNumeral(run: string): Spelled | null {
  const [, percent] = new RegExp(`^百分之(${NUMERAL})$`).exec(run) ?? [];
  if (percent !== undefined) return { number: `${countNumeral(percent)}%`, measure: '' };
  const [, below, above] = new RegExp(`^(${NUMERAL})分之(${NUMERAL})$`).exec(run) ?? [];
  if (below !== undefined && above !== undefined)
    return { number: `${countNumeral(above)}/${countNumeral(below)}`, measure: '' };
  const [, numeral, measure = ''] =
    new RegExp(`^(${NUMERAL})(\\p{Script=Han}{0,3})$`, 'u').exec(run) ?? [];
  // 一 and 十 alone begin many words.
  return numeral !== undefined &&
    (numeral.length > 1 || measure !== '') &&
    countNumeral(numeral) > 9
    ? { number: String(countNumeral(numeral)), measure }
    : null;
}

function countNumeral(numeral: string): number {
  if (!/[十百千]/.test(numeral)) return Number(Array.from(numeral, valueOf).join(''));
  let sum = 0;
  let digit = 0;
  for (const character of numeral) {
    const scale = SCALES[character];
    if (scale === undefined) digit = valueOf(character);
    else {
      sum += (digit || 1) * scale;
      digit = 0;
    }
  }
  return sum + digit;
}

function valueOf(character: string): number {
  return character === '两' ? 2 : character === '〇' ? 0 : DIGITS.indexOf(character);
}
