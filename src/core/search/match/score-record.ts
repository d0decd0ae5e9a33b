import type { Span } from '../../text/markers.ts';
import { mergeSpans, type Match } from './match.ts';
import { matchHan } from './match-han.ts';
import { matchInitials } from './match-initials.ts';
import { matchMeasure, matchQuantity } from './match-quantity.ts';
import { matchSound } from './match-sound.ts';
import { findLiteral, matchNumber, matchPhrase, matchWord } from './match-word.ts';
import type { Readable } from './prepared-record.ts';
import type { Readings } from '../index/tables.ts';
import type { Form, MatchKind, Unit } from '../query/units.ts';

/** A unit and the forms in which it is sought. */
export interface Task {
  readonly unit: Unit;
  readonly forms: readonly Form[];
}

/** A record compared with the tasks of a query. */
export interface Answer {
  readonly readable: Readable;
  /** Per task, the best form the record has; null where it has none. */
  readonly matches: readonly (FormMatch | null)[];
  /** The places of the whole query as it was typed. */
  readonly literal: readonly Span[];
  /** How completely: as whole words, as the beginning of a word, inside a word, or not at all. */
  readonly completeness: 'whole' | 'begun' | 'cut' | 'none';
  /** 0 to 1, of the whole query. */
  readonly score: number;
  /** Words of the query, as typed, that the record does not have. */
  readonly missing: readonly string[];
}

/** A match and how its form came about. */
export interface FormMatch extends Match {
  readonly matchKind: MatchKind;
  /** The unit's words, as typed. */
  readonly asked: string;
}

/** The weight of each kind of match. */
export const WORTH: Readonly<Record<MatchKind, number>> = {
  same: 1,
  inflected: 0.97,
  name: 0.95,
  prefix: 0.9,
  sound: 0.9,
  slip: 0.8,
  rounded: 0.8,
  initials: 0.8,
  translated: 1,
  related: 1,
};
/** A match of one of these kinds makes a hit near, whatever its score. */
const NEAR_KINDS: ReadonlySet<MatchKind> = new Set([
  'rounded',
  'initials',
  'translated',
  'related',
]);

/** Hits with a lower score are near, not exact. */
export const EXACT_SHARE = 0.85;

/** Compares a record with every task. */
export function checkRecord(
  readable: Readable,
  tasks: readonly Task[],
  literal: string,
  readings: Readings,
): Answer {
  const matches = tasks.map(({ unit, forms }) =>
    forms.reduce<FormMatch | null>((best, form) => {
      const found = matchForm(form, readable, readings);
      const match = found && { ...found, score: found.score * (form.likeness ?? 1) };
      return match &&
        match.score * WORTH[form.matchKind] > (best ? best.score * WORTH[best.matchKind] : 0)
        ? { ...match, matchKind: form.matchKind, asked: unit.source }
        : best;
    }, null),
  );
  const places = literal === '' ? [] : findLiteral(literal, readable);
  const whole = places.filter(({ cuts }) => cuts === 'nothing');
  if (whole.length > 0)
    return {
      readable,
      matches,
      literal: whole.map(({ span }) => span),
      completeness: 'whole',
      score: 1,
      missing: [],
    };
  const begun = literal.length > 1 ? places.filter(({ cuts }) => cuts === 'end of word') : [];
  if (begun.length > 0)
    return {
      readable,
      matches,
      literal: begun.map(({ span }) => span),
      completeness: 'begun',
      score: WORTH.prefix,
      missing: [],
    };
  return {
    readable,
    matches,
    literal: [],
    completeness: 'none',
    score: scoreMatches(tasks, matches),
    missing: tasks.filter((_, index) => !matches[index]).map(({ unit }) => unit.source),
  };
}

/** Whether a record is the essay's own prose: only that decides whether a query is answered. */
export function isProse({ readable }: Answer): boolean {
  return readable.record.kind === 'claim' || readable.record.kind === 'passage';
}

/** Whether what a record has is what was asked for, and not only near it. */
export function isExact({ score, matches, literal }: Answer): boolean {
  return (
    score >= EXACT_SHARE &&
    (literal.length > 0 || !matches.some((match) => match && NEAR_KINDS.has(match.matchKind)))
  );
}

/** Whether a record has all that was asked for, as it was typed. */
export function isAsTyped(answer: Answer): boolean {
  return (
    isExact(answer) &&
    (answer.completeness === 'whole' ||
      answer.matches.every((match) => match?.matchKind === 'same'))
  );
}

/** Whether a record has all that was asked for. */
export function isComplete({ matches, literal }: Answer): boolean {
  return literal.length > 0 || matches.every((match) => match !== null);
}

/** What to mark in a record. */
export function listSpans({ matches, literal }: Answer): Span[] {
  return mergeSpans(literal.length > 0 ? literal : matches.flatMap((match) => match?.spans ?? []));
}

/** The weight of a unit in a query: Latin words and numbers weigh as much as three characters. */
export function weighUnit({ kind, text }: Unit): number {
  if (kind === 'word') return 3 * text.split(' ').length;
  return kind === 'number' || kind === 'measure' ? 3 : Array.from(text).length;
}

function scoreMatches(tasks: readonly Task[], matches: readonly (FormMatch | null)[]): number {
  const sum = tasks.reduce((total, { unit }) => total + weighUnit(unit), 0);
  const found = tasks.reduce((total, { unit }, index) => {
    const match = matches[index];
    return total + (match ? weighUnit(unit) * match.score * WORTH[match.matchKind] : 0);
  }, 0);
  return sum === 0 ? 0 : found / sum;
}

/** Finds a form in a record. */
export function matchForm(form: Form, readable: Readable, readings: Readings): Match | null {
  switch (form.kind) {
    case 'phrase':
      return matchPhrase(form.text, readable);
    case 'han':
      return matchHan(form.text, readable);
    case 'word':
      return matchWord(form.text, readable, form.matchKind === 'prefix');
    case 'number':
      return matchNumber(form.text, form.measure ?? '', readable);
    case 'syllables':
      return matchSound(form.syllables ?? [], readable, readings);
    case 'initials':
      return matchInitials(form.text, readable, readings);
    case 'measure':
      return matchMeasure(form.units ?? [], readable);
    case 'quantity':
      return form.quantity
        ? matchQuantity(form.quantity, readable, form.matchKind === 'rounded')
        : null;
  }
}
