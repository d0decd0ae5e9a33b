import type { Readable } from '../match/prepared-record.ts';
import { splitSyllables } from './pinyin-syllables.ts';
import { unpackCommonWords, type CommonWords } from '../index/common-words.ts';
import { once } from '../../shared/memoize-async.ts';
import {
  partOfWord,
  unpackRelated,
  type RelatedTable,
  type RelatedWords,
} from '../index/related-table.ts';
import type { Lexicon, TableSource, Terms, Vocabulary, NameTables } from '../index/tables.ts';
import { partOfLetter, unpackLexicon, unpackPinyin } from '../index/unpack-tables.ts';
import type { Unit } from '../query/units.ts';
import { listHanWords, listWords, tokenize } from './vocabulary.ts';

/**
 * Loads the tables that an exact match does not need. Each is fetched once, on first use, and again
 * only after a failure.
 */
export interface TableLoader {
  readNameTables(): Promise<NameTables>;
  /** The information of the commonest words of the languages. */
  readCommonWords(): Promise<CommonWords>;
  /** Related words of words that no text has. */
  readRelated(words: readonly string[]): Promise<RelatedWords>;
  /**
   * The texts' words that the units of a query may have been meant to be. Where there are few
   * texts, they are the words of all.
   *
   * @param readAll reads every text of the site
   */
  readVocabulary(
    units: readonly Unit[],
    nameTables: NameTables,
    readAll: () => Promise<readonly Readable[]>,
  ): Promise<Vocabulary>;
}

/** Reads the other names of the texts' words. */
export type ReadNames = () => Promise<Pick<NameTables, 'names' | 'present'>>;

/** Creates a loader of tables. */
export function createTableLoader(
  tables: TableSource,
  { grouped, related }: Terms,
  readNames: ReadNames,
): TableLoader {
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
    readCommonWords: once(async () => unpackCommonWords(await tables.readCommonWords())),
    readNameTables: once(async () => {
      const [names, pinyin] = await Promise.all([readNames(), tables.readPinyin()]);
      return { ...names, ...unpackPinyin(pinyin) };
    }),
    async readVocabulary(units, nameTables, readAll) {
      if (grouped)
        return unpackLexicon(await Promise.all(listParts(units, nameTables).map(readPart)));
      if (whole) return whole;
      const texts = (await readAll()).map(({ folded }) => tokenize(folded.text));
      whole = { words: listWords(texts), han: listHanWords(texts, nameTables.present) };
      return whole;
    },
  };
}

/**
 * The parts of a lexicon that may hold the intended word: typing errors seldom change the first
 * letter of a word or syllable.
 */
function listParts(units: readonly Unit[], { readings, syllables }: NameTables): string[] {
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
