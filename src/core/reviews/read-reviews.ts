import { errorAt, type Diagnostic, type Position } from '../diagnostics/diagnostics.ts';
import { writtenReviewSchema, type WrittenReview } from './review-schemas.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseEntries, type YamlSource } from '../diagnostics/yaml.ts';
import { msg } from '../shared/message.ts';

/** An entry of reviews.yaml, with its place. */
export interface PlacedReview {
  readonly id: string;
  readonly review: WrittenReview;
  readonly position: Position;
}

/** What reviews.yaml says, and what is wrong with it. */
export interface Reviews {
  readonly yaml: YamlSource | null;
  readonly entries: readonly PlacedReview[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the text of a reviews.yaml; undefined when the essay has none. */
export function readReviews(text: string | undefined, file: string): Reviews {
  if (text === undefined) return { yaml: null, entries: [], diagnostics: [] };
  const hint = msg`write one entry per review: its id, such as "training-cost:", and below it, indented, quote, verdict, checked and note`;
  const { yaml, entries: written, diagnostics } = parseEntries(text, file, hint);
  const entries: PlacedReview[] = [];
  for (const { key, value, position } of written) {
    const id = String(key);
    // A number alone would be taken for a claim's place.
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
      diagnostics.push(
        errorAt(
          file,
          position,
          'unknown-key',
          msg`${id} is not a valid review id`,
          msg`ids are of small letters, digits and hyphens, and begin with a letter`,
        ),
      );
      continue;
    }
    const { data, diagnostics: faults } = validate(writtenReviewSchema, value, yaml, [key]);
    diagnostics.push(...faults);
    if (data) entries.push({ id, review: data, position });
  }
  return { yaml, entries, diagnostics };
}
