import { listCommonCharacters } from '../../../core/search/index/common-pinyin.ts';
import { readCedict, type Sense } from './read-cedict.ts';
import type { Neighbours } from './read-neighbours.ts';
import type { WordNet } from './read-wordnet.ts';
import { readPacked } from './packed.ts';

/** Words with their senses, and how often a concept is among these. */
export interface Dictionary {
  /** Whether it has a Chinese word, in simplified script. */
  has(word: string): boolean;
  /** The senses of a Chinese word; none of an unknown one. */
  chineseSenses(word: string): readonly Sense[];
  /** The senses of an English word; none of an unknown one. */
  englishSenses(word: string): readonly Sense[];
  /** How many senses of Chinese words have each concept. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many Chinese words it has. */
  readonly size: number;
  /** The words that readers may search by. */
  readonly queries: Readonly<Record<'chinese' | 'english', readonly string[]>>;
}

/** The form in which a dictionary is kept. Of most words the senses, as JSON, are never read. */
interface PackedDictionary extends Pick<Dictionary, 'counts' | 'queries'> {
  readonly chinese: ReadonlyMap<string, string>;
  readonly english: ReadonlyMap<string, string>;
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
  const english = new Set([
    ...wordnet.listCommon(),
    ...neighbours.words.filter((word) => wordnet.has(word)),
  ]);
  return {
    chinese: packSenses(meanings),
    english: packSenses([...english].map((word) => [word, readEnglish(word, wordnet)])),
    counts: countConcepts(meanings.values()),
    queries: { chinese: [...meanings.keys()].filter(createQueryFilter()), english: [...english] },
  };
}

function packSenses(words: Iterable<readonly [string, readonly Sense[]]>): Map<string, string> {
  return new Map(Array.from(words, ([word, senses]) => [word, JSON.stringify(senses)]));
}

function unpack(
  { chinese, english, counts, queries }: PackedDictionary,
  wordnet: WordNet,
): Dictionary {
  const read = (packed: string | undefined) =>
    packed === undefined ? undefined : (JSON.parse(packed) as Sense[]);
  return {
    has: (word) => chinese.has(word),
    chineseSenses: (word) => read(chinese.get(word)) ?? [],
    englishSenses: (word) => read(english.get(word)) ?? readEnglish(word, wordnet),
    counts,
    size: chinese.size,
    queries,
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
