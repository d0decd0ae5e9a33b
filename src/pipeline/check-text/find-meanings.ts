import type { Meanings } from '../../core/check-text/meanings.ts';
import { keyOfWord } from '../../core/check-text/relate-words.ts';
import { listCommonCharacters } from '../../core/search/index/common-pinyin.ts';
import { foldText, type ScriptMap } from '../../core/search/text/fold-text.ts';
import { readCommonWords } from '../search/read-common-words.ts';
import { toTaiwan } from '../search/taiwan-words.ts';
import { readPacked } from '../search/related/packed.ts';
import { readGlosses, readVariants } from '../search/related/read-cedict.ts';
import { readThesaurus, SAME } from '../search/related/read-thesaurus.ts';
import { findValue, packTable, type TextTable } from '../search/related/text-table.ts';
import { readWordNet, type WordNet } from '../search/related/read-wordnet.ts';

/**
 * Most meanings of a word in each part of speech, and most phrases that explain one, that are used.
 */
const MOST_SENSES = 3;
const MOST_PHRASES = 6;
/** Words that a phrase explains say the same, unless it explains more than this. */
const MOST_HOLDERS = 40;
/** Of the first phrase of both words 1, of the second 1/2 and so on. */
const LEAST_WORTH = 0.25;
/** The same for words of one character, most of which have many meanings. */
const LEAST_OF_ONE = 0.5;
const MOST_SAME = 8;
/** Most of these from the thesaurus. */
const MOST_ALIKE = 6;
/** With the forms of irregular verbs. */
const MOST_SAME_ENGLISH = 10;
const MOST_OPPOSITE = 4;

/** The commonest verbs with irregular forms, each with them; WordNet lists none. */
const IRREGULAR = (
  'become became,begin began begun,break broke broken,bring brought,build built,buy bought,come came,do did done,draw drew drawn,' +
  'fall fell fallen,find found,get got gotten,give gave given,go went gone,grow grew grown,hide hid hidden,hold held,keep kept,' +
  'leave left,lend lent,lose lost,make made,meet met,rise rose risen,run ran,see saw seen,sell sold,send sent,shrink shrank shrunk,' +
  'sink sank sunk,speak spoke spoken,spend spent,stand stood,swell swelled swollen,take took taken,teach taught,tell told,win won,write wrote written'
)
  .split(',')
  .map((forms) => forms.split(' '));

const HAN = /\p{Script=Han}/u;

/**
 * Finds what says the same as words of statements, and what says the opposite: for English words by
 * the synsets and antonyms of WordNet, for Chinese ones by the phrases that CC-CEDICT explains them
 * by, and by the antonyms of these; and how they are written in Taiwan, by OpenCC.
 *
 * @param words folded; English ones as in the text
 * @param script every Traditional character with its Simplified form
 */
export async function findMeanings(words: readonly string[], script: ScriptMap): Promise<Meanings> {
  const [wordnet, common, thesaurus] = await Promise.all([
    readWordNet(),
    readCommonWords(),
    readThesaurus(),
  ]);
  const alike = (word: string) =>
    thesaurus
      .of(word)
      .filter(({ word: other, likeness }) => likeness >= SAME && !other.includes(' '))
      .map(({ word: other }) => other);
  const explanations = await readPacked('explanations', () => packExplanations(wordnet));
  const usual = new Set(explanations.usual);
  const english = new Map<string, { same: string[]; opposite: string[] }>();
  for (const word of words.filter((one) => !HAN.test(one))) {
    const lemmas = [word, wordnet.base(word), ...formsOf(word).slice(0, 1)];
    const key = keyOfWord(word);
    const list = (find: (lemma: string) => string[], most: number) =>
      [...new Set([...new Set(lemmas)].flatMap(find).map(keyOfWord))]
        .filter((other) => other !== key)
        .slice(0, most);
    english.set(key, {
      same: list(
        (lemma) =>
          [...alike(lemma), ...listSame(lemma, wordnet, usual)].flatMap((other) => [
            other,
            ...formsOf(other),
          ]),
        MOST_SAME_ENGLISH,
      ),
      opposite: list(
        (lemma) =>
          [lemma, `to ${lemma}`]
            .flatMap((phrase) => listOpposites(phrase, wordnet))
            .map((other) => other.replace(/^to /, ''))
            .flatMap((other) => [other, ...formsOf(other)]),
        MOST_OPPOSITE,
      ),
    });
  }
  const findChinese = createChineseMeanings(
    explanations,
    wordnet,
    new Set(common.words.split(' ')),
    script,
    alike,
  );
  const chinese = words
    .filter((word) => HAN.test(word))
    .map((word) => [word, findChinese(word)] as const);
  return new Map(
    [...english, ...chinese].filter(
      ([, { same, opposite }]) => same.length > 0 || opposite.length > 0,
    ),
  );
}

function listSame(lemma: string, { synsets }: WordNet, usual: ReadonlySet<string>): string[] {
  const parts = synsets(lemma);
  return Array.from({ length: MOST_SENSES }, (_, rank) => parts.map((senses) => senses[rank]))
    .flat()
    .flatMap((sense) => sense?.lemmas ?? [])
    .filter((other) => usual.has(other));
}

/** The antonyms of a word or phrase; of one with `to`, those of a verb. */
function listOpposites(phrase: string, { synsets, synset }: WordNet): string[] {
  const lemma = phrase.replace(/^to /, '');
  return synsets(lemma).flatMap((senses) =>
    senses.slice(0, MOST_SENSES).flatMap(({ lemmas, pointers }) => {
      const own = lemmas.indexOf(lemma) + 1;
      return pointers
        .filter(([kind, , words]) => kind === '!' && parseInt(words.slice(0, 2), 16) === own)
        .flatMap(([, key, words]) => {
          const other = synset(key).lemmas[parseInt(words.slice(2), 16) - 1];
          const isVerb = key.startsWith('v');
          return other === undefined || other.includes(' ') || isVerb !== phrase.startsWith('to ')
            ? []
            : [isVerb ? `to ${other}` : other];
        });
    }),
  );
}

/** The forms of an irregular verb, its base form first; none of another word. */
function formsOf(word: string): readonly string[] {
  return IRREGULAR.find((forms) => forms.includes(word)) ?? [];
}

/** What of the dictionaries is asked for; texts within it are parsed when they are needed. */
interface Explanations {
  /** English words that people use. */
  readonly usual: readonly string[];
  /** The phrases that explain each Chinese word, the likeliest first, as JSON. */
  readonly phrases: TextTable;
  /** The words that each phrase explains and of how much it is worth there, as JSON. */
  readonly holders: TextTable;
  /** Other spellings of Chinese words, as JSON. */
  readonly variants: TextTable;
}

async function packExplanations(wordnet: WordNet): Promise<Explanations> {
  const glosses = await readGlosses();
  const usual = new Set(listCommonCharacters());
  const holders = new Map<string, Map<string, number>>();
  for (const [word, phrases] of glosses) {
    if (!Array.from(word).every((character) => usual.has(character))) continue;
    for (const [rank, phrase] of phrases.slice(0, MOST_PHRASES).entries()) {
      const held = holders.get(phrase) ?? new Map<string, number>();
      if (held.size === 0) holders.set(phrase, held);
      held.set(word, Math.max(held.get(word) ?? 0, 1 / (1 + rank)));
    }
  }
  return {
    usual: wordnet.listCommon(),
    phrases: packTable(
      Array.from(glosses, ([word, all]) => [word, JSON.stringify(all.slice(0, MOST_PHRASES))]),
    ),
    holders: packTable(
      Array.from(holders, ([phrase, held]) => [phrase, JSON.stringify([...held])]),
    ),
    variants: packTable(
      Array.from(await readVariants(), ([word, all]) => [word, JSON.stringify(all)]),
    ),
  };
}

function createChineseMeanings(
  explanations: Explanations,
  wordnet: WordNet,
  common: ReadonlySet<string>,
  script: ScriptMap,
  alike: (word: string) => readonly string[],
): (word: string) => { same: string[]; opposite: string[] } {
  const phrasesOf = (word: string) =>
    JSON.parse(findValue(explanations.phrases, word) ?? '[]') as string[];
  const holdersOf = (phrase: string) =>
    JSON.parse(findValue(explanations.holders, phrase) ?? '[]') as [word: string, worth: number][];
  const variantsOf = (word: string) =>
    JSON.parse(findValue(explanations.variants, word) ?? '[]') as string[];
  /** Words explained by phrases, those first that are common, or that share a
   * character with the word, or that likelier phrases explain. */
  const holding = (phrases: readonly string[], word: string) => {
    const found = new Map<string, number>();
    for (const [rank, phrase] of phrases.entries())
      for (const [other, worth] of holdersOf(phrase))
        if (other !== word && Math.min(other.length, 2) === Math.min(word.length, 2))
          found.set(other, (found.get(other) ?? 0) + worth / (1 + rank));
    return [...found]
      .filter(([, worth]) => worth >= (word.length === 1 ? LEAST_OF_ONE : LEAST_WORTH))
      .map(([other, worth]) => {
        const isLike = Array.from(other).some((character) => word.includes(character));
        return [other, worth + (common.has(other) ? 1 : 0) + (isLike ? 1 : 0)] as const;
      })
      .toSorted((a, b) => b[1] - a[1])
      .map(([other]) => other);
  };
  return (word) => {
    const phrases = phrasesOf(word);
    const specific = phrases.filter((phrase) => holdersOf(phrase).length <= MOST_HOLDERS);
    const inTaiwan = toTaiwan(word);
    const spellings = new Set([foldText(inTaiwan, script).text, inTaiwan, ...variantsOf(word)]);
    const same = word.length === 1 ? [] : holding(specific, word);
    return {
      same: [
        ...new Set([
          ...[...spellings].filter((other) => other !== word),
          ...alike(word).slice(0, MOST_ALIKE),
          ...same,
        ]),
      ].slice(0, MOST_SAME),
      opposite: holding(
        phrases.slice(0, MOST_SENSES).flatMap((phrase) => listOpposites(phrase, wordnet)),
        word,
      ).slice(0, MOST_OPPOSITE),
    };
  };
}
