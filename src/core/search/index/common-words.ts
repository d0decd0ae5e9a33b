/**
 * The commonest words of the languages and how much each tells: a line for each number of bits,
 * which stands first in it, then the words, folded, parted by spaces.
 */
export interface CommonWordTable {
  readonly words: string;
}

/** How much common words tell, in bits. */
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
