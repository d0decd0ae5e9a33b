import { isParticle } from '../query/stop-words.ts';
import { partWords } from '../text/segment-words.ts';
import type { Match } from './match.ts';
import { toWritten } from './match-han.ts';
import type { Readable } from './prepared-record.ts';
import type { Readings } from '../index/tables.ts';

/**
 * Finds Han characters by the first letters of their syllables: xlcb finds 训练成本. They have to begin and end where
 * words do and hold no particle, as a few letters fit many a row of characters.
 */
export function matchInitials(
  letters: string,
  { tokens, folded }: Readable,
  readings: Readings,
): Match | null {
  const spans = tokens.flatMap(({ kind, text, start }) => {
    if (kind !== 'han' || text.length < letters.length) return [];
    const borders = listBorders(text);
    return [...borders]
      .filter(
        (at) =>
          borders.has(at + letters.length) &&
          !Array.from(text.slice(at, at + letters.length)).some(isParticle) &&
          Array.from(letters).every((letter, offset) =>
            readings.get(text.charAt(at + offset))?.some((syllable) => syllable.startsWith(letter)),
          ),
      )
      .map((at) => toWritten(folded.origins, start + at, start + at + letters.length));
  });
  return spans.length > 0 ? { score: 1, spans } : null;
}

/** The offsets in a run at which its words begin and end. */
function listBorders(run: string): Set<number> {
  let at = 0;
  return new Set([0, ...partWords(run).map((word) => (at += word.length))]);
}
