import type { SearchStrings } from './search-strings.ts';

const loadEnglish = async (): Promise<SearchStrings> => (await import('./search-en.ts')).searchEn;

// A reader fetches the words of one language only. Each is named without a region.
const LANGUAGES: Readonly<Record<string, () => Promise<SearchStrings>>> = {
  en: loadEnglish,
  zh: async () => (await import('./search-zh-CN.ts')).searchZhCN,
  ja: async () => (await import('./search-ja.ts')).searchJa,
};

/**
 * Loads what search says in a language, or in the nearest to which it has been translated, else in
 * English.
 */
export function loadSearchStrings(language: string): Promise<SearchStrings> {
  return (LANGUAGES[language.split('-')[0] ?? ''] ?? loadEnglish)();
}
