import type { Candidates } from '../lookup/gather-candidates.ts';
import { isProse, weighUnit, type Answer, type Task } from '../match/score-record.ts';
import { partWords } from '../text/segment-words.ts';
import { NOTHING } from '../lookup/lookup.ts';
import { coverRun } from '../match/match-han.ts';
import { toHit } from '../match/rank.ts';
import type { Outcome } from '../index/record.ts';
import { isParticle } from '../query/stop-words.ts';
import type { Unit } from '../query/units.ts';

/** A run up to this length may be one name. */
const LONGEST_NAME = 4;
/** The share of a query a record must have to be offered when none has all of it. */
const LEAST_PART = 0.6;
/** The same where no record at all has some word of a question. */
const LEAST_KNOWN = 0.7;
/** Parts that are worse than the best by more than this are left out. */
const WIDEST_GAP = 0.1;

/**
 * Parts the runs of a query into words: of 公司接入, 公司 may stand in one place and 接入 in another. A character left
 * alone between words tells nothing; several in a row are a word nobody knows.
 *
 * @param isQuestion in a question even a short run may be a clause; elsewhere it is a name, which means something else in parts
 * @param words of the texts, besides those of the language
 */
export function partRuns(
  units: readonly Unit[],
  isQuestion: boolean,
  words: ReadonlySet<string>,
): Unit[] {
  return units.flatMap((unit) => {
    if (unit.kind !== 'han' || (!isQuestion && unit.text.length <= LONGEST_NAME)) return [unit];
    const parts = partRun(unit.text, words).filter(
      (part) => part.length > 1 && !Array.from(part).every(isParticle),
    );
    return parts.length === 0 || parts[0] === unit.text
      ? [unit]
      : parts.map((text) => ({ kind: 'han' as const, text, source: text }));
  });
}

function partRun(run: string, words: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let loose = '';
  const close = () => {
    if (loose !== '') parts.push(loose);
    loose = '';
  };
  let at = 0;
  while (at < run.length) {
    const rest = run.slice(at);
    const known = Array.from({ length: Math.min(8, rest.length) - 1 }, (_, less) =>
      rest.slice(0, Math.min(8, rest.length) - less),
    ).find((word) => words.has(word));
    const [next = rest] = known === undefined ? partWords(rest) : [known];
    if (next.length > 1 || isParticle(next)) {
      close();
      parts.push(next);
    } else {
      loose += next;
    }
    at += next.length;
  }
  close();
  return parts;
}

/**
 * Reports when no record has everything: those that have most of it, as near; or what was not found, and what would be.
 *
 * @param isQuestion a question may hold words of its own, such as 便宜 in 便宜多少
 */
export function reportParts(
  answers: readonly Answer[],
  tasks: readonly Task[],
  all: Candidates,
  isQuestion: boolean,
): Outcome {
  const missing = tasks
    .filter((_, index) => !answers.some(({ matches }) => matches[index]))
    .map(({ unit }) => unit);
  const known = tasks.length - missing.length;
  const isEnglish = tasks.every(({ unit }) => unit.kind !== 'han');
  // Not a name: what was asked of one thing is no answer about another.
  const mayMiss =
    isQuestion &&
    known > 1 &&
    missing.every(
      ({ kind, source }) =>
        kind === 'han' || (isEnglish && kind === 'word' && /^[a-z ]+$/.test(source)),
    );
  const least = missing.length === 0 ? LEAST_PART : mayMiss ? LEAST_KNOWN : Infinity;
  const parts = answers.filter(({ score }) => score >= least);
  const best = Math.max(...parts.map(({ score }) => score));
  const hits = parts
    .filter(({ score }) => score >= best - WIDEST_GAP)
    .toSorted((a, b) => Number(isProse(b)) - Number(isProse(a)) || b.score - a.score)
    .map((answer) => toHit(answer, true));
  return {
    ...NOTHING,
    hits,
    unmatched: missing.map(({ source }) => source),
    shorter: hits.length > 0 ? null : findShorter(answers, tasks, all),
  };
}

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
