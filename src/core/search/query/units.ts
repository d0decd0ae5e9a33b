/** One thing a query asks for. A record answers when it has all of them. */
export interface Unit {
  readonly kind: FormKind;
  /** Folded words. Of a number, the digits; of a phrase, without white space. */
  readonly text: string;
  /** Of a number: the Han characters right behind it that say what it counts, 亿 or 个月. */
  readonly measure?: string;
  /** The words as they were typed. */
  readonly source: string;
  /** It only joins other words, so that nobody searches it beside them. */
  readonly joins?: boolean;
}

/** How a unit is compared: as an exact phrase, as a run of Han characters, as a word of another script, as a number, or by sound. */
export type FormKind = 'phrase' | 'han' | 'word' | 'number' | 'syllables';

/** One way to find a unit. */
export interface Form {
  readonly kind: FormKind;
  readonly text: string;
  readonly measure?: string;
  /** Syllables in order, of a form by sound; the last one may be unfinished. */
  readonly syllables?: readonly string[];
  /** How the form came from what was typed. */
  readonly manner: Manner;
  /** What to ask the index for in order to find records with this form: of each group, which is a part of it, any; null asks for everything. */
  readonly terms: readonly (readonly (string | null)[])[];
}

/** As typed; with another ending or spelling; by another name; the beginning of a word; written by its sound; with a slip put right. */
export type Manner = 'same' | 'inflected' | 'name' | 'prefix' | 'sound' | 'slip';

/** A query taken apart. */
export interface Query {
  /** All units, joining ones too. */
  readonly units: readonly Unit[];
  /** Numbers of references the claim has to cite. */
  readonly cites: readonly number[];
  /** Whether it is a question. */
  readonly asks: boolean;
  /** All of it that is words, folded and without white space; empty where only part of the query is a phrase. */
  readonly literal: string;
  /** It was longer than what is looked at. */
  readonly shortened: boolean;
}
