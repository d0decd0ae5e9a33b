import { isEnglishStopWord, isParticle } from '../search/query/stop-words.ts';
import { findTokens } from '../search/text/tokens.ts';
import type { Span } from '../text/markers.ts';
import { splitClauses } from './clauses.ts';
import { AMOUNT_SIGN, blank, stemWord } from './features.ts';
import { findQuantities } from './quantities.ts';

/** A sign or word of a folded text, as it is aligned. */
export interface Word extends Span {
  /** What is equal in both texts: the character, the stem, or the number. */
  readonly key: string;
  /** How much information it carries: 0 where it only joins others. */
  readonly weight: number;
  /** The clause of its text that it is in, from 0. */
  readonly clause: number;
  /** Of an amount. */
  readonly unit?: string;
}

/** Words of two texts in the same place, between words that both have. */
export interface Gap {
  readonly here: readonly Word[];
  readonly there: readonly Word[];
  /** Whether both are within one clause, with equal words on both sides. */
  readonly isInside: boolean;
}

/** Two texts word by word. */
export interface WordAlignment {
  /** What the words of the first text weigh. */
  readonly total: number;
  /** What the words of the first text weigh that the second has not in this order. */
  readonly rest: number;
  /** What the words of both texts are equal by, but those that only join others. */
  readonly keys: readonly [here: ReadonlySet<string>, there: ReadonlySet<string>];
  readonly gaps: readonly Gap[];
}

/** Least weight of a run of equal words that is not there by chance. */
const LEAST_RUN = 2;
/** How much better a word fits behind one that is aligned too. */
const ADJACENT = 0.5;

/** What the words of a folded text are equal by, but those that only join others. */
export function listWordKeys(text: string): ReadonlySet<string> {
  return keysOf(readWords(text));
}

function keysOf(words: readonly Word[]): Set<string> {
  return new Set(words.flatMap(({ key, weight }) => (weight > 0 ? [key] : [])));
}

/** Aligns the words of a folded sentence with those of a folded statement, in their order. */
export function alignWords(sentence: string, statement: string): WordAlignment {
  const [mine, stated] = [readWords(sentence), readWords(statement)];
  const runs = findRuns(mine, stated).filter(
    ({ here, length }) => weigh(mine.slice(here, here + length)) >= LEAST_RUN,
  );
  const total = weigh(mine);
  const equal = runs.reduce(
    (sum, { here, length }) => sum + weigh(mine.slice(here, here + length)),
    0,
  );
  const edges = [
    { here: 0, there: 0, length: 0 },
    ...runs,
    { here: mine.length, there: stated.length, length: 0 },
  ];
  const gaps = edges.slice(1).flatMap((run, at) => {
    const before = edges[at] ?? run;
    return cutAtClauses(
      mine.slice(before.here + before.length, run.here),
      stated.slice(before.there + before.length, run.there),
      [at === 0 ? undefined : mine[before.here + before.length - 1], mine[run.here]],
      [at === 0 ? undefined : stated[before.there + before.length - 1], stated[run.there]],
    );
  });
  return { total, rest: total - equal, keys: [keysOf(mine), keysOf(stated)], gaps };
}

/** The sum of the information of words. */
export function weigh(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** Reads the words of a folded text: amounts, words in Latin letters, Han characters. */
export function readWords(text: string): Word[] {
  const clauses = splitClauses(text);
  const clauseOf = (at: number) => clauses.findIndex(({ end }) => at < end);
  const amounts = findQuantities(text).filter(({ isLoose }) => !isLoose);
  const measured = amounts.map(
    ({ value, unit, start, end }): Word => ({
      key: `${AMOUNT_SIGN}${value.toPrecision(4)}`,
      weight: 2,
      unit,
      clause: clauseOf(start),
      start,
      end,
    }),
  );
  return [...measured, ...readOthers(blank(text, amounts), clauseOf)].toSorted(
    (a, b) => a.start - b.start,
  );
}

function readOthers(text: string, clauseOf: (at: number) => number): Word[] {
  return findTokens(text).flatMap(({ kind, text: word, start, end }) => {
    const clause = clauseOf(start);
    if (kind !== 'han') {
      const weight = kind === 'word' && isEnglishStopWord(word) ? 0 : 2;
      return [{ key: kind === 'word' ? stemWord(word) : word, weight, clause, start, end }];
    }
    let at = start;
    return Array.from(word, (key) => {
      const one = { key, weight: isParticle(key) ? 0 : 1, clause, start: at, end: at + key.length };
      at = one.end;
      return one;
    });
  });
}

interface Run {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** The heaviest common subsequence of two lists (Needleman and Wunsch, 1970), as runs. */
function findRuns(mine: readonly Word[], stated: readonly Word[]): Run[] {
  const width = stated.length + 1;
  const best = new Float64Array((mine.length + 1) * width);
  const ending = new Float64Array((mine.length + 1) * width);
  for (let here = 1; here <= mine.length; here++)
    for (let there = 1; there <= stated.length; there++) {
      const [at, before] = [here * width + there, (here - 1) * width + there - 1];
      const [one, other] = [mine[here - 1], stated[there - 1]];
      if (one && one.key === other?.key) {
        const joined = (ending[before] ?? 0) > 0 ? (ending[before] ?? 0) + ADJACENT : 0;
        ending[at] = 0.1 + one.weight + Math.max(best[before] ?? 0, joined);
      }
      best[at] = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0, ending[at] ?? 0);
    }
  const runs: Run[] = [];
  let [here, there] = [mine.length, stated.length];
  while (here > 0 && there > 0) {
    const at = here * width + there;
    if ((ending[at] ?? 0) > 0 && ending[at] === best[at]) {
      let length = 1;
      const joins = () => {
        const last = (here - length + 1) * width + there - length + 1;
        const before = last - width - 1;
        return (ending[before] ?? 0) > 0 && (ending[before] ?? 0) + ADJACENT >= (best[before] ?? 0);
      };
      while (joins()) length += 1;
      [here, there] = [here - length, there - length];
      runs.unshift({ here, there, length });
    } else if (best[at] === best[at - width]) here -= 1;
    else there -= 1;
  }
  return runs;
}

type Neighbours = readonly [before: Word | undefined, behind: Word | undefined];

/**
 * Words that replace others are in the same clause: after what is equal before them, and before
 * what is equal after them.
 */
function cutAtClauses(
  here: readonly Word[],
  there: readonly Word[],
  mine: Neighbours,
  stated: Neighbours,
): Gap[] {
  const isWhole = ([before, behind]: Neighbours) =>
    before !== undefined && before.clause === behind?.clause;
  if (isWhole(mine) || isWhole(stated))
    return [{ here, there, isInside: isWhole(mine) && isWhole(stated) }];
  const within = (words: readonly Word[], neighbour: Word | undefined) =>
    neighbour ? words.filter(({ clause }) => clause === neighbour.clause) : [];
  return [0, 1].map((side) => ({
    here: within(here, mine[side]),
    there: within(there, stated[side]),
    isInside: false,
  }));
}
