import type { DeskSource } from '../../core/desk/desk-types.ts';
import type { DraftPath } from '../../core/desk/draft-value.ts';
import type { Verdict } from '../../core/reviews/verdicts.ts';
import type { DeskStrings } from '../../i18n/desk-strings.ts';

/** What the fields of a form read and write. */
export interface FormContext {
  readonly t: DeskStrings;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly languages: readonly string[];
  readonly sources: readonly DeskSource[];
  /** Says something to the editor. */
  tell(words: string): void;
  read(path: DraftPath): unknown;
  /** Writes a value without redrawing the form. */
  write(path: DraftPath, value: unknown): void;
  /** Writes a value and redraws the form, as its fields have changed. */
  reshape(path: DraftPath, value: unknown, focus?: DraftPath): void;
}

/** The name of a field by its path, by which a fault finds it. */
export function nameField(path: DraftPath): string {
  return path.join('.');
}
