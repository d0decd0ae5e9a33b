import type { Candidates } from '../lookup/gather-candidates.ts';
import { NOTHING, type LookupResult } from '../lookup/lookup.ts';
import { coverRun } from '../match/match-han.ts';
import { toHit } from '../match/rank.ts';
import { isProse, WORTH, weighUnit, type Answer, type Task } from '../match/score-record.ts';
import type { Outcome } from '../index/record.ts';

/** How likely a record that is wanted has a word of the query: readers often use other words. */
const LIKELY = 0.6;
/** Who writes a sentence uses more words of their own, so that this share of the evidence does. */
const SHARE_OF_SENTENCE = 0.25;
/** The share of what was asked for with which a record is offered, whatever it is. */
const HALF = 0.55;
/** Records with less than this share of what the best one has are left out. */
const LEAST_OF_BEST = 0.6;
const MOST_HITS = 8;

/**
 * Reports the records that have most of what was asked for, where none has all of it. They are near,
 * and name what they lack. A word that a record has speaks for it, the more the fewer records have
 * the word; one that it lacks speaks against it (the relevance weights of Robertson and Spärck
 * Jones, “Relevance weighting of search terms”, 1976).
 *
 * @param all the records that the words' frequencies are taken from
 * @param isSentence whether the query is a question or a sentence and not a list of words
 */
export function reportNearest(
  { answers, more }: LookupResult,
  tasks: readonly Task[],
  all: Candidates,
  isSentence: boolean,
): Outcome {
  // As likely wanted as not, where each of the records is as likely at first.
  const leastEvidence =
    Math.log2(Math.max(all.readables.length, answers.length)) *
    (isSentence ? SHARE_OF_SENTENCE : 1);
  const weights = weighTasks(tasks, answers, all.readables.length);
  const scored = answers
    .filter((answer) => isProse(answer) || answers.every((other) => !isProse(other)))
    .map((answer) => ({ answer, ...weighAnswer(answer, weights) }))
    .toSorted((a, b) => b.share - a.share);
  const best = scored[0]?.share ?? 0;
  const hits = scored
    .filter(
      ({ answer, share, evidence }) =>
        (share >= HALF || (evidence >= leastEvidence && hasWord(answer))) &&
        share >= best * LEAST_OF_BEST,
    )
    .slice(0, MOST_HITS)
    .map(({ answer, share }) => ({ ...toHit(answer, true), score: share }));
  const missing = tasks.filter((_, index) => !answers.some(({ matches }) => matches[index]));
  return {
    ...NOTHING,
    hits,
    more: hits.length > 0 && more,
    unmatched: missing.map(({ unit }) => unit.source),
    shorter: hits.length > 0 ? null : findShorter(answers, tasks, all),
  };
}

/** Whether a record has a word of the query and not only words related to it. */
function hasWord({ matches }: Answer): boolean {
  return matches.some((match) => match && match.manner !== 'related');
}

/** What it says for a record to have a word, and to lack it, in bits. */
interface Weight {
  readonly found: number;
  readonly missing: number;
}

function weighTasks(tasks: readonly Task[], answers: readonly Answer[], records: number): Weight[] {
  const count = Math.max(records, answers.length);
  return tasks.map((_, index) => {
    const having = answers.filter(({ matches }) => matches[index]).length;
    const chance = Math.min(LIKELY, (having + 0.5) / (count + 1));
    return {
      found: Math.log2(LIKELY / chance),
      missing: Math.log2((1 - LIKELY) / (1 - chance)),
    };
  });
}

/** The evidence for a record, and the share of the query that it has, by how much its words tell. */
function weighAnswer(
  { matches }: Answer,
  weights: readonly Weight[],
): { evidence: number; share: number } {
  let evidence = 0;
  let found = 0;
  let asked = 0;
  for (const [index, weight] of weights.entries()) {
    const match = matches[index];
    const part = match ? match.score * WORTH[match.manner] : 0;
    const tells = weight.found - weight.missing;
    evidence += part * weight.found + (1 - part) * weight.missing;
    found += part * tells;
    asked += tells;
  }
  return { evidence, share: asked === 0 ? 0 : found / asked };
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
