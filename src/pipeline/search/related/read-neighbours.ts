import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** Words that are spoken of in the same contexts, by words, each with how near it is, 0 to 1. */
export type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Reads the neighbours of the commonest English words in their base form. They are taken from GloVe
 * (Pennington, Socher and Manning, 2014; public domain by PDDL 1.0) by tests/bench/distill-vectors.ts.
 */
export async function readNeighbours(): Promise<Neighbours> {
  const packed = await readFile(new URL('neighbours.txt.gz', import.meta.url));
  const neighbours = new Map<string, Map<string, number>>();
  const note = (word: string, other: string, nearness: number) => {
    const known = neighbours.get(word);
    if (known) known.set(other, nearness);
    else neighbours.set(word, new Map([[other, nearness]]));
  };
  for (const line of (await promisify(gunzip)(packed)).toString().split('\n')) {
    const [word = '', ...others] = line.split(' ');
    for (const other of others) {
      const nearness = Number(other.charAt(0)) / 10;
      // A word with many neighbours lists only the nearest of them.
      note(word, other.slice(1), nearness);
      note(other.slice(1), word, nearness);
    }
  }
  return neighbours;
}
