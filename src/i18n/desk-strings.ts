import type { Risk } from '../core/desk/find-risks.ts';
import type { Verdict } from '../core/reviews/verdicts.ts';

/** What the desk says, on which an editor checks an essay. */
export interface DeskStrings {
  readonly title: string;
  /** What to do, step by step, for who sees the desk for the first time. */
  readonly steps: readonly string[];
  readonly essay: string;
  readonly next: string;
  readonly backToList: string;
  readonly allChecked: string;
  readonly progress: (checked: number, all: number) => string;
  readonly risks: Readonly<Record<Risk, string>>;
  readonly unchecked: string;
  /** Before the desk of a second editor. */
  readonly editor: (name: string) => string;
  /** What a second editor has to know. */
  readonly blind: string;
  /** The editor of reviews.yaml, where another reads of them. */
  readonly firstEditor: string;
  readonly opinion: (editor: string, verdict: string) => string;
  /** The heading of the claims on which editors differ. */
  readonly differing: (claims: number) => string;
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
  readonly aboutSource: string;
  readonly newSource: (id: string) => string;
  readonly sourceTitle: string;
  readonly sourceType: string;
  readonly issued: string;
  readonly publisher: string;
  readonly container: string;
  readonly address: string;
  readonly accessed: string;
  readonly reading: string;
  readonly readings: Readonly<Record<'primary' | 'mirror' | 'secondary', string>>;
  readonly authors: string;
  readonly authorsHint: string;
  readonly read: string;
  readonly readHint: string;
  readonly addNew: string;
  readonly addAnyway: string;
  readonly duplicate: (ids: string) => string;
  readonly unreadableSource: string;
  readonly openCopy: string;
  readonly opening: string;
  readonly copyText: string;
  readonly takeWords: string;
  readonly noPassage: string;
  readonly passageTaken: string;
  readonly missingNumbers: (numbers: string) => string;
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
  readonly sheet: string;
  readonly undo: string;
  readonly redo: string;
  readonly saved: (id: string, file: string) => string;
  readonly nothingToSave: string;
  readonly undone: (id: string) => string;
  readonly redone: (id: string) => string;
  readonly cannotMove: string;
  readonly faults: (count: number) => string;
  readonly noFaults: string;
  /** For a field that is blank and must not be. */
  readonly fillIn: string;
  /** @param unverified the verdict that needs no source */
  readonly needsSource: (unverified: string) => string;
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
  /** Of the link beside a sentence of the essay's page. */
  readonly entrance: string;
}
