import type { SearchStrings } from './search-strings.ts';
import { searchZhCN } from './search-zh-CN.ts';

const LANGUAGES: Readonly<Record<string, SearchStrings>> = { 'zh-CN': searchZhCN };

/** What search says in a language, or in the site's own where it has not been translated. */
export function searchStrings(language: string): SearchStrings {
  return LANGUAGES[language] ?? searchZhCN;
}
