import GithubSlugger from 'github-slugger';
import { findPassage, normalizeText } from '../sources/find-passage.ts';
import type { SourceCopy } from '../sources/narrow-to-place.ts';
import { provePassage } from '../sources/prove-passage.ts';
import type { SourcePlace } from '../sources/source-place.ts';
import { readNumbers } from '../text/read-numbers.ts';

/** The words that begin or end a passage are few. */
const LEAST_WORDS = 4;
const MOST_CHARACTERS = 80;

/** A passage with its record, as a use of a source names it. */
export interface MadePassage {
  readonly place?: SourcePlace;
  readonly passage: Readonly<Record<string, unknown>>;
}

/**
 * Makes the record of a passage from words that were selected in a copy: the fewest first and last
 * words that are unique in its place, its digest, and the numbers that the note takes from it.
 *
 * @param chosen the place of the words on the page, in UTF-16 units
 * @param page from 0
 * @param place that the use has already
 * @param told the numbers of the note, in plain decimals
 * @param digest the SHA-256 of a text, in hexadecimal digits
 * @returns undefined where no words are selected, too many are, or they occur twice in the place
 */
export function makePassage(
  copy: SourceCopy,
  page: number,
  chosen: { readonly start: number; readonly end: number },
  place: SourcePlace | undefined,
  { told, digest, today }: PassageContext,
): MadePassage | undefined {
  const text = copy.pages[page] ?? '';
  const words = text.slice(chosen.start, chosen.end);
  const found = completePlace(copy, page, chosen.start, place);
  const within = found?.page === undefined ? copy.pages.join('\n') : text;
  const normalized = normalizeText(words);
  if (normalized === '') return undefined;
  for (const ends of listEnds(words)) {
    const search = findPassage(within, ends);
    if (search.kind !== 'found' || search.normalized !== normalized) continue;
    const proof = provePassage(ends, found, copy, told, digest);
    if (proof.kind !== 'proved') continue;
    const { sha256, file, numbers } = proof;
    return {
      ...(found && { place: found }),
      passage: {
        ...ends,
        ...(numbers.length > 0 && { numbers: numbers.map(toNumber) }),
        sha256,
        file,
        checked: today,
      },
    };
  }
  return undefined;
}

interface PassageContext {
  readonly told: readonly string[];
  readonly digest: (text: string) => string;
  /** ISO date. */
  readonly today: string;
}

/**
 * The first and last words of a passage, from few words to many, and at last the whole where it is
 * short.
 */
function listEnds(words: string): { begins: string; ends: string }[] {
  const line = words.replace(/\s+/g, ' ').trim();
  const pieces = Array.from(
    line.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}’'.,-])+/gu),
    ({ index, 0: piece }) => ({ start: index, end: index + piece.length }),
  );
  const pairs: { begins: string; ends: string }[] = [];
  for (let count = LEAST_WORDS; count <= pieces.length; count++) {
    const begins = line.slice(pieces[0]?.start, pieces[count - 1]?.end);
    const ends = line.slice(pieces[pieces.length - count]?.start, pieces.at(-1)?.end);
    if (begins.length > MOST_CHARACTERS || ends.length > MOST_CHARACTERS) break;
    pairs.push({ begins, ends });
  }
  if (line.length <= MOST_CHARACTERS) pairs.push({ begins: line, ends: line });
  return pairs;
}

/** The page of a PDF, or the heading above the words in Markdown. */
function completePlace(
  { kind, pages }: SourceCopy,
  page: number,
  start: number,
  place: SourcePlace | undefined,
): SourcePlace | undefined {
  if (kind === 'pdf') return { ...place, page: page + 1 };
  if (kind !== 'markdown' || place?.anchor !== undefined) return place;
  const slugger = new GithubSlugger();
  const headings = (pages[0] ?? '')
    .slice(0, start)
    .split('\n')
    .flatMap((line) => /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1] ?? [])
    .map((title) => slugger.slug(title));
  const anchor = headings.at(-1);
  return anchor === undefined ? place : { ...place, anchor };
}

function toNumber(number: string): number | string {
  return String(Number(number)) === number ? Number(number) : number;
}

/** The numbers of a note that are not in a passage, as the note writes them. */
export function findMissingNumbers(notes: readonly string[], passage: string): string[] {
  const { digits, words } = readNumbers(passage);
  const missing = notes.flatMap((note) =>
    [...readNumbers(note).digits].filter(([value]) => !digits.has(value) && !words.has(value)),
  );
  return [...new Map(missing).values()];
}
