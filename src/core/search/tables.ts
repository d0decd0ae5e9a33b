import { unpackCommonSounds } from './common-sounds.ts';
import type { ScriptMap } from './fold.ts';

/** What every search needs to know about the site's words. Small: fetched with the first search. */
export interface TermTable {
  /** Pairs of a Traditional character and the Simplified one it is compared as, without separators: 體体輝辉. */
  readonly script: string;
  /** Traditional characters that the texts themselves use. */
  readonly traditional: string;
  /** Whether a place of the index holds many records of an essay, as it does where there are many essays. */
  readonly grouped: boolean;
  /** The languages in which there are essays. Each has an index and tables of its own. */
  readonly languages: readonly string[];
}

/** Other ways to write the texts' words. Fetched when a word is not found as typed. */
export interface NameTable {
  /** A line for each group of names: those the texts hold, `=`, those they do not; parted by `|`; folded. */
  readonly names: string;
  /** How the common characters are read (common-sounds.ts). */
  readonly common: string;
  /** Other readings of the texts' Han characters by syllable, without tone: hang → 行. */
  readonly syllables: Readonly<Record<string, string>>;
}

/**
 * Some of the texts' own words, where the texts are too many to be looked through. Fetched when a query holds a word that
 * no record has as it is typed.
 */
export interface Lexicon {
  /** Words that are not written in Han characters, folded, separated by spaces. */
  readonly words: string;
  /** Words in Han characters, folded, separated by spaces. */
  readonly han: string;
}

/** The parts into which a lexicon is divided: by the letters that words, or the sounds of words, begin with. */
export const LEXICON_PARTS = ['abcdefg', 'hijklmn', 'opqrst', 'uvwxyz'] as const;

/** The part of a lexicon that holds words with this first letter. */
export function partOfLetter(letter: string): (typeof LEXICON_PARTS)[number] {
  return LEXICON_PARTS.find((part) => part.includes(letter)) ?? 'abcdefg';
}

/** Where the tables come from. Each is asked for only when it is needed. */
export interface TableSource {
  readTerms(): Promise<TermTable>;
  readNames(): Promise<NameTable>;
  readLexicon(part: string): Promise<Lexicon>;
}

/** The terms as search uses them. */
export interface Terms {
  readonly script: ScriptMap;
  /** Traditional forms the texts use, by the Simplified character. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  readonly grouped: boolean;
  readonly languages: readonly string[];
}

/** Words of the texts by every other name of theirs, folded. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Syllables of a Han character. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Other ways to write the texts' words, as search uses them. */
export interface Writings {
  readonly names: Names;
  /** Those of the names that the texts hold. */
  readonly present: ReadonlySet<string>;
  /** Of the texts' characters and of common ones. */
  readonly readings: Readings;
  readonly syllables: ReadonlySet<string>;
}

/** Where nothing is known beside the texts. */
export const NO_WRITINGS: Writings = { names: new Map(), present: new Set(), readings: new Map(), syllables: new Set() };

/** Unpacks the terms as they are transported. */
export function unpackTerms({ script: pairs, traditional, ...rest }: TermTable): Terms {
  const characters = Array.from(pairs);
  const script = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) script.set(characters[at] ?? '', characters[at + 1] ?? '');
  const variants = new Map<string, string[]>();
  for (const character of traditional) {
    const simplified = script.get(character);
    if (simplified !== undefined) variants.set(simplified, [...variants.get(simplified) ?? [], character]);
  }
  return { script, variants, ...rest };
}

/** Unpacks the other ways to write words as they are transported. */
export function unpackNames({ names: lines, common, syllables }: NameTable): Writings {
  const names = new Map<string, string[]>();
  const held = new Set<string>();
  for (const line of lines.split('\n').filter(Boolean)) {
    const [present = [], others = []] = line.split('=').map((list) => list.split('|').filter(Boolean));
    present.forEach((name) => held.add(name));
    for (const name of [...present, ...others]) {
      names.set(name, [...new Set([...names.get(name) ?? [], ...present])].filter((word) => word !== name));
    }
  }
  const readings = unpackCommonSounds(common);
  for (const [character, others] of readReadings(syllables)) readings.set(character, [...new Set([...readings.get(character) ?? [], ...others])]);
  return { names, present: held, readings, syllables: new Set([...readings.values()].flat()) };
}

/** The texts' words as search uses them. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly han: readonly string[];
}

/** Unpacks parts of a lexicon as they are transported. */
export function unpackLexicon(parts: readonly Lexicon[]): Vocabulary {
  return { words: parts.flatMap(({ words }) => words.split(' ').filter(Boolean)), han: parts.flatMap(({ han }) => han.split(' ').filter(Boolean)) };
}

/** Turns characters by syllable into syllables by character. */
export function readReadings(syllables: Readonly<Record<string, string>>): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) readings.set(character, [...readings.get(character) ?? [], syllable]);
  }
  return readings;
}
