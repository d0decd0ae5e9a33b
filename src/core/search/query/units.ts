import type { AskedQuantity } from './asked-units.ts';
import type { Quantity } from '../text/quantities.ts';

/** One thing a query asks for. A record answers when it has all of them. */
export interface Unit {
  readonly kind: FormKind;
  /** Folded words. For a number, the digits; for a phrase, without white space. */
  readonly text: string;
  /** For a number, the Han characters right after it that say what it counts, 亿 or 个月. */
  readonly measure?: string;
  /** The words as they were typed. */
  readonly source: string;
  /** Whether it is a stop word: it is ignored beside other words. */
  readonly joins?: boolean;
  /** The number or date that it is, when numbers are compared by value. */
  readonly quantity?: Quantity;
}

/**
 * How a unit is compared: as an exact phrase, as a run of Han characters, as a word of another
 * script, as the digits of a number, by sound, by the first letters of its syllables, by value, or
 * as any quantity of some units.
 */
export type FormKind =
  | 'phrase'
  | 'han'
  | 'word'
  | 'number'
  | 'syllables'
  | 'initials'
  | 'quantity'
  | 'measure';

/** One way to find a unit. */
export interface Form {
  readonly kind: FormKind;
  readonly text: string;
  readonly measure?: string;
  /** Syllables in order, of a form by sound; the last one may be unfinished. */
  readonly syllables?: readonly string[];
  /** For a form by value. */
  readonly quantity?: Quantity;
  /** For a form for any quantity, its units. */
  readonly units?: readonly string[];
  /** For a form by a related word or a corrected slip, how like it is to what was typed, 0 to 1. */
  readonly likeness?: number;
  /** How the form was derived from the typed words. */
  readonly matchKind: MatchKind;
  /** The index terms of this form: one of each group has to occur. null stands for every record. */
  readonly terms: readonly (readonly (string | null)[])[];
}

/**
 * As typed; with another ending or spelling; by another name; the beginning of a word; written by
 * its sound; with a slip put right; a number near the one asked; the first letters of its
 * syllables; a word of another language that means the same; a word of related meaning.
 */
export type MatchKind =
  | 'same'
  | 'inflected'
  | 'name'
  | 'prefix'
  | 'sound'
  | 'slip'
  | 'rounded'
  | 'initials'
  | 'translated'
  | 'related';

/** A query taken apart. */
export interface Query {
  /** All units, joining ones too. */
  readonly units: readonly Unit[];
  /** What a record must not have: words and phrases behind a minus. */
  readonly excluded: readonly Unit[];
  /** Numbers of references the claim has to cite. */
  readonly cites: readonly number[];
  /** The kind of quantity that it asks for. */
  readonly asksFor: AskedQuantity | null;
  /** Whether it is a question. */
  readonly asks: boolean;
  /**
   * All of it that is words, folded and without white space; empty where only part of the query is
   * a phrase.
   */
  readonly literal: string;
  /** It was longer than what is looked at. */
  readonly shortened: boolean;
}
