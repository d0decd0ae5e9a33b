import { isEnglishStopWord, isParticle } from '../search/query/stop-words.ts';
import { stemWord } from './features.ts';
import type { Meanings } from './meanings.ts';
import { findWords } from './whole-words.ts';

/** The relation of a word to another one, as far as it is known. */
export type Relation = 'same' | 'opposite' | undefined;

/** Places that Chinese names behind a word, all of which may be used for one. */
const INSIDE = /^[里中内]$/;
/** What makes an English word mean the opposite. */
const NEGATING = /^(?:un|non-?)(?=[a-z]{5})/;

/** Tells whether two folded words say the same or the opposite. */
export function relateWords(one: string, other: string, meanings: Meanings): Relation {
  const [a, b] = [keyOfWord(one), keyOfWord(other)];
  if (a === b || (INSIDE.test(a) && INSIDE.test(b))) return 'same';
  for (const [word, second] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = meanings.get(word);
    if (known?.opposite.includes(second) || word.replace(NEGATING, '') === second)
      return 'opposite';
    if (known?.same.includes(second)) return 'same';
  }
  return findExchanged(a, b, meanings);
}

/** 低端 and 高端: one character in the place of its opposite. */
function findExchanged(one: string, other: string, meanings: Meanings): Relation {
  if (one.length !== other.length || one.length < 2 || !/^\p{Script=Han}+$/u.test(one + other))
    return undefined;
  const places = Array.from(one).flatMap((character, at) =>
    character === other.charAt(at) ? [] : [[character, other.charAt(at)] as const],
  );
  const [only] = places;
  return places.length === 1 && only && relateWords(...only, meanings) === 'opposite'
    ? 'opposite'
    : undefined;
}

/** The words of a folded text that say something, in order. */
export function listTelling(text: string): string[] {
  return findWords(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter(isTelling);
}

/** Whether a folded word says something, and does not only join others. */
export function isTelling(word: string): boolean {
  return !isParticle(word) && !isEnglishStopWord(word);
}

/** What a word is listed under among the meanings: an English one under its stem. */
export function keyOfWord(word: string): string {
  return /^[a-z]+$/.test(word) ? stemWord(word) : word;
}
