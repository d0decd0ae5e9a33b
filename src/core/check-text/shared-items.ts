import { weigh, type Word } from './align-words.ts';

/** What a stretch must weigh to be an item: two Han characters, a word, an amount. */
const LEAST_ITEM = 2;

/** A stretch of words that two texts both have, within one clause of each. */
export interface Item {
  /** Place of its first word in the first text, and in the second. */
  readonly here: number;
  readonly there: number;
  /** How many words it has. */
  readonly length: number;
}

/**
 * Covers two texts with the stretches that both have, in whatever order: the heaviest first, none
 * over another (greedy string tiling, Wise 1993).
 */
export function findItems(mine: readonly Word[], stated: readonly Word[]): Item[] {
  const found = listRuns(mine, stated)
    .map((run) => ({ ...run, weight: weigh(mine.slice(run.here, run.here + run.length)) }))
    .toSorted((a, b) => b.weight - a.weight);
  const [own, other] = [new Set<number>(), new Set<number>()];
  return found.flatMap((run) => {
    const free = trim(run, (at) => own.has(run.here + at) || other.has(run.there + at));
    if (!free || weigh(mine.slice(free.here, free.here + free.length)) < LEAST_ITEM) return [];
    for (let at = 0; at < free.length; at++) {
      own.add(free.here + at);
      other.add(free.there + at);
    }
    return [free];
  });
}

/** The longest stretches of equal words, those that overlap too. */
function listRuns(mine: readonly Word[], stated: readonly Word[]): Item[] {
  const joins = (here: number, there: number) => {
    const [one, other] = [mine[here], stated[there]];
    const [next, following] = [mine[here + 1], stated[there + 1]];
    return (
      next !== undefined &&
      next.key === following?.key &&
      next.clause === one?.clause &&
      following.clause === other?.clause
    );
  };
  const places = new Map<string, number[]>();
  stated.forEach(({ key }, at) => places.set(key, [...(places.get(key) ?? []), at]));
  return mine.flatMap(({ key }, here) =>
    (places.get(key) ?? []).flatMap((there) => {
      if (mine[here - 1]?.key === stated[there - 1]?.key && joins(here - 1, there - 1)) return [];
      let length = 1;
      while (joins(here + length - 1, there + length - 1)) length += 1;
      return [{ here, there, length }];
    }),
  );
}

/** What of a run no other one has taken from its ends. */
function trim(run: Item, isTaken: (at: number) => boolean): Item | null {
  let [from, to] = [0, run.length];
  while (from < to && isTaken(from)) from += 1;
  while (to > from && isTaken(to - 1)) to -= 1;
  for (let at = from; at < to; at++) if (isTaken(at)) return null;
  return to > from ? { here: run.here + from, there: run.there + from, length: to - from } : null;
}
