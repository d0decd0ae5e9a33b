const VOWELS = new Set('aeiouy');
/** Letters that stand for one sound in English. */
const SOUNDS = ['ckqsxz', 'gj', 'fv', 'mn', 'dt', 'bp'];
/** Behind these letters an h is often silent, and left out or put in by those who spell by ear. */
const BEFORE_SILENT_H = new Set('cgkprstw');
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What a slip costs that is made often: by ear, by a neighbouring key, or by doubling. */
const CHEAP = 0.5;
const OF_KEY = 0.75;

/** How many slips a word may hold, by its length: the last row that it reaches. */
const MOST: readonly (readonly [length: number, slips: number])[] = [
  [4, 1],
  [8, 2],
];
/** The first letter is seldom wrong: then the word is long and the others are right. */
const SHORTEST_FIRST = 6;
const MOST_WITH_FIRST = 1;

/**
 * How far a word is from the one that it may have been meant to be: the least sum of slips that
 * makes one of the other (Damerau–Levenshtein distance with weights). Letters that sound alike, a
 * doubled letter and a silent h count half, a neighbouring key three quarters, all else one.
 *
 * @returns null where there are more slips than a word of its length may hold
 */
export function countSlips(typed: string, meant: string): number | null {
  const most = mostSlips(typed, meant);
  if (most === 0 || Math.abs(typed.length - meant.length) > most / CHEAP) return null;
  if (countUnshared(typed, meant) > most / CHEAP) return null;
  const ofTyped = costsOfLetters(typed);
  const ofMeant = costsOfLetters(meant);
  let before: number[] = [];
  let last = [0];
  for (const [at, cost] of ofMeant.entries()) last.push((last[at] ?? 0) + cost);
  for (const [row, cost] of ofTyped.entries()) {
    const current = [(last[0] ?? 0) + cost];
    let least = current[0] ?? 0;
    for (let column = 0; column < meant.length; column++) {
      const letter = typed.charAt(row);
      const other = meant.charAt(column);
      let sum = Math.min(
        (last[column + 1] ?? 0) + cost,
        (current[column] ?? 0) + (ofMeant[column] ?? 1),
        (last[column] ?? 0) + costOfChange(letter, other),
      );
      if (letter === meant.charAt(column - 1) && other === typed.charAt(row - 1))
        sum = Math.min(sum, (before[column - 1] ?? Infinity) + 1);
      current.push(sum);
      least = Math.min(least, sum);
    }
    if (least > most) return null;
    before = last;
    last = current;
  }
  const slips = last[meant.length] ?? Infinity;
  return slips <= most ? slips : null;
}

function mostSlips(typed: string, meant: string): number {
  if (typed[0] !== meant[0] && typed.length < SHORTEST_FIRST) return 0;
  const most = MOST.findLast(([length]) => typed.length >= length)?.[1] ?? 0;
  return typed[0] === meant[0] ? most : Math.min(most, MOST_WITH_FIRST);
}

/** How many letters of one word the other has nowhere, the more of both: each costs something. */
function countUnshared(one: string, other: string): number {
  const countIn = (word: string, letters: string) => {
    let count = 0;
    for (const letter of letters) if (!word.includes(letter)) count += 1;
    return count;
  };
  return Math.max(countIn(one, other), countIn(other, one));
}

/** What it costs to leave each letter out or put it in. */
function costsOfLetters(word: string): number[] {
  return Array.from(word, (letter, at) => {
    const before = word.charAt(at - 1);
    const isSilent = letter === 'h' && BEFORE_SILENT_H.has(before);
    return letter === before || isSilent ? CHEAP : 1;
  });
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** What it costs to write one letter for another, row by row. */
const COSTS = Array.from(ALPHABET, (one) => Array.from(ALPHABET, (other) => weigh(one, other)));

function costOfChange(one: string, other: string): number {
  if (one === other) return 0;
  return COSTS[one.charCodeAt(0) - 97]?.[other.charCodeAt(0) - 97] ?? 1;
}

function weigh(one: string, other: string): number {
  const soundAlike =
    (VOWELS.has(one) && VOWELS.has(other)) ||
    SOUNDS.some((letters) => letters.includes(one) && letters.includes(other));
  if (soundAlike) return CHEAP;
  return areNeighbours(one, other) ? OF_KEY : 1;
}

function areNeighbours(one: string, other: string): boolean {
  const [row, column] = placeOf(one);
  const [otherRow, otherColumn] = placeOf(other);
  return (
    Math.abs(row - otherRow) <= 1 && Math.abs(column + row / 2 - (otherColumn + otherRow / 2)) <= 1
  );
}

function placeOf(letter: string): [row: number, column: number] {
  const row = KEYBOARD.findIndex((letters) => letters.includes(letter));
  return [row, KEYBOARD[row]?.indexOf(letter) ?? -1];
}
