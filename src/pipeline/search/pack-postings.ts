import { gunzipSync, gzipSync } from 'node:zlib';
import { SIGNATURE } from './group-fragments.ts';

/** Major types of CBOR (RFC 8949, 3.1), in the upper three bits of an item's first byte. */
const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4] as const;

/**
 * Removes from a file of the index the positions of words in their pages: search asks where words
 * are, and how often, and finds their positions itself. Without them the file is half as large. The
 * occurrences of a word get the positions 0, 1, 2 … instead. Words with the same beginning then
 * share positions, of which Pagefind counts one word's only; it makes them rank a little
 * differently.
 *
 * The form of such files: [[word, pages, variants] …], a variant [form, pages], a page [distance
 * from the last page, positions, positions in metadata]; a negative position is a weight.
 *
 * @param packed a file of the index as Pagefind writes it
 * @throws when Pagefind writes such files otherwise
 */
export function packPostings(packed: Uint8Array): Uint8Array {
  const source = gunzipSync(packed);
  if (source.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) stop();
  // Nothing becomes longer.
  const target = new Uint8Array(source.length);
  target.set(source.subarray(0, SIGNATURE.length));
  let at = SIGNATURE.length;
  let end = SIGNATURE.length;

  const readHead = (wanted: number): number => {
    const first = source[at++] ?? stop();
    if (first >> 5 !== wanted) stop();
    const size = first & 31;
    if (size < 24) return size;
    if (size > 26) stop();
    let value = 0;
    for (let left = 1 << (size - 24); left > 0; left--)
      value = value * 256 + (source[at++] ?? stop());
    return value;
  };
  const writeHead = (type: number, value: number): void => {
    if (value < 24) target[end++] = (type << 5) | value;
    else {
      const power = [0x100, 0x10000].filter((limit) => value >= limit).length;
      target[end++] = (type << 5) | (24 + power);
      for (let left = 1 << power; left > 0; left--)
        target[end++] = (value >>> (8 * (left - 1))) & 255;
    }
  };
  const copyArray = (): number => {
    const length = readHead(ARRAY);
    writeHead(ARRAY, length);
    return length;
  };
  const copyText = (): void => {
    const length = readHead(TEXT);
    writeHead(TEXT, length);
    target.set(source.subarray(at, at + length), end);
    at += length;
    end += length;
  };
  /** @returns how many positions there are */
  const skipPositions = (): number => {
    let count = 0;
    for (let left = readHead(ARRAY); left > 0; left--) {
      const isWeight = (source[at] ?? stop()) >> 5 === NEGATIVE;
      readHead(isWeight ? NEGATIVE : UNSIGNED);
      if (!isWeight) count += 1;
    }
    return count;
  };
  const packPages = (): void => {
    for (let left = copyArray(); left > 0; left--) {
      if (readHead(ARRAY) !== 3) stop();
      writeHead(ARRAY, 2);
      writeHead(UNSIGNED, readHead(UNSIGNED));
      const times = skipPositions();
      writeHead(ARRAY, times);
      for (let time = 0; time < times; time++) writeHead(UNSIGNED, time === 0 ? 0 : 1);
      // The site gives Pagefind no metadata.
      if (skipPositions() > 0) stop();
    }
  };

  if (copyArray() !== 1) stop();
  for (let left = copyArray(); left > 0; left--) {
    if (copyArray() !== 3) stop();
    copyText();
    packPages();
    for (let variants = copyArray(); variants > 0; variants--) {
      if (copyArray() !== 2) stop();
      copyText();
      packPages();
    }
  }
  if (at !== source.length) stop();
  return gzipSync(target.subarray(0, end), { level: 9 });
}

function stop(): never {
  throw new Error('Pagefind wrote its index in another form than this site packs');
}
