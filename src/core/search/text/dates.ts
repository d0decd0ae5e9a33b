/** A day, a month or a year; a part that is not named is null. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const HAN = '[零〇一二三四五六七八九十]';
const NOT_BEFORE = '(?<![\\p{L}\\p{N}./:-])';
const YEAR = '(?<year>(?:1\\d|20|21)\\d\\d)';
const DAY = '(?<day>[0-3]?\\d)';

/** Forms of a date, in folded text. */
const FORMS: readonly RegExp[] = [
  `${NOT_BEFORE}${YEAR}([-/.])(?<month>[01]?\\d)\\2${DAY}(?![\\d./:-]*\\d)`,
  `${NOT_BEFORE}${YEAR}-(?<month>0[1-9]|1[0-2])(?![\\d./:-]*\\d)`,
  `(?<year>(?:1\\d|20|21)\\d\\d|[一二][零〇一二三四五六七八九]{3})\\s?年(?:\\s?(?<month>1[0-2]|0?[1-9]|${HAN}{1,2})\\s?月(?:份|\\s?(?<day>[0-3]?\\d|${HAN}{1,3})\\s?[日号])?)?`,
  `(?<month>1[0-2]|0?[1-9]|${HAN}{1,2})\\s?月\\s?(?<day>[0-3]?\\d|${HAN}{1,3})\\s?[日号]`,
  `${NOT_BEFORE}${MONTH}\\s?${DAY}(?:st|nd|rd|th)?(?:,?\\s${YEAR})?(?![\\p{L}\\d])`,
  `${NOT_BEFORE}${DAY}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR})?(?![\\p{L}\\d])`,
  `${NOT_BEFORE}${MONTH},?\\s${YEAR}(?![\\p{L}\\d])`,
].map((source) => new RegExp(source, 'uy'));

/** Reads a date at an offset of folded text. */
export function readDate(text: string, at: number): (CalendarDate & { length: number }) | null {
  for (const form of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) continue;
    const { year, month, day, name } = match.groups ?? {};
    const date = {
      year: toNumber(year),
      month: name === undefined ? toNumber(month) : MONTHS.indexOf(name.slice(0, 3)) + 1,
      day: toNumber(day),
    };
    if (
      (date.month ?? 1) >= 1 &&
      (date.month ?? 1) <= 12 &&
      (date.day ?? 1) >= 1 &&
      (date.day ?? 1) <= 31
    )
      return { ...date, length: match[0].length };
  }
  return null;
}

function toNumber(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d+$/.test(written)) return Number(written);
  const digits = Array.from(written.replace('〇', '零'), (character) =>
    '零一二三四五六七八九十'.indexOf(character),
  );
  if (!digits.includes(10)) return Number(digits.join(''));
  const ten = digits.indexOf(10);
  return (ten === 0 ? 1 : (digits[0] ?? 1)) * 10 + (digits[ten + 1] ?? 0);
}
