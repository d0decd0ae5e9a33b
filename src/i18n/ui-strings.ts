import { localize } from '../core/localized.ts';
import type { Verdict } from '../core/schemas.ts';
import { zhCN, type UiStrings } from './zh-CN.ts';

const LANGUAGES: Readonly<Record<string, UiStrings>> = { 'zh-CN': zhCN };

/** The interface in a language, or in the nearest to which it has been translated. */
export function uiStrings(language: string): UiStrings {
  return localize(LANGUAGES, language) ?? zhCN;
}

/** The language that an essay's file is named after. @example languageOfFile('content/essays/a/en.mdx') => 'en' */
export function languageOfFile(file: string): string {
  return /([^/\\]+)\.mdx$/.exec(file)?.[1] ?? '';
}

/** The words of the marks behind claims. */
export function verdictWords({ verdicts: { short, names, mark } }: UiStrings): { short: Record<Verdict, string>; label: (verdict: Verdict) => string } {
  return { short, label: (verdict) => mark(short[verdict], names[verdict]) };
}

/** Numbers in a row, as in a sentence. @example listNumbers([3, 4], 'zh-CN') => '3和4' */
export function listNumbers(numbers: readonly number[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(numbers.map(String));
}

/** A date as a reader of the language writes it. @example formatDate('2026-11-24', 'zh-CN') => '2026年11月24日' */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  const time = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const key = [language, month && 'month', day && 'day'].join(' ');
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(language, {
    year: 'numeric', timeZone: 'UTC', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }),
  });
  dateFormats.set(key, format);
  return format.format(time);
}

// To make one takes a hundred times as long as to use it.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
