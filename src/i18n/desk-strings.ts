import type { Risk } from '../core/desk/find-risks.ts';
import type { Verdict } from '../core/reviews/verdicts.ts';

/** What the desk says, on which an editor checks an essay. */
export interface DeskStrings {
  readonly title: string;
  /** What to do, for who sees the desk for the first time. */
  readonly intro: string;
  readonly essay: string;
  readonly next: string;
  readonly allChecked: string;
  readonly progress: (checked: number, all: number) => string;
  readonly risks: Readonly<Record<Risk, string>>;
  readonly unchecked: string;
  readonly choose: string;
  readonly verdict: string;
  /** What each verdict means. */
  readonly meanings: Readonly<Record<Verdict, string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly correction: string;
  readonly correctionHint: string;
  readonly sources: string;
  readonly sourceSearch: string;
  readonly sourceHint: string;
  readonly noSource: string;
  readonly locator: string;
  readonly place: string;
  readonly file: string;
  readonly page: string;
  readonly lines: string;
  readonly anchor: string;
  readonly passage: string;
  readonly begins: string;
  readonly ends: string;
  readonly remove: (what: string) => string;
  readonly compute: string;
  readonly computeHint: string;
  readonly parts: string;
  readonly part: (number: number) => string;
  readonly partClaim: string;
  readonly addPart: string;
  readonly more: string;
  readonly quote: string;
  readonly quoteHint: string;
  readonly id: string;
  readonly idHint: string;
  readonly checked: string;
  readonly figures: string;
  readonly change: string;
  readonly changeHint: string;
  readonly changes: string;
  readonly save: string;
  readonly saveNext: string;
  readonly undo: string;
  readonly redo: string;
  readonly saved: (id: string) => string;
  readonly nothingToSave: string;
  readonly undone: (id: string) => string;
  readonly redone: (id: string) => string;
  readonly cannotMove: string;
  readonly faults: (count: number) => string;
  readonly noFaults: string;
  readonly removeSource: (id: string) => string;
  readonly clash: string;
  readonly mine: string;
  readonly theirs: string;
  readonly takeMine: string;
  readonly takeTheirs: string;
  readonly preview: string;
  readonly failed: string;
  readonly discard: string;
  readonly keys: string;
  readonly keyNames: readonly (readonly [keys: string, what: string])[];
  readonly inEssay: string;
  readonly signIn: string;
  /** Of the link beside a sentence of the essay's page. */
  readonly entrance: string;
}
