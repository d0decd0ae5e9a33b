/**
 * The commonest words of the languages and their information: a line for each number of bits, which
 * comes first in it, then the words, folded, separated by spaces.
 */
export interface CommonWordTable {
  readonly words: string;
}

/** The information of common words, in bits. */
export type CommonWords = ReadonlyMap<string, number>;

/** Unpacks the common words as they are transported. */
export function unpackCommonWords({ words }: CommonWordTable): CommonWords {
  return new Map(
    words.split('\n').flatMap((line) => {
      const [bits = '', ...listed] = line.split(' ');
      return listed.map((word) => [word, Number(bits)] as const);
    }),
  );
}
