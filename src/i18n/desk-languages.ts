import { localize } from '../core/shared/localized.ts';
import { deskEn } from './desk-en.ts';
import type { DeskStrings } from './desk-strings.ts';
import { deskZhCN } from './desk-zh-CN.ts';

const LANGUAGES: Readonly<Record<string, DeskStrings>> = { en: deskEn, 'zh-CN': deskZhCN };

/**
 * What the desk says in a language, or in the nearest to which it has been translated, else in
 * English.
 */
export function deskStrings(language: string): DeskStrings {
  return localize(LANGUAGES, language) ?? deskEn;
}
