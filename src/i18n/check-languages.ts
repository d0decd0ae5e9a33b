import { localize } from '../core/shared/localized.ts';
import type { CheckStrings } from './check-strings.ts';

const loadEnglish = async (): Promise<CheckStrings> => (await import('./check-en.ts')).checkEn;

// A reader fetches the words of one language only.
const LANGUAGES: Readonly<Record<string, () => Promise<CheckStrings>>> = {
  en: loadEnglish,
  'zh-CN': async () => (await import('./check-zh-CN.ts')).checkZhCN,
};

/**
 * Loads what a check says in a language, or in the nearest to which it has been translated, else in
 * English.
 */
export function loadCheckStrings(language: string): Promise<CheckStrings> {
  return (localize(LANGUAGES, language) ?? loadEnglish)();
}
