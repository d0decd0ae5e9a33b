import type { Span } from '../../text/markers.ts';

/** A piece of folded text: a run of Han characters, a word of another script, or a number. */
export interface Token extends Span {
  readonly kind: 'han' | 'word' | 'number';
  readonly text: string;
}

// A letter or digit of a script that is not written in Han characters.
const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])`;
// 557.6 and 1/30 are one number, and a per cent sign belongs to it; R1, FP8 and 1.5B are words, and
// so are C++ and C#.
const TOKEN = new RegExp(
  [
    String.raw`(?<han>[\p{Script=Han}々〇]+)`,
    String.raw`(?<number>\d+(?:[.:/]\d+)*%?(?!${LETTER}|[.:/]\d))`,
    String.raw`(?<word>(?:\d+\.)*${LETTER}+(?:\+\+|#(?!${LETTER}))?)`,
  ].join('|'),
  'gu',
);

/**
 * Splits folded text into tokens, in order. A hyphen parts words, as readers write V3, DeepSeek-V3
 * and DeepSeek V3.
 *
 * @example findTokens('r1的1/30').map(({ text }) => text) => ['r1', '的', '1/30']
 */
export function findTokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: match, index, groups }) => ({
    kind: kindOf(groups),
    text: match,
    start: index,
    end: index + match.length,
  }));
}

/**
 * Every two neighbouring characters of a run of Han characters; the run itself when it is one
 * character.
 */
export function splitBigrams(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function kindOf(groups: Record<string, string> | undefined): Token['kind'] {
  if (groups?.['han'] !== undefined) return 'han';
  return groups?.['number'] !== undefined ? 'number' : 'word';
}
