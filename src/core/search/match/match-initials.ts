import { isParticle } from '../query/stop-words.ts';
import { partWords } from '../text/segment-words.ts';
import type { Match } from './match.ts';
import { toWritten } from './match-han.ts';
import type { Readable } from './prepared-record.ts';
import type { Readings } from '../index/tables.ts';

/**
 * Finds Han characters by the first letters of their syllables: xlcb finds 训练成本. They have to begin
 * and end where words do, as a few letters fit many a row of characters.
 */
export function matchInitials(
  letters: string,
  { tokens, folded }: Readable,
  readings: Readings,
): Match | null {
  const spans = tokens.flatMap(({ kind, text, start }) => {
    if (kind !== 'han' || text.length < letters.length) return [];
    const { begins, ends } = listBorders(text);
    return begins
      .filter(
        (at) =>
          ends.has(at + letters.length) &&
          Array.from(letters).every((letter, offset) =>
            readings.get(text.charAt(at + offset))?.some((syllable) => syllable.startsWith(letter)),
          ),
      )
      .map((at) => toWritten(folded.origins, start + at, start + at + letters.length));
  });
  return spans.length > 0 ? { score: 1, spans } : null;
}

/** The offsets in a run at which its words begin and end, but for words that only join others. */
function listBorders(run: string): { begins: readonly number[]; ends: ReadonlySet<number> } {
  const begins: number[] = [];
  const ends = new Set<number>();
  let at = 0;
  for (const word of partWords(run)) {
    if (!isParticle(word)) {
      begins.push(at);
      ends.add(at + word.length);
    }
    at += word.length;
  }
  return { begins, ends };
}
