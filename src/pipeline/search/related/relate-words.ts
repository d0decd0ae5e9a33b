import type { Glossary } from '../../../core/library/glossary.ts';
import type { RelatedWords } from '../../../core/search/index/related-table.ts';
import { countEdits } from '../../../core/shared/edit-distance.ts';
import { isDictionaryWord } from '../../../core/search/text/segment-words.ts';
import { readCedict, readSense, type Sense } from './read-cedict.ts';
import { readWordNet, type WordNet } from './read-wordnet.ts';

/** Relates words of texts to what readers may search instead. */
export type RelateWords = (words: readonly string[]) => RelatedWords;

/** Below this likeness, 0 to 1, two words have little in common. */
const LEAST_LIKENESS = 0.5;
/** Words less like than this share of the likest are left out. */
const LEAST_OF_BEST = 0.75;
const MOST_WORDS = 4;
const MOST_SENSES = 4;
/** What adds less than this to any likeness is not looked at. */
const LEAST_WEIGHT = 0.05;

/** A sense of a word of the texts, with the length of its vector. */
interface Target {
  readonly word: string;
  readonly worth: number;
}

/** The senses that have a concept, each with its weight there. */
type Holders = ReadonlyMap<string, readonly (readonly [target: Target, weight: number])[]>;

/**
 * Reads the dictionaries that say which words mean something near: WordNet for English, CC-CEDICT for Chinese, whose
 * words are compared by their English meanings. The site's glossary counts as a dictionary too.
 *
 * @returns relates words of texts to words of the dictionaries: only such as mean something near are in the result, so
 *   that it grows with the texts and not with the dictionaries
 */
export async function readRelations(glossary: Glossary): Promise<RelateWords> {
  const wordnet = await readWordNet();
  const meanings = addGlossary(await readCedict(wordnet), glossary, wordnet);
  const weigh = createWeigher(meanings);
  const sensesOf = (word: string): readonly Sense[] =>
    /\p{Script=Han}/u.test(word)
      ? (meanings.get(word) ?? [])
      : wordnet.asConcepts(word).map((concept) => ({
          concepts: new Map([[concept, 1]]),
          worth: 1,
        }));
  const queries = [
    ...[...meanings.keys()].filter((word) => word.length > 1 && word.length < 5),
    ...wordnet.common,
  ];
  return (words) => {
    const holders = listHolders(words, sensesOf, wordnet, weigh);
    const known = new Set(words);
    const related = new Map<string, readonly string[]>();
    for (const query of queries) {
      const like = known.has(query) ? [] : pickLike(sensesOf(query), holders, weigh);
      if ((like.length > 0 && isUsual(query)) || isTakenForSlip(query, words))
        related.set(query, like);
    }
    return related;
  };
}

function listHolders(
  words: readonly string[],
  sensesOf: (word: string) => readonly Sense[],
  wordnet: WordNet,
  weigh: (concept: string) => number,
): Holders {
  const holders = new Map<string, (readonly [Target, number])[]>();
  for (const word of words) {
    for (const { concepts, worth } of sensesOf(word).slice(0, MOST_SENSES)) {
      const target = { word, worth };
      const length = lengthOf(concepts, weigh);
      for (const [concept, share] of expand(concepts, wordnet)) {
        const weight = (share * weigh(concept) ** 2) / length;
        if (weight < LEAST_WEIGHT) continue;
        const list = holders.get(concept);
        if (list) list.push([target, weight]);
        else holders.set(concept, [[target, weight]]);
      }
    }
  }
  return holders;
}

/** The words whose senses are likest any of these senses. */
function pickLike(
  senses: readonly Sense[],
  holders: Holders,
  weigh: (concept: string) => number,
): string[] {
  const best = new Map<string, number>();
  for (const { concepts, worth } of senses.slice(0, MOST_SENSES)) {
    const length = lengthOf(concepts, weigh);
    const sums = new Map<Target, number>();
    for (const [concept, share] of concepts) {
      for (const [target, weight] of holders.get(concept) ?? [])
        sums.set(target, (sums.get(target) ?? 0) + (share * weight) / length);
    }
    for (const [target, sum] of sums) {
      const likeness = sum * worth * target.worth;
      if (likeness >= LEAST_LIKENESS && likeness > (best.get(target.word) ?? 0))
        best.set(target.word, likeness);
    }
  }
  const ranked = [...best].toSorted(([, a], [, b]) => b - a);
  const least = (ranked[0]?.[1] ?? 0) * LEAST_OF_BEST;
  return ranked
    .filter(([, likeness]) => likeness >= least)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** Adds the glossary's English names of Chinese words that the dictionary does not have, as their senses. */
function addGlossary(
  meanings: Map<string, readonly Sense[]>,
  glossary: Glossary,
  wordnet: WordNet,
): Map<string, readonly Sense[]> {
  for (const [word, names] of glossary) {
    const all = [word, ...names];
    const senses = all
      .filter((name) => !/\p{Script=Han}/u.test(name))
      .flatMap((name) => readSense(name, 1, wordnet));
    for (const name of all.filter((one) => /^\p{Script=Han}+$/u.test(one)))
      if (senses.length > 0 && !meanings.has(name)) meanings.set(name, senses);
  }
  return meanings;
}

/** Whether an English word is one letter from another of the texts: it is no typing error for that. */
function isTakenForSlip(query: string, words: readonly string[]): boolean {
  return (
    /^[a-z]{5,7}$/.test(query) &&
    words.some((word) => word[0] === query[0] && word !== query && countEdits(query, word, 1) === 1)
  );
}

/** Whether a word is usual: browsers know the usual words of Chinese, and WordNet marks those of English. */
function isUsual(word: string): boolean {
  return !/\p{Script=Han}/u.test(word) || isDictionaryWord(word);
}

/** A concept weighs the less the more words have it. */
function createWeigher(
  meanings: ReadonlyMap<string, readonly Sense[]>,
): (concept: string) => number {
  const counts = new Map<string, number>();
  for (const senses of meanings.values()) {
    for (const { concepts } of senses)
      for (const concept of concepts.keys()) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  const most = Math.log(meanings.size || 2);
  return (concept) => 1 - Math.log(1 + (counts.get(concept) ?? 0)) / most;
}

function lengthOf(
  concepts: ReadonlyMap<string, number>,
  weigh: (concept: string) => number,
): number {
  let sum = 0;
  for (const [concept, share] of concepts) sum += (share * weigh(concept)) ** 2;
  return Math.sqrt(sum) || 1;
}

function expand(concepts: ReadonlyMap<string, number>, wordnet: WordNet): Map<string, number> {
  const near = new Map<string, number>();
  for (const [concept, share] of concepts) {
    for (const [other, nearness] of wordnet.expand(concept))
      near.set(other, Math.max(near.get(other) ?? 0, share * nearness));
  }
  return near;
}
