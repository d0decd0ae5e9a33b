import type { Glossary } from '../../../core/library/glossary.ts';
import type { RelatedWord, RelatedWords } from '../../../core/search/index/related-table.ts';
import { LEAST_OF_SAME } from '../../../core/search/fallback/nearest-records.ts';
import { countSlips } from '../../../core/search/fallback/spelling.ts';
import { countConcepts, createQueryFilter, type Dictionary, readDictionary } from './dictionary.ts';
import { readSense, type Sense } from './read-cedict.ts';
import { remember } from '../../shared/remember.ts';
import { asVerb, readWordNet, type WordNet } from './read-wordnet.ts';
import { readNeighbours, type Neighbours } from './read-neighbours.ts';
import { readThesaurus, type Thesaurus } from './read-thesaurus.ts';

/** Below this likeness, 0 to 1, two words have little in common. */
const LEAST_LIKENESS = 0.5;
/** Words less like than this share of the likest are left out. */
const LEAST_OF_BEST = 0.7;
const MOST_WORDS = 8;
const MOST_SENSES = 5;
/** The same for a proper name. */
const LEAST_OF_NAMES = 0.75;
/** An English word of more senses than this is seldom meant by a word that is only related. */
const MANY_SENSES = 9;
/** Such a word is not another way to say one thing: charge, launch. */
const OF_VAGUE = 0.65;
/** Concepts that are less near than this have nothing in common. */
const LEAST_NEARNESS = 0.25;

interface Resources {
  readonly wordnet: WordNet;
  readonly neighbours: Neighbours;
  /** The information of a concept, 0 to 1. */
  readonly weigh: (concept: string) => number;
}

/** A sense of a word of the texts. */
interface Target {
  readonly word: string;
  readonly worth: number;
  /** The share that each of its concepts has of what it says; their sum is 1. */
  readonly shares: readonly number[];
}

/** A sense that has a concept or one near it: which of its concepts it is, and how near, 0 to 1. */
type Holder = readonly [target: Target, concept: number, nearness: number];

/**
 * The senses that have a concept; the strong ones are near enough to be like another by it alone.
 */
type Holders = ReadonlyMap<string, { readonly all: Holder[]; readonly strong: Holder[] }>;

/**
 * Reads what says which words mean something near: the relations of WordNet and the meanings that
 * CC-CEDICT gives in English, by which Chinese words are compared with each other and with English
 * ones; and neighbours among word vectors, as what is spoken of together is seldom explained by the
 * same words: doctor, hospital; and the project's own thesaurus, which says of Chinese what the
 * others do not know. The site's glossary counts as a dictionary too.
 *
 * @returns relates words of texts to words of the dictionaries: only such as mean something near
 *   are in the result, so that it grows with the texts and not with the dictionaries
 */
export async function readRelations(
  glossary: Glossary,
): Promise<(words: readonly string[]) => RelatedWords> {
  const [wordnet, neighbours, thesaurus] = await Promise.all([
    readWordNet(),
    readNeighbours(),
    readThesaurus(),
  ]);
  const dictionary = await readDictionary(wordnet, neighbours);
  const named = readGlossary(glossary, dictionary, wordnet);
  const weigh = remember(createWeigher(dictionary, named));
  const meaningsOf = (word: string) => named.get(word) ?? dictionary.chineseSenses(word);
  const sensesOf = (word: string): readonly Sense[] =>
    /\p{Script=Han}/u.test(word)
      ? meaningsOf(word)
      : [...dictionary.englishSenses(word), ...(named.get(word) ?? [])];
  const queries = [
    ...dictionary.queries.chinese,
    ...[...named.keys()].filter(createQueryFilter()),
    ...dictionary.queries.english,
    ...thesaurus.words,
  ];
  const inDictionary = new Set([...dictionary.queries.chinese, ...dictionary.queries.english]);
  return (words) => {
    const holders = listHolders(words, sensesOf, { wordnet, neighbours, weigh });
    const related = new Map<string, readonly RelatedWord[]>();
    const translations = listTranslations(words, meaningsOf);
    // Each in the form in which the thesaurus lists it.
    const listed = Map.groupBy(words, (word) => (/^[a-z]/.test(word) ? wordnet.base(word) : word));
    const latin = Map.groupBy(
      words.filter((word) => /^[a-z]/.test(word)),
      (word) => word.charAt(0),
    );
    const listNear = (query: string): RelatedWord[] => {
      const most = isVague(query, wordnet) ? OF_VAGUE : 1;
      return thesaurus
        .of(query)
        .filter(({ word }) => listed.has(word))
        .filter(({ word, likeness }) => likeness >= LEAST_OF_SAME || !isVague(word, wordnet))
        .flatMap(({ word, likeness }) =>
          (listed.get(word) ?? []).map((written) => ({
            word: written,
            likeness: Math.min(likeness, isVague(word, wordnet) ? OF_VAGUE : most),
          })),
        )
        .filter(({ word }) => word !== query);
    };
    // Of the many queries that share nothing with the texts the senses are not read.
    const likely = dictionary.listHolding(holders.keys());
    const beside = listBeside(listed.keys(), thesaurus);
    for (const query of new Set([...queries, ...translations.keys()])) {
      const mayBeLike = likely.has(query) || !inDictionary.has(query) || named.has(query);
      const like = mayBeLike ? pickLike(query, sensesOf(query), holders, weigh) : [];
      const near = rankNearest([...like, ...(beside.has(query) ? listNear(query) : [])]);
      const own = translations.get(query) ?? [];
      const others = near.filter(({ word }) => own.every((one) => one.word !== word));
      if (own.length + others.length > 0 || isTakenForSlip(query, latin))
        related.set(query, [...own, ...others]);
    }
    return related;
  };
}

/** The words that the thesaurus lists beside one of these; it does so both ways. */
function listBeside(words: Iterable<string>, thesaurus: Thesaurus): Set<string> {
  const beside = new Set<string>();
  for (const word of words) for (const { word: other } of thesaurus.of(word)) beside.add(other);
  return beside;
}

/** Whether a word says much of everything: work, go, forward. Chinese words are in no WordNet. */
function isVague(word: string, wordnet: WordNet): boolean {
  return wordnet.synsets(word).flat().length > MANY_SENSES;
}

/**
 * The English words and short phrases by which Chinese words of the texts are explained: dental
 * floss.
 */
function listTranslations(
  words: readonly string[],
  meaningsOf: (word: string) => readonly Sense[],
): Map<string, readonly RelatedWord[]> {
  const translations = new Map<string, readonly RelatedWord[]>();
  for (const word of words) {
    for (const { phrase, worth } of meaningsOf(word).slice(0, MOST_SENSES))
      if (/^[a-z]{3,}(?: [a-z]+){0,2}$/.test(phrase) && worth >= LEAST_LIKENESS)
        translations.set(phrase, [...(translations.get(phrase) ?? []), { word, likeness: worth }]);
  }
  return translations;
}

function listHolders(
  words: readonly string[],
  sensesOf: (word: string) => readonly Sense[],
  resources: Resources,
): Holders {
  const holders = new Map<string, { readonly all: Holder[]; readonly strong: Holder[] }>();
  for (const word of words) {
    for (const { concepts, worth } of sensesOf(word).slice(0, MOST_SENSES)) {
      const target = { word, worth, shares: shareOut(concepts, resources.weigh) };
      for (const [index, concept] of concepts.entries()) {
        for (const [other, nearness] of expand(concept, resources)) {
          const held = holders.get(other) ?? { all: [], strong: [] };
          if (held.all.length === 0) holders.set(other, held);
          held.all.push([target, index, nearness]);
          if (nearness * worth >= LEAST_LIKENESS) held.strong.push([target, index, nearness]);
        }
      }
    }
  }
  return holders;
}

/**
 * The other words whose senses are likest any of these senses of a word. In both, every concept has
 * to have one that it is near to: a high-speed rail is not a train in a school, and quantum
 * computing is not computing.
 */
function pickLike(
  query: string,
  senses: readonly Sense[],
  holders: Holders,
  weigh: (concept: string) => number,
): RelatedWord[] {
  const best = new Map<string, number>();
  for (const { concepts, worth, isName } of senses.slice(0, MOST_SENSES)) {
    const found = new Map<Target, { own: number[]; others: number[] }>();
    // Both sums below are means of these values: without a large one there is no likeness.
    for (const concept of concepts)
      for (const [target, , nearness] of holders.get(concept)?.strong ?? [])
        if (nearness * worth * target.worth >= LEAST_LIKENESS && !found.has(target))
          found.set(target, { own: [], others: [] });
    if (found.size === 0) continue;
    for (const [index, concept] of concepts.entries()) {
      for (const [target, other, nearness] of holders.get(concept)?.all ?? []) {
        const shared = found.get(target);
        if (!shared) continue;
        shared.own[index] = Math.max(shared.own[index] ?? 0, nearness);
        shared.others[other] = Math.max(shared.others[other] ?? 0, nearness);
      }
    }
    const shares = shareOut(concepts, weigh);
    for (const [target, { own, others }] of found) {
      const likeness =
        harmonicMean(addUp(shares, own), addUp(target.shares, others)) * worth * target.worth;
      // Names of one kind are used alike, and yet do not mean one another: Tesla and Nvidia.
      if (likeness < (isName ? LEAST_OF_NAMES : LEAST_LIKENESS)) continue;
      best.set(target.word, Math.max(likeness, best.get(target.word) ?? 0));
    }
  }
  best.delete(query);
  return Array.from(best, ([word, likeness]) => ({ word, likeness }));
}

/** The likest of words, each as like as the likest source says. */
function rankNearest(words: readonly RelatedWord[]): RelatedWord[] {
  const ranked = words
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ word }, at, all) => all.findIndex((other) => other.word === word) === at);
  const least = (ranked[0]?.likeness ?? 0) * LEAST_OF_BEST;
  return ranked.filter(({ likeness }) => likeness >= least).slice(0, MOST_WORDS);
}

/**
 * Reads the glossary's English names of words that the dictionary does not have, as the senses of
 * all names of these words.
 */
function readGlossary(
  glossary: Glossary,
  dictionary: Dictionary,
  wordnet: WordNet,
): Map<string, readonly Sense[]> {
  const named = new Map<string, readonly Sense[]>();
  for (const [word, names] of glossary) {
    const all = [word, ...names];
    const senses = all
      .filter((name) => !/\p{Script=Han}/u.test(name))
      .flatMap((name) => readSense(name, 1, wordnet));
    for (const name of all.map((one) => one.toLowerCase()))
      if (senses.length > 0 && !dictionary.has(name) && !named.has(name)) named.set(name, senses);
  }
  return named;
}

/**
 * Whether an English word might be taken for another of the texts that is misspelt.
 *
 * @param words of the texts by their first letters
 */
function isTakenForSlip(query: string, words: ReadonlyMap<string, readonly string[]>): boolean {
  if (!/^[a-z]{4,7}$/.test(query)) return false;
  const others = words.get(query.charAt(0)) ?? [];
  return others.some((word) => word !== query && countSlips(query, word) !== null);
}

/** A concept weighs the less the more words have it. */
function createWeigher(
  { countOf, size }: Dictionary,
  named: ReadonlyMap<string, readonly Sense[]>,
): (concept: string) => number {
  const further = countConcepts(named.values());
  const most = Math.log(size + named.size || 2);
  return (concept) => 1 - Math.log(1 + countOf(concept) + (further.get(concept) ?? 0)) / most;
}

/** How much of what a sense says each of its concepts says. */
function shareOut(concepts: readonly string[], weigh: (concept: string) => number): number[] {
  const weights = concepts.map((concept) => weigh(concept) ** 2);
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  return weights.map((weight) => weight / sum);
}

function harmonicMean(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}

function addUp(shares: readonly number[], nearness: readonly (number | undefined)[]): number {
  return shares.reduce((sum, share, index) => sum + share * (nearness[index] ?? 0), 0);
}

/** The concepts near one, each with how near it is. */
function expand(concept: string, { wordnet, neighbours }: Resources): Map<string, number> {
  const near = new Map<string, number>();
  const note = (other: string, nearness: number) => {
    if (nearness >= LEAST_NEARNESS) near.set(other, Math.max(near.get(other) ?? 0, nearness));
  };
  for (const [other, nearness] of wordnet.expand(concept)) note(other, nearness);
  for (const [other, nearness] of neighbours.of(concept.replace(/^to /, ''))) {
    note(other, nearness);
    note(asVerb(other), nearness);
  }
  return near;
}
