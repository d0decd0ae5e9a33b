import { isAsTyped, isComplete, isExact, isProse, listSpans, type Answer } from './score-record.ts';
import { RECORD_KINDS, type Hit } from '../index/record.ts';
import type { Manner } from '../query/units.ts';

/** Hits that are worse than the best by more than this are left out. */
const WIDEST_GAP = 0.25;
/** How far a manner is from what was typed: hits of one distance are shown, the closest there are. */
const DISTANCES: Readonly<Record<Manner, number>> = {
  same: 0,
  inflected: 0,
  name: 1,
  prefix: 1,
  sound: 2,
  slip: 3,
  rounded: 3,
  initials: 3,
  related: 3,
};
const WHOLENESS: readonly Answer['wholeness'][] = ['whole', 'begun', 'cut', 'none'];

/**
 * Turns the complete answers into hits, best first: those that have the query as it was typed, then those that have most
 * of it, claims before uncited words; headings and listed works come last. Answers by another name are left out while there are answers as typed, and near
 * ones while there are exact ones.
 *
 * @param answers in the order of the index
 */
export function rankAnswers(answers: readonly Answer[]): Hit[] {
  const answering = answers.filter(isComplete);
  const hasProse = answering.some(isProse);
  const complete = hasProse ? answering.filter(isProse) : answering;
  const closest = Math.min(...complete.map(distanceOf));
  const best = Math.max(...complete.map(({ score }) => score));
  const hits = complete
    .filter((answer) => distanceOf(answer) === closest && answer.score >= best - WIDEST_GAP)
    .toSorted(
      (a, b) =>
        WHOLENESS.indexOf(a.wholeness) - WHOLENESS.indexOf(b.wholeness) ||
        b.score - a.score ||
        RECORD_KINDS.indexOf(a.readable.record.kind) - RECORD_KINDS.indexOf(b.readable.record.kind),
    )
    .map((answer) => toHit(answer, closest === DISTANCES.slip || !isExact(answer)));
  if (hits.every(({ near }) => near)) return hits;
  const beside = hasProse
    ? answering
        .filter((answer) => !isProse(answer) && isAsTyped(answer))
        .map((answer) => toHit(answer, false))
    : [];
  return [...hits.filter(({ near }) => !near), ...beside];
}

/** An answer as a hit. */
export function toHit(answer: Answer, near: boolean): Hit {
  const { readable, score, missing } = answer;
  return { record: readable.record, spans: listSpans(answer), near, score, missing };
}

function distanceOf(answer: Answer): number {
  const { matches, wholeness } = answer;
  if (!isExact(answer)) return DISTANCES.slip;
  if (wholeness === 'whole') return DISTANCES.same;
  if (wholeness === 'begun') return DISTANCES.prefix;
  return Math.max(...matches.map((match) => (match ? DISTANCES[match.manner] : 0)));
}
