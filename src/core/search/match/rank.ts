import {
  EXACT_SHARE,
  isAsTyped,
  isComplete,
  isExact,
  isProse,
  listSpans,
  type Answer,
} from './score-record.ts';
import { RECORD_KINDS, type Hit, type Substitute } from '../index/record.ts';
import type { Span } from '../../text/markers.ts';
import { mergeSpans } from './match.ts';
import type { MatchKind } from '../query/units.ts';

/** Hits that are worse than the best by more than this are left out. */
const WIDEST_GAP = 0.25;
/**
 * How far each kind of match is from the typed words. Only hits of the smallest distance are shown.
 */
const DISTANCES: Readonly<Record<MatchKind, number>> = {
  same: 0,
  inflected: 0,
  name: 1,
  prefix: 1,
  sound: 2,
  slip: 3,
  rounded: 3,
  initials: 3,
  translated: 3,
  related: 3,
};
/** How many different words are quoted. */
const MOST_QUOTED = 3;
const COMPLETENESS: readonly Answer['completeness'][] = ['whole', 'begun', 'cut', 'none'];

/**
 * Turns the complete answers into hits, best first: those that have the query as it was typed, then
 * those that have most of it, claims before uncited words; behind them those that have it by
 * another name; headings and listed works come last. Of equal ones, essays take turns. Near answers
 * are left out while there are exact ones.
 *
 * @param answers in the order of the index
 */
export function rankAnswers(answers: readonly Answer[]): Hit[] {
  const answering = answers.filter(isComplete);
  const hasProse = answering.some(isProse);
  const complete = hasProse ? answering.filter(isProse) : answering;
  const closest = Math.min(...complete.map(distanceOf));
  const best = Math.max(...complete.map(({ score }) => score));
  const isClosest = (answer: Answer) =>
    distanceOf(answer) === closest || (closest === DISTANCES.same && isByName(answer));
  const sorted = complete
    .filter((answer) => isClosest(answer) && answer.score >= best - WIDEST_GAP)
    .toSorted(compareAnswers);
  const hits = alternateEssays(sorted).map((answer) =>
    toHit(answer, closest === DISTANCES.slip || !isExact(answer)),
  );
  if (hits.every(({ near }) => near)) return hits;
  const beside = hasProse
    ? answering
        .filter((answer) => !isProse(answer) && isAsTyped(answer))
        .map((answer) => toHit(answer, false))
    : [];
  return [...hits.filter(({ near }) => !near), ...beside];
}

function compareAnswers(a: Answer, b: Answer): number {
  return (
    COMPLETENESS.indexOf(a.completeness) - COMPLETENESS.indexOf(b.completeness) ||
    b.score - a.score ||
    RECORD_KINDS.indexOf(a.readable.record.kind) - RECORD_KINDS.indexOf(b.readable.record.kind)
  );
}

/** Of answers that are equally good, takes one of each essay in turn. */
function alternateEssays(sorted: readonly Answer[]): Answer[] {
  const rounds = new Map<Answer, number>();
  const counts = new Map<string, number>();
  let before: Answer | undefined;
  for (const answer of sorted) {
    if (before && compareAnswers(before, answer) !== 0) counts.clear();
    const { essay } = answer.readable.record;
    const round = counts.get(essay) ?? 0;
    rounds.set(answer, round);
    counts.set(essay, round + 1);
    before = answer;
  }
  return sorted.toSorted(
    (a, b) => compareAnswers(a, b) || (rounds.get(a) ?? 0) - (rounds.get(b) ?? 0),
  );
}

/** Whether a record has all that was asked for as it was typed or by another name. */
function isByName(answer: Answer): boolean {
  return (
    isExact(answer) &&
    answer.matches.every(
      (match) => match && DISTANCES[match.matchKind] <= 1 && match.matchKind !== 'prefix',
    )
  );
}

/** An answer as a hit. */
export function toHit(answer: Answer, near: boolean): Hit {
  const { readable, score, missing } = answer;
  return {
    record: readable.record,
    spans: listSpans(answer),
    near,
    score,
    missing,
    substitutes: near ? listSubstitutes(answer) : [],
  };
}

/** What a record has where something else was asked for. */
function listSubstitutes({ readable, matches, literal }: Answer): Substitute[] {
  if (literal.length > 0) return [];
  return matches
    .filter((match) => match !== null)
    .filter(({ matchKind, score }) => DISTANCES[matchKind] > 0 || score < EXACT_SHARE)
    .map(({ asked, spans }) => ({ asked, found: quote(readable.record.text, spans) }))
    .filter(({ asked, found }) => found !== '' && found !== asked);
}

/** The words of a text at some places, each once. */
function quote(text: string, spans: readonly Span[]): string {
  const words = new Set(mergeSpans(spans).map(({ start, end }) => text.slice(start, end)));
  return [...words].slice(0, MOST_QUOTED).join('…');
}

function distanceOf(answer: Answer): number {
  const { matches, completeness } = answer;
  if (!isExact(answer)) return DISTANCES.slip;
  if (completeness === 'whole') return DISTANCES.same;
  if (completeness === 'begun') return DISTANCES.prefix;
  return Math.max(...matches.map((match) => (match ? DISTANCES[match.matchKind] : 0)));
}
