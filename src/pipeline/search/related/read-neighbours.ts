import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readPacked } from './packed.ts';
import { findValue, packTable, type TextTable } from './text-table.ts';

/** Words that are spoken of in the same contexts, each with how near it is, 0 to 1. */
export interface Neighbours {
  readonly words: readonly string[];
  /** The neighbours of a word; none of a word that has none or is not known. */
  of(word: string): readonly (readonly [other: string, nearness: number])[];
}

/**
 * Reads the neighbours of the commonest English words in their base form. They are taken from GloVe
 * (Pennington, Socher and Manning, 2014; public domain by PDDL 1.0) by
 * tests/bench/distill-vectors.ts.
 */
export async function readNeighbours(): Promise<Neighbours> {
  const { words, table } = await readPacked('neighbours', packNeighbours);
  return {
    words,
    of: (word) =>
      (findValue(table, word)?.split(' ') ?? []).map((one) => [
        one.slice(1),
        Number(one.charAt(0)) / 10,
      ]),
  };
}

/** The form in which neighbours are kept: each as it is written, such as 6doctor. */
interface PackedNeighbours {
  readonly words: readonly string[];
  readonly table: TextTable;
}

async function packNeighbours(): Promise<PackedNeighbours> {
  const packed = await readFile(new URL('neighbours.txt.gz', import.meta.url));
  const written = new Map<string, string[]>();
  const listOf = (word: string) => {
    const known = written.get(word) ?? [];
    if (known.length === 0) written.set(word, known);
    return known;
  };
  for (const line of (await promisify(gunzip)(packed)).toString().split('\n')) {
    const [word = '', ...others] = line.split(' ');
    if (others.length === 0) continue;
    listOf(word).push(...others);
    // A word with many neighbours lists only the nearest of them.
    for (const other of others) listOf(other.slice(1)).push(other.charAt(0) + word);
  }
  return {
    words: [...written.keys()],
    table: packTable(Array.from(written, ([word, others]) => [word, others.join(' ')])),
  };
}
