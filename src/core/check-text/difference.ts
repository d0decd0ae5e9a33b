/** What differs between a sentence and the statement that it says otherwise. */
export interface Difference {
  /**
   * A number or its order; its unit; how it is limited (about, up to, over); a name; whether it is
   * denied; up or down.
   */
  readonly kind: 'number' | 'unit' | 'degree' | 'name' | 'negation' | 'direction';
  /** Words of the sentence; empty where it says nothing there. */
  readonly here: string;
  /** Words of the statement; empty where it says nothing there. */
  readonly there: string;
}
