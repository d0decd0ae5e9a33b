import type { Candidates } from '../lookup/gather-candidates.ts';
import { NOTHING, type LookupResult } from '../lookup/lookup.ts';
import { coverRun } from '../match/match-han.ts';
import { toHit } from '../match/rank.ts';
import {
  isProse,
  WORTH,
  weighUnit,
  type Answer,
  type FormMatch,
  type Task,
} from '../match/score-record.ts';
import type { Outcome } from '../index/record.ts';

/** How likely a record that is wanted has a word of the query: readers often use other words. */
const LIKELY = 0.6;
/**
 * The share of a query's information that a record has to have: of a sentence, in which readers use
 * many words of their own; of a list of words; and of a name, which means something else in parts.
 */
const LEAST = { sentence: 0.3, list: 0.5, name: 0.65 } as const;
/**
 * The same in words of the query or of the same meaning, not in related ones; and of a record that
 * has only related ones.
 */
const LEAST_OF_WORDS = 0.2;
export const LEAST_OF_RELATED = 0.7;
/** What a related word is worth beside words of the query: a sentence has more of these. */
const OF_RELATED = { sentence: 0.3, list: 1, name: 1 } as const;
/** Words at least so like each other mean the same. */
export const LEAST_OF_SAME = 0.85;
/** Records with less than this share of the evidence for the best one are left out. */
const LEAST_OF_BEST = 0.6;
const MOST_HITS = 8;

/** What is known of a query whose words no record has all of. */
export interface AskedWords {
  readonly tasks: readonly Task[];
  /** The information of each of them, in bits (information.ts). */
  readonly information: readonly number[];
  /** The information of the characters of the query that are sought in no task. */
  readonly leftOver: number;
  readonly kind: keyof typeof LEAST;
}

/**
 * Reports the records that have most of what was asked for, where none has all of it. They are
 * near, and name what they lack. Whether a record is offered depends on the share of the query's
 * information that it has, whatever the texts are about; the order depends on the texts: a word
 * that a record has speaks for it, the more the fewer records have the word, and one that it lacks
 * against it (the relevance weights of Robertson and Spärck Jones, “Relevance weighting of search
 * terms”, 1976).
 *
 * @param all the records that the words' frequencies are taken from
 */
export function reportNearest(
  { answers, more }: LookupResult,
  asked: AskedWords,
  all: Candidates,
): Outcome {
  const { tasks } = asked;
  const information = limitInformation(asked.information, answers, all.readables.length);
  const weights = weighTasks(tasks, answers, all.readables.length);
  const scored = answers
    .filter((answer) => isProse(answer) || answers.every((other) => !isProse(other)))
    .filter((answer) => coversEnough(answer, { ...asked, information }))
    .map((answer) => ({ answer, share: evidenceShare(answer, weights) }))
    .toSorted((a, b) => b.share - a.share);
  const best = scored[0]?.share ?? 0;
  const hits = scored
    .filter(({ share }) => share >= best * LEAST_OF_BEST)
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

/**
 * A word that most records have carries little information here, however rare it is in the
 * language.
 */
function limitInformation(
  information: readonly number[],
  answers: readonly Answer[],
  records: number,
): number[] {
  const count = Math.max(records, answers.length);
  return information.map((bits, index) => {
    const having = answers.filter(({ matches }) => matches[index]).length;
    return bits * (1 - having / count);
  });
}

/** Whether a record has enough of the query's information. */
function coversEnough({ matches }: Answer, { information, leftOver, kind }: AskedWords): boolean {
  // A whole sentence in another language says what it asks for; a word alone has many translations.
  const isTyped = ({ matchKind }: FormMatch) =>
    matchKind !== 'related' && (matchKind !== 'translated' || kind === 'sentence');
  const isSame = ({ matchKind, score }: FormMatch) =>
    matchKind === 'related' && score >= LEAST_OF_SAME && kind !== 'name';
  // A place in a text counts once: one with a word of the query is not evidence for another by a
  // related word, and cake is evidence for only one of baking and bread.
  const taken = matches.flatMap((match) => (match && isTyped(match) ? match.spans : []));
  const telling = matches.map((match) => {
    if (!match || isTyped(match)) return match;
    const isFree = match.spans.some(({ start, end }) =>
      taken.every((span) => span.end <= start || end <= span.start),
    );
    taken.push(...match.spans);
    return isFree ? match : null;
  });
  const isOwn = (match: FormMatch) => isTyped(match) || isSame(match);
  const shareOf = (counted: readonly (FormMatch | null)[], ofRelated = WORTH.related) =>
    information.reduce((sum, bits, index) => {
      const match = counted[index];
      return match ? sum + bits * match.score * worthOf(match, ofRelated) : sum;
    }, 0) / information.reduce((sum, bits) => sum + bits, leftOver);
  const own = telling.map((match) => (match && isOwn(match) ? match : null));
  return own.some((match) => match !== null)
    ? shareOf(own) >= LEAST_OF_WORDS && shareOf(telling, OF_RELATED[kind]) >= LEAST[kind]
    : shareOf(telling) >= LEAST_OF_RELATED;
}

function worthOf({ matchKind }: FormMatch, ofRelated: number): number {
  return matchKind === 'related' ? ofRelated : WORTH[matchKind];
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

/** The share of the evidence that a record has, 0 to 1. */
function evidenceShare({ matches }: Answer, weights: readonly Weight[]): number {
  const tell = weights.map(({ found, missing }) => found - missing);
  const found = tell.reduce((sum, evidence, index) => {
    const match = matches[index];
    return sum + (match ? evidence * match.score * WORTH[match.matchKind] : 0);
  }, 0);
  const asked = tell.reduce((sum, evidence) => sum + evidence, 0);
  return asked === 0 ? 0 : found / asked;
}

/**
 * A shorter query that finds something: the words of the record that has most, or the longest part
 * of one.
 */
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
