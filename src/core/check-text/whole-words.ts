import { isParticle } from '../search/query/stop-words.ts';
import { partWords } from '../search/text/segment-words.ts';
import { findTokens } from '../search/text/tokens.ts';
import type { Span } from '../text/markers.ts';

/**
 * Parts folded text into words: those of the dictionary in Han characters, names, numbers. Two
 * characters that the dictionary leaves alone make a word together, such as 芯片 and 低端.
 */
export function findWords(text: string): Span[] {
  return findTokens(text).flatMap(({ kind, text: run, start, end }) => {
    if (kind !== 'han') return [{ start, end }];
    let at = end;
    let single = false;
    const words: Span[] = [];
    // From the end, as the character before a word of two is mostly a word of its own: 上低效.
    for (const word of partWords(run).toReversed()) {
      const isSingle = word.length === 1 && !isParticle(word);
      const last = words.at(-1);
      const joins: boolean = isSingle && single && last !== undefined;
      at -= word.length;
      if (joins) words.splice(-1, 1, { start: at, end: last?.end ?? at + 1 });
      else words.push({ start: at, end: at + word.length });
      single = isSingle && !joins;
    }
    return words.toReversed();
  });
}

/** A folded text, and where in it some words are. */
export interface Place extends Span {
  readonly text: string;
}

/** The words of a folded text that a stretch lies in, as a reader has them: no half of a word. */
export function wholeWords(text: string, { start, end }: Span): string {
  const { before, behind } = missing({ text, start, end });
  return text.slice(start - before, end + behind);
}

/**
 * The words around two stretches in the same place of two folded texts. What one needs to be whole
 * is shown of the other too, where both have it; and a single Han character with the word after it,
 * or else before it.
 */
export function wholePair(here: Place, there: Place): { here: string; there: string } {
  const both = [here, there];
  const needed = both.map(missing);
  const before = Math.min(commonBefore(here, there), Math.max(...needed.map((one) => one.before)));
  const behind = Math.min(commonBehind(here, there), Math.max(...needed.map((one) => one.behind)));
  const wide = both.map(({ text, start, end }, at) => ({
    text,
    start: start - Math.max(before, needed[at]?.before ?? 0),
    end: end + Math.max(behind, needed[at]?.behind ?? 0),
  }));
  const [one, other] = wide.some(isSingle) ? wide.map(addNext) : wide;
  return { here: textOf(one ?? here), there: textOf(other ?? there) };
}

/** How many UTF-16 units a stretch lacks on each side to end between words. */
function missing({ text, start, end }: Place): { before: number; behind: number } {
  const within = findWords(text).filter((word) => word.start < end && word.end > start);
  return {
    before: Math.max(0, start - (within[0]?.start ?? start)),
    behind: Math.max(0, (within.at(-1)?.end ?? end) - end),
  };
}

function isSingle(place: Place): boolean {
  return /^\p{Script=Han}$/u.test(textOf(place));
}

function addNext(place: Place): Place {
  const words = findWords(place.text);
  const behind = words.find(({ start }) => start === place.end);
  const before = words.find(({ end }) => end === place.start);
  return behind ? { ...place, end: behind.end } : { ...place, start: before?.start ?? place.start };
}

function commonBefore(one: Place, other: Place): number {
  let length = 0;
  while (
    length < one.start &&
    length < other.start &&
    one.text.charAt(one.start - length - 1) === other.text.charAt(other.start - length - 1)
  )
    length += 1;
  return length;
}

function commonBehind(one: Place, other: Place): number {
  let length = 0;
  while (
    one.end + length < one.text.length &&
    one.text.charAt(one.end + length) === other.text.charAt(other.end + length)
  )
    length += 1;
  return length;
}

function textOf({ text, start, end }: Place): string {
  return text.slice(start, end);
}
