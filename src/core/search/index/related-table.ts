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
 * A part of the related words: a line for each word, `=` and the texts' words, each behind a digit
 * for its likeness in tenths, parted by `|`; folded.
 */
export interface RelatedTable {
  readonly related: string;
}

/**
 * How many characters of lines one part holds: a query fetches a part for each word that no text
 * has.
 */
const CHARACTERS = 2_500;

/**
 * The part, from 0, that holds what is related to a word: words with the same first two characters
 * are in one part.
 */
export function partOfWord(word: string, parts: number): number {
  return (word.charCodeAt(0) * 31 + (word.charCodeAt(1) || 0)) % parts;
}

/** Divides related words into parts of about the same size. */
export function divideRelated(related: RelatedWords): RelatedTable[] {
  const lines = [...related].map(
    ([word, words]) =>
      [
        word,
        `${word}=${words.map((other) => `${toDigit(other.likeness)}${other.word}`).join('|')}`,
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
            .map((other) => ({ word: other.slice(1), likeness: Number(other.charAt(0)) / 10 })),
        ] as const;
      }),
  );
}

function toDigit(likeness: number): number {
  return Math.min(9, Math.round(likeness * 10));
}
