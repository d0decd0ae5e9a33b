import type { OfflineStrings } from './offline-zh-CN.ts';

const loadEnglish = async (): Promise<OfflineStrings> =>
  (await import('./offline-en.ts')).offlineEn;

// A reader fetches the words of one language only. Each is named without a region.
const LANGUAGES: Readonly<Record<string, () => Promise<OfflineStrings>>> = {
  en: loadEnglish,
  zh: async () => (await import('./offline-zh-CN.ts')).offlineZhCN,
  ja: async () => (await import('./offline-ja.ts')).offlineJa,
};

/**
 * Loads the words about offline reading in a language, or in the nearest to which it has been
 * translated, else in English.
 */
export function loadOfflineStrings(language: string): Promise<OfflineStrings> {
  return (LANGUAGES[language.split('-')[0] ?? ''] ?? loadEnglish)();
}
