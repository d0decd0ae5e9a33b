import { localize } from '../core/localized.ts';
import { searchEn } from './search-en.ts';
import type { SearchStrings } from './search-strings.ts';
import { searchZhCN } from './search-zh-CN.ts';

const LANGUAGES: Readonly<Record<string, SearchStrings>> = { en: searchEn, 'zh-CN': searchZhCN };

/** What search says in a language, or in the nearest to which it has been translated, else in English. */
export function searchStrings(language: string): SearchStrings {
  return localize(LANGUAGES, language) ?? searchEn;
}
