import { DEFAULT_LANGUAGE } from '../core/routes.ts';
import { zhCN, type UiStrings } from './zh-CN.ts';

const LANGUAGES: Readonly<Record<string, UiStrings>> = { [DEFAULT_LANGUAGE]: zhCN };

/** The interface in a language, or in the site's own where it has not been translated. */
export function uiStrings(language: string): UiStrings {
  return LANGUAGES[language] ?? zhCN;
}

/** The language that an essay's file is named after. @example languageOfFile('content/essays/a/en.mdx') => 'en' */
export function languageOfFile(file: string): string {
  return /([^/\\]+)\.mdx$/.exec(file)?.[1] ?? DEFAULT_LANGUAGE;
}

/** A date as a reader of the language writes it. @example formatDate('2026-11-24', 'zh-CN') => '2026年11月24日' */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  const time = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(language, {
    year: 'numeric', timeZone: 'UTC', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }),
  }).format(time);
}
