import type { Span } from '../../text/markers.ts';
import { findAll, type Match } from './match.ts';
import type { Readable } from './prepared-record.ts';
import { isParticle } from '../query/stop-words.ts';

/**
 * A run up to this length is a word and has to match completely. A longer one is a clause and has
 * to match mostly.
 */
export const LONGEST_WORD = 4;
const LEAST_SHARE = 0.6;
// A single character is weak evidence, but 降 beside 成本 answers 成本会降.
const SINGLE = 0.25;

/**
 * Finds a run of Han characters: whole, or in pieces of two characters or more. In a run longer
 * than a word, parts may be missing, and particles do not count.
 */
export function matchHan(run: string, { spelled, folded }: Readable): Match | null {
  const whole = findAll(spelled, run);
  if (whole.length > 0)
    return {
      score: 1,
      spans: whole.map((start) => toWritten(folded.origins, start, start + run.length)),
    };
  const length = Array.from(run).length;
  if (length < 3) return null;
  const { covered, pieces } = coverRun(run, spelled);
  const score = shareOf(
    run,
    covered,
    length > LONGEST_WORD ? isParticle : (character) => '的了'.includes(character),
    length > LONGEST_WORD,
  );
  if (score < (length > LONGEST_WORD ? LEAST_SHARE : 1)) return null;
  return {
    score: score * 0.98,
    spans: pieces.flatMap((piece) =>
      findAll(spelled, piece).map((start) =>
        toWritten(folded.origins, start, start + piece.length),
      ),
    ),
  };
}

/**
 * The UTF-16 units of a run that are in the text within pieces of two or more characters (2) or
 * alone (1), and the longest pieces.
 */
export function coverRun(run: string, text: string): { covered: number[]; pieces: string[] } {
  const covered = new Array<number>(run.length).fill(0);
  const pieces: string[] = [];
  let reach = 0;
  for (let start = 0; start < run.length; start++) {
    let end = start;
    while (end < run.length && text.includes(run.slice(start, end + 1))) end += 1;
    const isPiece = end - start >= 2;
    for (let at = start; at < end; at++) covered[at] = Math.max(covered[at] ?? 0, isPiece ? 2 : 1);
    if (isPiece && end > reach) pieces.push(run.slice(start, end));
    reach = Math.max(reach, end);
  }
  return { covered, pieces };
}

function shareOf(
  run: string,
  covered: readonly number[],
  isLoose: (character: string) => boolean,
  allowsSingles: boolean,
): number {
  const telling = Array.from(run, (character, at) => ({ character, at })).filter(
    ({ character, at }) => !isLoose(character) || covered[at] === 2,
  );
  const shares = [0, allowsSingles ? SINGLE : 0, 1];
  const found = telling.reduce((sum, { at }) => sum + (shares[covered[at] ?? 0] ?? 0), 0);
  return telling.length === 0 ? 0 : found / telling.length;
}

/** The span of the written text from which a stretch of the folded text comes. */
export function toWritten(origins: readonly number[], start: number, end: number): Span {
  return { start: origins[start] ?? 0, end: origins[end] ?? 0 };
}
