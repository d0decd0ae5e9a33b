import { levelSyllable } from './pinyin-syllables.ts';
import type { Readings } from '../index/tables.ts';

/** Characters that make the name of a place, of people or of a trade of a word before them. */
const SUFFIXES = new Set('馆店厅院室站场厂园楼所局校班者员家师商业界');

/** The data about words that recognise a slip. */
export interface Words {
  /** Readings of the texts' characters and of common ones. */
  readonly readings: Readings;
  /** Whether a stretch of a text begins and ends where its words do. */
  isMadeOfWords(stretch: string): boolean;
  /**
   * Whether a run is a word of the language, whether or not the texts have it: then the reader
   * meant it.
   */
  isWord(run: string): boolean;
}

/** A run as it was meant, when a slip is put right: a stretch of the text. */
export function findMeantRuns(run: string, text: string, words: Words): string[] {
  const length = run.length;
  if (length < 2) return [];
  const isMeant = words.isWord(run);
  const meant = new Set<string>();
  for (const stretch of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + length <= stretch[0].length; at++) {
      const window = stretch[0].slice(at, at + length);
      if (isSoundSlip(run, window, words) || (!isMeant && isWrittenSlip(run, window, words)))
        meant.add(window);
    }
    if (length >= 4 && !isMeant)
      findUneven(run, stretch[0], words).forEach((window) => meant.add(window));
  }
  return [...meant];
}

/**
 * Characters that sound the same, as an input method offers them. Half of them have to be right, of
 * long runs fewer.
 */
function isSoundSlip(
  run: string,
  window: string,
  { readings, isMadeOfWords, isWord }: Words,
): boolean {
  const wrong = differences(run, window);
  if (wrong.length === 0 || wrong.length > (run.length >= 4 ? run.length - 1 : run.length / 2))
    return false;
  if (run.length === 2 && !isMadeOfWords(window)) return false;
  // Words of two characters are many: one of the language is not meant to be a similar one.
  const isLenient = run.length > 2 || !isWord(run);
  return wrong.every((at) => soundsAlike(run.charAt(at), window.charAt(at), readings, isLenient));
}

/** Any other character wrong: one in a word, one in four of a clause. */
function isWrittenSlip(run: string, window: string, words: Words): boolean {
  const wrong = differences(run, window);
  if (
    run.length < 3 ||
    wrong.length === 0 ||
    wrong.length > Math.max(1, Math.floor(run.length / 4))
  )
    return false;
  // 全系列 is not a slip for 一系列: a character before a word makes another word.
  const isOtherWord = run.length === 3 && wrong[0] === 0 && words.isWord(run.slice(1));
  // 咖啡馆 is none for 咖啡因: behind a word, what names a place or people makes another word.
  const isDerived =
    wrong[0] === run.length - 1 &&
    SUFFIXES.has(run.charAt(run.length - 1)) &&
    words.isWord(run.slice(0, -1));
  return !isOtherWord && !isDerived && words.isMadeOfWords(window);
}

/** One character too many or too few. */
function findUneven(run: string, stretch: string, words: Words): string[] {
  const shorter = Array.from(run, (_, at) => run.slice(0, at) + run.slice(at + 1));
  const found = shorter.filter((window) => stretch.includes(window) && words.isMadeOfWords(window));
  for (let at = 0; at + run.length < stretch.length; at++) {
    const window = stretch.slice(at, at + run.length + 1);
    const isOneMore = Array.from(window, (_, gap) => gap).some(
      (gap) => gap > 0 && gap < run.length && window.slice(0, gap) + window.slice(gap + 1) === run,
    );
    if (isOneMore && words.isMadeOfWords(window)) found.push(window);
  }
  return found;
}

function differences(run: string, window: string): number[] {
  return Array.from({ length: run.length }, (_, at) => at).filter((at) => run[at] !== window[at]);
}

function soundsAlike(one: string, other: string, readings: Readings, isLenient: boolean): boolean {
  const level = isLenient ? levelSyllable : (syllable: string) => syllable;
  const sounds = new Set(readings.get(one)?.map(level));
  return readings.get(other)?.some((syllable) => sounds.has(level(syllable))) ?? false;
}

/**
 * Tells whether a stretch can be laid out in words of two characters or more.
 *
 * @param words the texts' words in Han characters
 */
export function createWordTest(words: ReadonlySet<string>): (stretch: string) => boolean {
  const test = (stretch: string): boolean => {
    if (words.has(stretch)) return true;
    for (let at = 2; at <= stretch.length - 2; at++)
      if (words.has(stretch.slice(0, at)) && test(stretch.slice(at))) return true;
    return false;
  };
  return test;
}
