/** How many ways to split letters are looked at. */
export const MOST_SPLITS = 24;
// Before fewer letters than these, an unfinished syllable is chance.
const SHORTEST_FINISHED = 3;

/**
 * Splits letters into syllables in every way, longest syllables first. The last syllable may be
 * unfinished.
 *
 * @example splitSyllables('xian', new Set(['xian', 'xi', 'an'])) => [['xian'], ['xi', 'an']]
 */
export function splitSyllables(
  letters: string,
  syllables: ReadonlySet<string>,
  mayBeUnfinished = false,
): string[][] {
  const splits: string[][] = [];
  const extend = (from: number, taken: readonly string[]): void => {
    if (splits.length >= MOST_SPLITS) return;
    if (from === letters.length) {
      splits.push([...taken]);
      return;
    }
    for (let length = Math.min(6, letters.length - from); length > 0; length--) {
      const part = letters.slice(from, from + length);
      if (syllables.has(part)) extend(from + length, [...taken, part]);
    }
    const rest = letters.slice(from);
    if (
      mayBeUnfinished &&
      from >= SHORTEST_FINISHED &&
      rest.length < 6 &&
      !syllables.has(rest) &&
      hasBeginning(rest, syllables)
    )
      splits.push([...taken, rest]);
  };
  extend(0, []);
  return splits;
}

function hasBeginning(letters: string, syllables: ReadonlySet<string>): boolean {
  for (const syllable of syllables) if (syllable.startsWith(letters)) return true;
  return false;
}

/**
 * Levels the differences between syllables that southern speakers and hasty typists do not make.
 *
 * @example levelSyllable('zhang') => 'zan'
 */
export function levelSyllable(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n');
}
