import type { Span } from '../../text/markers.ts';
import type { Match } from './match.ts';
import { toWritten } from './match-han.ts';
import type { Readable } from './prepared-record.ts';
import type { Readings } from '../index/tables.ts';

/**
 * Finds characters that are read as the syllables: side by side, or in pieces of two syllables or
 * more. The last syllable may be unfinished.
 */
export function matchSound(
  syllables: readonly string[],
  { spelled, folded }: Readable,
  readings: Readings,
): Match | null {
  const spans: Span[] = [];
  const covered = new Array<boolean>(syllables.length).fill(false);
  for (let place = 0; place < spelled.length; place++) {
    for (let from = 0; from + 1 < syllables.length; from++) {
      const length = countAlike(spelled, place, syllables, from, readings);
      const isWhole = length === syllables.length;
      if (length < 2 || (!isWhole && isInsideLonger(spelled, place, syllables, from, readings)))
        continue;
      covered.fill(true, from, from + length);
      spans.push(toWritten(folded.origins, place, place + length));
      if (isWhole) return { score: 1, spans: findWhole(syllables, { spelled, folded }, readings) };
    }
  }
  return covered.every(Boolean) && spans.length > 0 ? { score: 0.9, spans } : null;
}

function findWhole(
  syllables: readonly string[],
  { spelled, folded }: Pick<Readable, 'spelled' | 'folded'>,
  readings: Readings,
): Span[] {
  return Array.from(spelled, (_, place) => place)
    .filter((place) => countAlike(spelled, place, syllables, 0, readings) === syllables.length)
    .map((place) => toWritten(folded.origins, place, place + syllables.length));
}

function countAlike(
  text: string,
  place: number,
  syllables: readonly string[],
  from: number,
  readings: Readings,
): number {
  let length = 0;
  while (
    from + length < syllables.length &&
    isReadAs(
      text.charAt(place + length),
      syllables[from + length] ?? '',
      from + length === syllables.length - 1,
      readings,
    )
  )
    length += 1;
  return length;
}

function isInsideLonger(
  text: string,
  place: number,
  syllables: readonly string[],
  from: number,
  readings: Readings,
): boolean {
  return from > 0 && isReadAs(text.charAt(place - 1), syllables[from - 1] ?? '', false, readings);
}

function isReadAs(
  character: string,
  syllable: string,
  isLast: boolean,
  readings: Readings,
): boolean {
  return (
    readings
      .get(character)
      ?.some((reading) => reading === syllable || (isLast && reading.startsWith(syllable))) ?? false
  );
}
