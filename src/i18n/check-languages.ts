import type { CheckStrings } from './check-strings.ts';

const loadEnglish = async (): Promise<CheckStrings> => (await import('./check-en.ts')).checkEn;

// A reader fetches the words of one language only. Each is named without a region.
const LANGUAGES: Readonly<Record<string, () => Promise<CheckStrings>>> = {
  en: loadEnglish,
  zh: async () => (await import('./check-zh-CN.ts')).checkZhCN,
};

/**
 * Loads what a check says in a language, or in the nearest to which it has been translated, else in
 * English.
 */
export function loadCheckStrings(language: string): Promise<CheckStrings> {
  return (LANGUAGES[language.split('-')[0] ?? ''] ?? loadEnglish)();
}
