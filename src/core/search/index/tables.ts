import type { CommonWordTable } from './common-words.ts';
import type { Group } from './record-groups.ts';
import type { SearchRecord } from './record.ts';
import type { RelatedTable } from './related-table.ts';
import type { ScriptMap } from '../text/fold-text.ts';

/** What every search needs to know about the site's words. Small: fetched with the first search. */
export interface TermTable {
  /**
   * Pairs of a Traditional character and the Simplified one it is compared as, without separators:
   * 體体輝辉.
   */
  readonly script: string;
  /** The languages in which there are essays. Each has an index and tables of its own. */
  readonly languages: readonly string[];
  /** Whether this language has several essays, so that a result says from which it is. */
  readonly severalEssays: boolean;
  /** Whether this language has pages that are not essays, whose words are in a table of theirs. */
  readonly pages: boolean;
  /** The number of parts of the related words (related-table.ts); 0 where there are none. */
  readonly related: number;
  /**
   * Every record, where they are few enough to travel with the terms; null where the index has to
   * be asked.
   */
  readonly records: readonly RecordTable[] | null;
}

/** The records of one essay, packed. */
export type RecordTable = Group & Pick<SearchRecord, 'essay' | 'title'>;

/** Other names of the texts' words. */
export interface NameTable {
  /**
   * A line for each group of names: those the texts hold, `=`, those they do not; separated by `|`;
   * folded.
   */
  readonly names: string;
}

/** How the texts' characters are read. Fetched when a word is not found as typed. */
export interface PinyinTable {
  /** How the common characters are read (common-sounds.ts). */
  readonly common: string;
  /** Other readings of the texts' Han characters by syllable, without tone: hang → 行. */
  readonly syllables: Readonly<Record<string, string>>;
}

/**
 * Some of the texts' own words, where the texts are too many to be looked through. Fetched when a
 * query holds a word that no record has as it is typed.
 */
export interface Lexicon {
  /** Words that are not written in Han characters, folded, separated by spaces. */
  readonly words: string;
  /** Words in Han characters, folded, separated by spaces. */
  readonly han: string;
}

/** Where the tables come from. Each is asked for only when it is needed. */
export interface TableSource {
  readTerms(): Promise<TermTable>;
  readNames(): Promise<NameTable>;
  readPinyin(): Promise<PinyinTable>;
  readCommonWords(): Promise<CommonWordTable>;
  readLexicon(part: string): Promise<Lexicon>;
  /** @param part from 0 */
  readRelated(part: number): Promise<RelatedTable>;
}

/** The terms as search uses them. */
export interface Terms {
  readonly script: ScriptMap;
  /**
   * Whether an index has to be asked, whose places hold many records each: on a site of many
   * essays.
   */
  readonly grouped: boolean;
  readonly languages: readonly string[];
  readonly severalEssays: boolean;
  readonly pages: boolean;
  readonly related: number;
}

/** Words of the texts by every other name of theirs, folded. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Syllables of a Han character. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Other ways to write the texts' words, as search uses them. */
export interface NameTables {
  readonly names: Names;
  /** Those of the names that the texts hold. */
  readonly present: ReadonlySet<string>;
  /** Of the texts' characters and of common ones. */
  readonly readings: Readings;
  readonly syllables: ReadonlySet<string>;
}

/** Where nothing is known beside the texts. */
export const NO_NAME_TABLES: NameTables = {
  names: new Map(),
  present: new Set(),
  readings: new Map(),
  syllables: new Set(),
};

/** Unpacks the terms as they are transported. */
export function unpackTerms({ script: pairs, records, ...rest }: TermTable): Terms {
  const characters = Array.from(pairs);
  const script = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    script.set(characters[at] ?? '', characters[at + 1] ?? '');
  return { script, grouped: records === null, ...rest };
}

/** The texts' words as search uses them. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly han: readonly string[];
}
