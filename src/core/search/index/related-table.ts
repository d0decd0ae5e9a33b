/** A word of the texts, and how like another one it is, 0 to 1. */
export interface RelatedWord {
  readonly word: string;
  readonly likeness: number;
}

/**
 * Words of the texts by words that mean something near, nearest first. A word that is like none of
 * them but might be taken for a typing error has an empty list.
 */
export type RelatedWords = ReadonlyMap<string, readonly RelatedWord[]>;

/**
 * A part of the related words: a line for each word, `=` and the texts' words, each after a letter
 * for its likeness, separated by `|`; folded. `A` is 0.5, and each letter of `LIKENESS` 0.01 more.
 */
export interface RelatedTable {
  readonly related: string;
}

/** The letters of likenesses, the least first: coarser ones move what a threshold cuts. */
const LIKENESS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy';
const LEAST_LIKENESS = 0.5;

/**
 * How many characters of lines one part holds: a query fetches a part for each word that no text
 * has.
 */
const CHARACTERS = 1_500;

/** The forms of an English word begin alike. */
const BEGINNING = 3;

/**
 * The part, from 0, that holds what is related to a word: forms of one English word are in one
 * part.
 */
export function partOfWord(word: string, parts: number): number {
  const key = /^[a-z]/.test(word) ? word.slice(0, BEGINNING) : word;
  return Array.from(key, (character) => character.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 31 + code) % parts,
    0,
  );
}

/** Divides related words into parts of about the same size. */
export function divideRelated(related: RelatedWords): RelatedTable[] {
  const lines = [...related].map(
    ([word, words]) =>
      [
        word,
        `${word}=${words.map((other) => `${toLetter(other.likeness)}${other.word}`).join('|')}`,
      ] as const,
  );
  const size = lines.reduce((sum, [, line]) => sum + line.length + 1, 0);
  const parts = Array.from({ length: Math.ceil(size / CHARACTERS) }, (): string[] => []);
  for (const [word, line] of lines) parts[partOfWord(word, parts.length)]?.push(line);
  return parts.map((part) => ({ related: part.sort().join('\n') }));
}

/** Unpacks parts of the related words. */
export function unpackRelated(tables: readonly RelatedTable[]): RelatedWords {
  return new Map(
    tables
      .flatMap(({ related }) => related.split('\n').filter(Boolean))
      .map((line) => {
        const [word = '', words = ''] = line.split('=');
        return [
          word,
          words
            .split('|')
            .filter(Boolean)
            .map((other) => ({ word: other.slice(1), likeness: fromLetter(other.charAt(0)) })),
        ] as const;
      }),
  );
}

function toLetter(likeness: number): string {
  const step = Math.round((likeness - LEAST_LIKENESS) * 100);
  return LIKENESS.charAt(Math.max(0, Math.min(LIKENESS.length - 1, step)));
}

function fromLetter(letter: string): number {
  return LEAST_LIKENESS + LIKENESS.indexOf(letter) / 100;
}
