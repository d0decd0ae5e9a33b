import type { ScriptMap } from './fold.ts';

/** What every search needs to know about the site's words. Small: fetched with the first search. */
export interface TermTable {
  /** Pairs of a Traditional character and the Simplified one it is compared as, without separators: 體体輝辉. */
  readonly script: string;
  /** Traditional characters that the texts themselves use. */
  readonly traditional: string;
  /** How many records there are. */
  readonly records: number;
  /** Whether the index holds an essay's records together, as it does where they are many. */
  readonly grouped: boolean;
}

/** Words of the texts, folded, and the other names a reader may type for them. Fetched when a word is not found as typed. */
export type NameTable = readonly (readonly [present: readonly string[], others: readonly string[]])[];

/** The texts' own words. Fetched when a query holds a word that no record has as it is typed. */
export interface Lexicon {
  /** Words that are not written in Han characters, folded, separated by spaces. */
  readonly words: string;
  /** Words in Han characters, folded, separated by spaces. */
  readonly han: string;
  /** Han characters of the texts by syllable, without tone: ying → 英应. A character may stand under several. */
  readonly syllables: Readonly<Record<string, string>>;
}

/** Common characters by syllable, as far as the texts have the syllable. Fetched when nothing else was found. */
export type Homophones = Readonly<Record<string, string>>;

/** Where the tables come from. Each is asked for only when it is needed. */
export interface TableSource {
  readTerms(): Promise<TermTable>;
  readNames(): Promise<NameTable>;
  readLexicon(): Promise<Lexicon>;
  readHomophones(): Promise<Homophones>;
}

/** The terms as search uses them. */
export interface Terms {
  readonly script: ScriptMap;
  /** Traditional forms the texts use, by the Simplified character. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  readonly records: number;
  readonly grouped: boolean;
}

/** Words of the texts by every other name of theirs, folded. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Unpacks the terms as they are transported. */
export function unpackTerms({ script: pairs, traditional, records, grouped }: TermTable): Terms {
  const characters = Array.from(pairs);
  const script = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) script.set(characters[at] ?? '', characters[at + 1] ?? '');
  const variants = new Map<string, string[]>();
  for (const character of traditional) {
    const simplified = script.get(character);
    if (simplified !== undefined) variants.set(simplified, [...variants.get(simplified) ?? [], character]);
  }
  return { script, variants, records, grouped };
}

/** Unpacks the names as they are transported. */
export function unpackNames(groups: NameTable): Names {
  const names = new Map<string, string[]>();
  for (const [present, others] of groups) {
    for (const name of [...present, ...others]) {
      names.set(name, [...new Set([...names.get(name) ?? [], ...present])].filter((word) => word !== name));
    }
  }
  return names;
}

/** The lexicon as search uses it. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly han: readonly string[];
  /** Syllables of each Han character of the texts. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  readonly syllables: ReadonlySet<string>;
}

/** Unpacks the lexicon as it is transported. */
export function unpackLexicon({ words, han, syllables }: Lexicon): Vocabulary {
  return {
    words: words.split(' ').filter(Boolean),
    han: han.split(' ').filter(Boolean),
    readings: readReadings(syllables),
    syllables: new Set(Object.keys(syllables)),
  };
}

/** Turns characters by syllable into syllables by character. */
export function readReadings(syllables: Readonly<Record<string, string>>): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) readings.set(character, [...readings.get(character) ?? [], syllable]);
  }
  return readings;
}
