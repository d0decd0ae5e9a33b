/** What differs between a sentence and the statement that it says otherwise. */
export interface Difference {
  /**
   * A number or its order; its unit; how much of it (about, up to, over, all); a name; whether it
   * is denied; up or down, or another opposite; how sure or how binding it is; whether it is so or
   * is to come; words in the place of others, where it is not known what they change.
   */
  readonly kind:
    | 'number'
    | 'unit'
    | 'degree'
    | 'name'
    | 'negation'
    | 'direction'
    | 'modality'
    | 'time'
    | 'words';
  /** Words of the sentence; empty where it says nothing there. */
  readonly here: string;
  /** Words of the statement; empty where it says nothing there. */
  readonly there: string;
}
