import { MONTHS } from '../../shared/months.ts';

const YEAR = String.raw`(?:1[5-9]|20)\d\d`;
/** A month's English name, whole or short, as the source of a pattern for flags `iu`. */
export const ENGLISH_MONTH = String.raw`(?:${MONTHS.map(([full, short]) => `${full}|${short}`).join('|')}|sept)\.?`;
const CHINESE_MONTH = String.raw`(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const SEASON = String.raw`(?:spring|summer|autumn|fall|winter)`;

/**
 * A date in any of the forms that {@link readDate} reads, as the source of a pattern for flags
 * `iu`.
 */
export const DATE_PATTERN = [
  String.raw`${YEAR}[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`${YEAR}-\d{2}(?!\d)`,
  String.raw`${YEAR}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?`,
  String.raw`${ENGLISH_MONTH}\s+${DAY},?\s+${YEAR}`,
  String.raw`${DAY}[-\s]+${ENGLISH_MONTH}[-,\s]+${YEAR}`,
  String.raw`${CHINESE_MONTH}\s*\d{1,2}\s*日?[,，]\s*${YEAR}`,
  String.raw`${ENGLISH_MONTH}(?:\s*[-–/]\s*${ENGLISH_MONTH})?,?\s+${YEAR}`,
  String.raw`${SEASON},?\s+${YEAR}`,
  String.raw`${YEAR},?\s+${ENGLISH_MONTH}(?:\s+${DAY})?`,
  String.raw`${YEAR}[a-z]?(?![\w/-])`,
].join('|');

const WHOLE_DATE = new RegExp(`^(?:${DATE_PATTERN})$`, 'iu');
const MONTH_NAME = new RegExp(`${ENGLISH_MONTH}|${CHINESE_MONTH}`, 'iu');
const MONTH_RANGE = new RegExp(String.raw`${ENGLISH_MONTH}\s*[-–/]\s*${ENGLISH_MONTH}`, 'iu');

/**
 * Reads a date as far as it is given: a year, a month or a day. For a season, or several months,
 * returns the year.
 * @returns undefined where the text is not a date, or names a day that does not exist
 * @example readDate('July 8, 2025') => '2025-07-08'
 */
export function readDate(text: string): string | undefined {
  const date = text.trim();
  if (!WHOLE_DATE.test(date)) return undefined;
  const numbers = /^(\d{4})[-/.年\s]+(\d{1,2})(?:[-/.月\s]+(\d{1,2}))?/u.exec(date);
  if (numbers && !MONTH_NAME.test(date.replace(/[月日]/g, ' ')))
    return joinDate(numbers[1] ?? '', Number(numbers[2]), numbers[3]);
  const year = new RegExp(YEAR).exec(date)?.[0] ?? '';
  const name = MONTH_NAME.exec(date)?.[0].replace(/\.$/, '').toLowerCase();
  if (name === undefined || MONTH_RANGE.test(date)) return year;
  const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
  const day = /\d{1,2}(?!\d|月)/.exec(date.replace(year, ' ').replace(name, ' '))?.[0];
  return joinDate(year, month, day);
}

function joinDate(year: string, month: number, day: string | undefined): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const parts = [year, String(month).padStart(2, '0')];
  if (day !== undefined) {
    const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
    if (Number(day) < 1 || Number(day) > last) return undefined;
    parts.push(day.padStart(2, '0'));
  }
  return parts.join('-');
}
