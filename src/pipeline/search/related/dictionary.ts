import { listCommonCharacters } from '../../../core/search/index/common-pinyin.ts';
import { readCedict, type Sense } from './read-cedict.ts';
import type { Neighbours } from './read-neighbours.ts';
import type { WordNet } from './read-wordnet.ts';
import { readPacked } from './packed.ts';
import { findValue, packTable, type TextTable } from './text-table.ts';

/** Words with their senses, and how often a concept is among these. */
export interface Dictionary {
  /** Whether it has a Chinese word, in simplified script. */
  has(word: string): boolean;
  /** The senses of a Chinese word; none of an unknown one. */
  chineseSenses(word: string): readonly Sense[];
  /** The senses of an English word; none of an unknown one. */
  englishSenses(word: string): readonly Sense[];
  /** How many senses of Chinese words have a concept. */
  countOf(concept: string): number;
  /** How many Chinese words it has. */
  readonly size: number;
  /** The words that readers may search by. */
  readonly queries: Readonly<Record<'chinese' | 'english', readonly string[]>>;
  /** Those of them that have a sense with one of these concepts. */
  listHolding(concepts: Iterable<string>): Set<string>;
}

/** The form in which a dictionary is kept. Of most words the senses, as JSON, are never read. */
interface PackedDictionary extends Pick<Dictionary, 'queries' | 'size'> {
  readonly chinese: TextTable;
  readonly english: TextTable;
  readonly counts: TextTable;
  /** By concept the numbers of the queries that have it, of all in a row. */
  readonly holding: TextTable;
}

/**
 * Reads the dictionaries.
 *
 * @param folder where they are kept packed; beside the packages where it is not given
 */
export async function readDictionary(
  wordnet: WordNet,
  neighbours: Neighbours,
  folder?: string,
): Promise<Dictionary> {
  const make = () => packDictionary(wordnet, neighbours);
  return unpack(await readPacked('dictionary', make, folder), wordnet);
}

async function packDictionary(wordnet: WordNet, neighbours: Neighbours): Promise<PackedDictionary> {
  const meanings = await readCedict(wordnet);
  const english = [
    ...new Set([...wordnet.listCommon(), ...neighbours.words.filter((word) => wordnet.has(word))]),
  ].map((word) => [word, readEnglish(word, wordnet)] as const);
  const isQuery = createQueryFilter();
  const chinese = [...meanings].filter(([word]) => isQuery(word));
  const counts = countConcepts(meanings.values());
  return {
    chinese: packSenses(meanings),
    english: packSenses(english),
    size: meanings.size,
    counts: packTable(Array.from(counts, ([concept, count]) => [concept, String(count)])),
    queries: {
      chinese: chinese.map(([word]) => word),
      english: english.map(([word]) => word),
    },
    holding: packHolding([...chinese, ...english].map(([, senses]) => senses)),
  };
}

function packSenses(words: Iterable<readonly [string, readonly Sense[]]>): TextTable {
  return packTable(Array.from(words, ([word, senses]) => [word, JSON.stringify(senses)]));
}

function packHolding(queries: readonly (readonly Sense[])[]): TextTable {
  const numbers = new Map<string, Set<number>>();
  for (const [number, senses] of queries.entries()) {
    for (const concept of senses.flatMap(({ concepts }) => concepts)) {
      const known = numbers.get(concept);
      if (known) known.add(number);
      else numbers.set(concept, new Set([number]));
    }
  }
  return packTable(Array.from(numbers, ([concept, held]) => [concept, [...held].join(' ')]));
}

function unpack(
  { chinese, english, counts, queries, holding, size }: PackedDictionary,
  wordnet: WordNet,
): Dictionary {
  const read = (packed: string | undefined) =>
    packed === undefined ? undefined : (JSON.parse(packed) as Sense[]);
  const queryAt = (number: number) =>
    queries.chinese[number] ?? queries.english[number - queries.chinese.length] ?? '';
  return {
    has: (word) => findValue(chinese, word) !== undefined,
    chineseSenses: (word) => read(findValue(chinese, word)) ?? [],
    englishSenses: (word) => read(findValue(english, word)) ?? readEnglish(word, wordnet),
    countOf: (concept) => Number(findValue(counts, concept) ?? 0),
    size,
    queries,
    listHolding: (concepts) => {
      const found = new Set<string>();
      for (const concept of concepts)
        for (const number of findValue(holding, concept)?.split(' ') ?? [])
          found.add(queryAt(Number(number)));
      return found;
    },
  };
}

function readEnglish(word: string, wordnet: WordNet): Sense[] {
  return wordnet.asConcepts(word).map((concept) => ({
    concepts: [concept],
    phrase: word,
    isName: wordnet.isName(word),
    worth: 1,
  }));
}

/** Counts the senses that have each concept. */
export function countConcepts(meanings: Iterable<readonly Sense[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const senses of meanings) {
    for (const { concepts } of senses)
      for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return counts;
}

/** Tells Chinese words that readers search by: of common characters, and neither one nor many. */
export function createQueryFilter(): (word: string) => boolean {
  const usual = new Set(listCommonCharacters());
  return (word) =>
    /^\p{Script=Han}{2,4}$/u.test(word) &&
    Array.from(word).every((character) => usual.has(character));
}
