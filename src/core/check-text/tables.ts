import type { MeaningTable } from './meanings.ts';
import type { Verdict } from '../reviews/verdicts.ts';

/** What every check needs to know of the site's texts. Fetched first. */
export interface CheckIndex {
  /** How many editions of essays there are; each has a file of its own, `essay-0` and so on. */
  readonly essays: number;
  /**
   * Into how many files the rare words are divided; 0 where all essays are fetched, as there are
   * few.
   */
  readonly parts: number;
  /**
   * Pairs of a Traditional character and the Simplified one it is compared as, without separators:
   * 體体輝辉.
   */
  readonly script: string;
  /** Whether each essay has a file of the meanings of its words: `meanings-0` and so on. */
  readonly hasMeanings: boolean;
  /** Words that say the opposite of each other: sources of regular expressions. */
  readonly opposites: readonly (readonly [one: string, other: string])[];
  /** Names of persons, firms, places: a line for each thing, its names separated by `|`, folded. */
  readonly names: string;
}

/** The statements of an essay in one language, in the order of the text. */
export interface StatementTable {
  readonly title: string;
  /** Its page from the site's root. */
  readonly page: string;
  readonly statements: readonly (readonly [
    id: string,
    text: string,
    review?: {
      readonly verdict: Verdict;
      readonly note: string;
      readonly corrections: readonly string[];
    },
  ])[];
}

/** The essays that have a rare word, by the word. */
export type RareWords = Readonly<Record<string, readonly number[]>>;

/** Where the tables come from. Each is asked for only when it is needed. */
export interface CheckTables {
  readIndex(): Promise<CheckIndex>;
  readEssay(number: number): Promise<StatementTable>;
  readRareWords(part: number): Promise<RareWords>;
  readMeanings(number: number): Promise<MeaningTable>;
}

/** Most essays that are fetched without asking which the text is like. */
export const MOST_SMALL = 8;
/** Most essays that a rare word may be in. */
export const MOST_WITH_WORD = 8;

/** Finds the part of the rare words that a word is in. */
export function partOfWord(word: string, parts: number): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) >>> 0;
  return hash % parts;
}
