import { readFile } from 'node:fs/promises';
import { asVerb, contentWords, type WordNet } from './read-wordnet.ts';

/** One meaning of a word: the English words that say it, and how usual it is, 0 to 1. */
export interface Sense {
  readonly concepts: readonly string[];
  /** Its explanation: small letters, without article and brackets. */
  readonly phrase: string;
  /** Whether it is a proper name, written with a capital. */
  readonly isName: boolean;
  readonly worth: number;
}

type CedictEntry = readonly [
  traditional: string,
  simplified: string,
  pinyin: string,
  definitions: string | readonly string[],
];

/**
 * Senses that explain no meaning: names of people and places, references to other entries,
 * classifiers.
 */
const NO_MEANING =
  /^(?:surname|\(slang\)|variant|old variant|see |also written|Japanese|CL:|abbr\.)|\b(?:dialect|archaic|county|district|prefecture|literary)\b/;
/** A definition that only leads to the usual spelling: variant of 賬|账[zhang4]. */
const VARIANT = /^variant of (?:\p{Script=Han}+\|)?(?<word>\p{Script=Han}+)\[/u;
const MOST_WORDS = 5;
const LONGEST_WORD = 5;

/** Reads CC-CEDICT: the meanings of Chinese words in simplified script. */
export async function readCedict(wordnet: WordNet): Promise<Map<string, readonly Sense[]>> {
  return readEntries((definition, rank) => readSense(definition, 1 / (1 + rank / 4), wordnet));
}

/**
 * Reads what CC-CEDICT explains Chinese words in simplified script by: phrases in small letters,
 * without article and brackets. That of a verb begins with `to`.
 */
export async function readGlosses(): Promise<Map<string, readonly string[]>> {
  return readEntries((definition) => {
    const verb = /^\s*to /.test(definition) ? 'to ' : '';
    return plainPhrase(definition)
      .split(' or ')
      .filter((phrase) => phrase !== '' && phrase.split(' ').length <= MOST_WORDS)
      .map((phrase) => verb + phrase);
  });
}

/** Lists the Chinese words that it has, in simplified script. */
export async function readHeadwords(): Promise<string[]> {
  const words = (await readList()).map(([, simplified]) => simplified);
  return [...new Set(words.filter(isChineseWord))];
}

/** Reads the other spellings of Chinese words: 部份 of 部分, 帐 and 帳 of 账. */
export async function readVariants(): Promise<Map<string, readonly string[]>> {
  const variants = new Map<string, string[]>();
  for (const [traditional, simplified, , definitions] of await readList())
    for (const definition of [definitions].flat()) {
      const target = VARIANT.exec(definition)?.groups?.['word'];
      if (target !== undefined)
        variants.set(target, [...(variants.get(target) ?? []), simplified, traditional]);
    }
  return variants;
}

/** @param read what a definition says; its rank among those of an entry counts from 0 */
async function readEntries<Meaning>(
  read: (definition: string, rank: number) => readonly Meaning[],
): Promise<Map<string, readonly Meaning[]>> {
  const meanings = new Map<string, Meaning[]>();
  for (const [, simplified, , definitions] of await readList()) {
    if (!isChineseWord(simplified)) continue;
    const found = [definitions]
      .flat()
      .flatMap((definition) => definition.split(/[;/]/))
      .filter((sense) => !NO_MEANING.test(sense.trim()))
      .flatMap(read);
    if (found.length === 0) continue;
    const known = meanings.get(simplified);
    if (known) known.push(...found);
    else meanings.set(simplified, found);
  }
  return meanings;
}

function isChineseWord(simplified: string): boolean {
  return simplified.length <= LONGEST_WORD && /^\p{Script=Han}+$/u.test(simplified);
}

async function readList(): Promise<readonly CedictEntry[]> {
  const module = await readFile(
    new URL('../data/all.js', import.meta.resolve('cc-cedict')),
    'utf8',
  );
  // The package's own build wrote it in this form.
  const { all } = JSON.parse(module.slice(module.indexOf('{'), module.lastIndexOf('}') + 1)) as {
    readonly all: readonly CedictEntry[];
  };
  return all;
}

/** Reads an English phrase as a meaning: as a whole where WordNet has it, and by its words. */
export function readSense(phrase: string, worth: number, { has, base }: WordNet): Sense[] {
  const plain = plainPhrase(phrase);
  const isName = /^\W*\p{Lu}/u.test(phrase);
  const words = contentWords(plain, base);
  const [first] = words;
  if (first === undefined || words.length > MOST_WORDS) return [];
  const sense = { phrase: plain, isName, worth };
  if (words.length === 1 && /^\s*to /.test(phrase))
    return [{ ...sense, concepts: [asVerb(first)] }];
  return [
    { ...sense, concepts: words },
    ...(words.length > 1 && has(plain) ? [{ ...sense, concepts: [plain] }] : []),
  ];
}

function plainPhrase(phrase: string): string {
  return (
    phrase
      // Doctor “as an academic degree” is another doctor; other brackets hold usage.
      .replace(/\((?!as an? )[^)]*\)|\[[^\]]*\]/g, ' ')
      .replace(/[()]/g, ' ')
      .toLowerCase()
      .replace(/\b(?:sb|sth|one)(?:'s)?\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:to|an?|the) /, '')
  );
}
