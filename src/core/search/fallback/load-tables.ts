import type { Readable } from '../match/prepared-record.ts';
import { splitSyllables } from './pinyin-syllables.ts';
import { once } from '../../shared/memoize-async.ts';
import {
  partOfWord,
  unpackRelated,
  type RelatedTable,
  type RelatedWords,
} from '../index/related-table.ts';
import type { Lexicon, TableSource, Terms, Vocabulary, Writings } from '../index/tables.ts';
import { partOfLetter, unpackLexicon, unpackPinyin } from '../index/unpack-tables.ts';
import type { Unit } from '../query/units.ts';
import { listHanWords, listWords, tokenize } from './vocabulary.ts';

/** The tables that a first look does without, each fetched when it is first asked for, and again only when that failed. */
export interface Shelf {
  readWritings(): Promise<Writings>;
  /** What means something near words that no text has. */
  readRelated(words: readonly string[]): Promise<RelatedWords>;
  /**
   * The texts' words that the units of a query may have been meant to be. Where there are few texts, they are the words of all.
   *
   * @param readAll reads every text of the site
   */
  readVocabulary(
    units: readonly Unit[],
    writings: Writings,
    readAll: () => Promise<readonly Readable[]>,
  ): Promise<Vocabulary>;
}

/** Reads the other names of the texts' words. */
export type ReadNames = () => Promise<Pick<Writings, 'names' | 'present'>>;

/** Creates the shelf over the tables' source. */
export function createShelf(
  tables: TableSource,
  { grouped, related }: Terms,
  readNames: ReadNames,
): Shelf {
  const parts = new Map<string, () => Promise<Lexicon>>();
  const readPart = (part: string) => {
    const read = parts.get(part) ?? once(() => tables.readLexicon(part));
    parts.set(part, read);
    return read();
  };
  const relatedParts = new Map<number, () => Promise<RelatedTable>>();
  const readRelatedPart = (part: number) => {
    const read = relatedParts.get(part) ?? once(() => tables.readRelated(part));
    relatedParts.set(part, read);
    return read();
  };
  let whole: Vocabulary | undefined;
  return {
    async readRelated(words) {
      if (related === 0) return new Map();
      const wanted = new Set(words.map((word) => partOfWord(word, related)));
      return unpackRelated(await Promise.all([...wanted].map(readRelatedPart)));
    },
    readWritings: once(async () => {
      const [names, pinyin] = await Promise.all([readNames(), tables.readPinyin()]);
      return { ...names, ...unpackPinyin(pinyin) };
    }),
    async readVocabulary(units, writings, readAll) {
      if (grouped)
        return unpackLexicon(await Promise.all(listParts(units, writings).map(readPart)));
      if (whole) return whole;
      const texts = (await readAll()).map(({ folded }) => tokenize(folded.text));
      whole = { words: listWords(texts), han: listHanWords(texts, writings.present) };
      return whole;
    },
  };
}

/** The parts of a lexicon that may hold what was meant: slips seldom change the letter that a word or a syllable begins with. */
function listParts(units: readonly Unit[], { readings, syllables }: Writings): string[] {
  const letters = units.flatMap(({ kind, text }) => {
    if (kind === 'word')
      return [text, ...(splitSyllables(text, syllables)[0] ?? [])].map((word) => word.charAt(0));
    return kind === 'han'
      ? Array.from(text)
          .flatMap((character) => readings.get(character)?.slice(0, 1) ?? [])
          .map((syllable) => syllable.charAt(0))
      : [];
  });
  return [...new Set(letters.map(partOfLetter))];
}
