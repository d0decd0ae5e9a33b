import type { PassageEnds } from './source-place.ts';

/** What of a text the digest of a passage covers, each sign in NFKC. */
const KEPT = /[\p{L}\p{N}]\p{M}*|[%‰$€£¥+−=<>]|(?<=\d)[.,:/-](?=\d)|(?<=^|[\s([|=<>~])-(?=\d)/gu;

/** No passage that a note rests on is longer, in normalised characters. */
const LONGEST = 6000;

/** A text reduced to what does not depend on line breaks, hyphenation, fonts and markup. */
interface Normalized {
  readonly text: string;
  /** Of each character, where it begins and ends in the text as it was. */
  readonly places: readonly (readonly [start: number, end: number])[];
}

/** What was found of a passage. */
export type PassageSearch =
  | {
      readonly kind: 'found';
      /** The words of the copy. */
      readonly text: string;
      /** What its digest is of. */
      readonly normalized: string;
    }
  | { readonly kind: 'absent'; readonly words: string }
  | { readonly kind: 'ambiguous'; readonly count: number };

/** The letters, digits and signs of a text, each in NFKC, without spaces. */
export function normalizeText(text: string): string {
  return normalize(text).text;
}

/** Finds the one passage of a text that begins and ends with some words. */
export function findPassage(text: string, { begins, ends }: PassageEnds): PassageSearch {
  const whole = normalize(text);
  const [first, last] = [normalizeText(begins), normalizeText(ends)];
  const starts = listPlaces(whole.text, first);
  if (starts.length === 0) return { kind: 'absent', words: begins };
  const found = starts.flatMap((start) => {
    const at = whole.text.indexOf(last, start + Math.max(0, first.length - last.length));
    const end = at + last.length;
    return at < 0 || end - start > LONGEST ? [] : [{ start, end }];
  });
  const [passage] = found;
  if (!passage) return { kind: 'absent', words: ends };
  if (found.length > 1) return { kind: 'ambiguous', count: found.length };
  const { start, end } = passage;
  return {
    kind: 'found',
    text: text.slice(whole.places[start]?.[0], whole.places[end - 1]?.[1]),
    normalized: whole.text.slice(start, end),
  };
}

function normalize(text: string): Normalized {
  const whole = unify(text);
  const places: (readonly [number, number])[] = [];
  let normalized = '';
  for (const { 0: kept, index } of whole.text.matchAll(KEPT)) {
    normalized += kept;
    places.push(...whole.places.slice(index, index + kept.length));
  }
  return { text: normalized, places };
}

/** A text with each sign in NFKC, so that a full-width point between digits is one as well. */
function unify(text: string): Normalized {
  const places: [number, number][] = [];
  let unified = '';
  for (const { 0: sign, index } of text.matchAll(/[\p{L}\p{N}]\p{M}*|[^\p{L}\p{N}]/gu)) {
    const parts = sign.normalize('NFKC').replaceAll('\u2044', '/');
    // ⑴ becomes (1), of which the digit is kept; an isolated vowel sign becomes a space with a
    // mark.
    const kept = /^[\p{L}\p{N}]/u.test(sign)
      ? parts.replace(/[^\p{L}\p{N}\p{M}/]/gu, '').replace(/^\p{M}+/u, '')
      : parts;
    unified += kept;
    for (let unit = 0; unit < kept.length; unit++) places.push([index, index + sign.length]);
  }
  return { text: unified, places };
}

function listPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
