import { localize } from '../core/shared/localized.ts';
import type { SearchStrings } from './search-strings.ts';

const loadEnglish = async (): Promise<SearchStrings> => (await import('./search-en.ts')).searchEn;

// A reader fetches the words of one language only.
const LANGUAGES: Readonly<Record<string, () => Promise<SearchStrings>>> = {
  en: loadEnglish,
  'zh-CN': async () => (await import('./search-zh-CN.ts')).searchZhCN,
  ja: async () => (await import('./search-ja.ts')).searchJa,
};

/**
 * Loads what search says in a language, or in the nearest to which it has been translated, else in
 * English.
 */
export function loadSearchStrings(language: string): Promise<SearchStrings> {
  return (localize(LANGUAGES, language) ?? loadEnglish)();
}
