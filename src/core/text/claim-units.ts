import { hasWords } from '../shared/characters.ts';
import type { Marker, Span } from './markers.ts';
import { splitSentences } from './sentences.ts';

/** The words that one marker, or several side by side, close; or words that no marker closes. */
export interface Unit extends Span {
  /** The markers that close the words; none for an uncited passage. */
  readonly markers: readonly Marker[];
}

/**
 * Splits a block of prose into claims and uncited passages, in order. A claim runs from the start
 * of its sentence, or from the previous marker in that sentence, up to its marker, without the
 * punctuation that joins it to the words before. A marker that opens its sentence (“[3]指出……”)
 * closes the words that follow it, together with the marker after them if there is one. A unit
 * without words is a marker alone.
 *
 * @param text the block's text, markers included
 * @param markers its markers, in order
 */
export function findUnits(text: string, markers: readonly Marker[]): Unit[] {
  let next = 0;
  return splitSentences(text, markers).flatMap((sentence) => {
    const first = next;
    // No sentence ends inside a marker.
    while ((markers[next]?.end ?? Infinity) <= sentence.end) next += 1;
    return unitsOfSentence(text, sentence, groupAdjacent(text, markers.slice(first, next)));
  });
}

function unitsOfSentence(text: string, sentence: Span, groups: readonly Marker[][]): Unit[] {
  const units: Unit[] = [];
  let from = sentence.start;
  groups.forEach((markers, index) => {
    const { start, end } = outerSpan(markers);
    const words = trim(text, { start: from, end: start });
    const last = units.at(-1);
    if (hasWords(text.slice(words.start, words.end))) {
      units.push({ ...words, markers });
      from = end;
    } else if (last && last.start < last.end && from === last.end) {
      // The words before this marker are those that an opening marker has taken.
      units[units.length - 1] = { ...last, markers: [...last.markers, ...markers] };
      from = end;
    } else {
      const after = trim(text, { start: end, end: groups[index + 1]?.[0]?.start ?? sentence.end });
      const isAlone = !hasWords(text.slice(after.start, after.end));
      units.push({ ...(isAlone ? { start: end, end } : after), markers });
      from = isAlone ? end : after.end;
    }
  });
  const rest = trim(text, { start: from, end: sentence.end });
  if (hasWords(text.slice(rest.start, rest.end))) units.push({ ...rest, markers: [] });
  return units;
}

/**
 * Puts markers together that only a space, a comma or a joining word keeps apart: `[1]、[2]和[5]`.
 */
function groupAdjacent(text: string, markers: readonly Marker[]): Marker[][] {
  const groups: Marker[][] = [];
  for (const marker of markers) {
    const last = groups.at(-1)?.at(-1);
    const isAdjacent =
      last && /^(?:[,，、]|和|与|及|以及|and|&)?$/.test(text.slice(last.end, marker.start).trim());
    if (isAdjacent) groups.at(-1)?.push(marker);
    else groups.push([marker]);
  }
  return groups;
}

/** The stretch from the first marker of a group to its last. */
export function outerSpan(markers: readonly Marker[]): Span {
  return { start: markers[0]?.start ?? 0, end: markers.at(-1)?.end ?? 0 };
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const leading = /^[\s；，、,;:：—–]*/.exec(words)?.[0].length ?? 0;
  const trailing = words.length - Math.max(words.trimEnd().length, leading);
  return { start: start + leading, end: end - trailing };
}
