import { MONTHS } from './months.ts';

/**
 * Reads a date as people and other programs write it.
 *
 * @returns an ISO date, or a year with its month where no day is given; undefined where the text is
 *   not a date, or may be of two days, as 3/4/2026 is
 * @example readDay('19/04/2023') => '2023-04-19'
 */
export function readDay(written: string): string | undefined {
  const text = written.trim();
  const [, year, month, day] =
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月?)(?:[T\s].*)?$/.exec(text) ?? [];
  if (year !== undefined) return writeDay(year, Number(month), day && Number(day));
  const [, first, sign, second, ending] =
    /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (ending !== undefined) {
    const [one, two] = [Number(first), Number(second)];
    // Where points divide, the day comes first; elsewhere only a number above twelve shows it.
    if (sign === '.' || one > 12) return writeDay(ending, two, one);
    return two > 12 || one === two ? writeDay(ending, one, two) : undefined;
  }
  const [, name = ''] = /\b([a-z]{3,9})\b/i.exec(text) ?? [];
  const beginning = name.slice(0, 3).toLowerCase();
  const named = MONTHS.findIndex(([, short]) => short === beginning) + 1;
  const [, whole] = /\b(\d{4})\b/.exec(text) ?? [];
  if (named === 0 || whole === undefined) return undefined;
  const [, ofMonth] = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text) ?? [];
  return writeDay(whole, named, ofMonth && Number(ofMonth));
}

function writeDay(year: string, month: number, day: number | '' | undefined): string {
  const parts = [month, ...(day ? [day] : [])].map((part) => String(part).padStart(2, '0'));
  return [year, ...parts].join('-');
}
