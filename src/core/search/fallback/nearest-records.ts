import type { Candidates } from '../lookup/gather-candidates.ts';
import { NOTHING, type LookupResult } from '../lookup/lookup.ts';
import { coverRun } from '../match/match-han.ts';
import { toHit } from '../match/rank.ts';
import { isProse, WORTH, weighUnit, type Answer, type Task } from '../match/score-record.ts';
import type { Outcome } from '../index/record.ts';

/** The share of a query's weight that a record must have to be offered, by the number of words asked for. */
const LEAST_SHARE: readonly number[] = [0.48, 0.53, 0.46, 0.4, 0.36, 0.32];
const LEAST_SHARE_OF_MANY = 0.25;
/** Records that have less than this share of what the best one has are left out. */
const LEAST_OF_BEST = 0.62;
const MOST_HITS = 8;
/** The weight that a word keeps though every record has it, as a share of that of a word nothing has. */
const COMMONEST = 0.3;

/**
 * Reports the records that have most of what was asked for, by the weight of its words, where none has all of it: a word
 * weighs the more the fewer records have it, and one that none has weighs most. They are near, and name what they lack.
 *
 * @param all the records that the words' frequencies are taken from
 */
export function reportNearest(
  { answers, more }: LookupResult,
  tasks: readonly Task[],
  all: Candidates,
): Outcome {
  const weights = weighTasks(tasks, answers, all.readables.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = answers
    .map((answer) => ({ answer, score: scoreAnswer(answer, weights, total) }))
    .filter(({ answer }) => isProse(answer) || answers.every((other) => !isProse(other)))
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const isEnough = best >= (LEAST_SHARE[tasks.length - 1] ?? LEAST_SHARE_OF_MANY);
  const missing = tasks.filter((_, index) => !answers.some(({ matches }) => matches[index]));
  const hits = isEnough
    ? scored
        .filter(({ score }) => score >= best * LEAST_OF_BEST)
        .slice(0, MOST_HITS)
        .map(({ answer, score }) => ({ ...toHit(answer, true), score }))
    : [];
  return {
    ...NOTHING,
    hits,
    more: hits.length > 0 && more,
    unmatched: missing.map(({ unit }) => unit.source),
    shorter: hits.length > 0 ? null : findShorter(answers, tasks, all),
  };
}

function weighTasks(tasks: readonly Task[], answers: readonly Answer[], records: number): number[] {
  const count = Math.max(records, answers.length, 2);
  return tasks.map(({ unit }, index) => {
    const having = answers.filter(({ matches }) => matches[index]).length;
    const rarity = having === 0 ? 1 : Math.log(count / having) / Math.log(count);
    return weighUnit(unit) * (COMMONEST + (1 - COMMONEST) * rarity);
  });
}

function scoreAnswer({ matches }: Answer, weights: readonly number[], total: number): number {
  const found = weights.reduce((sum, weight, index) => {
    const match = matches[index];
    return sum + (match ? weight * match.score * WORTH[match.manner] : 0);
  }, 0);
  return total === 0 ? 0 : found / total;
}

/** A shorter query that finds something: the words of the record that has most, or the longest part of one. */
function findShorter(
  answers: readonly Answer[],
  tasks: readonly Task[],
  { readables }: Candidates,
): string | null {
  const weigh = (answer: Answer) =>
    tasks.reduce((sum, { unit }, index) => sum + (answer.matches[index] ? weighUnit(unit) : 0), 0);
  const fullest = answers.toSorted((a, b) => weigh(b) - weigh(a))[0];
  const kept = tasks.filter((_, index) => fullest?.matches[index]).map(({ unit }) => unit.source);
  if (kept.length > 0) return kept.join(' ');
  const pieces = tasks.flatMap(({ unit }) =>
    unit.kind === 'han'
      ? readables.flatMap(({ spelled }) => coverRun(unit.text, spelled).pieces)
      : [],
  );
  return pieces.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
