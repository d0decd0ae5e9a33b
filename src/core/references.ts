import { errorAt, type Diagnostic, type Position } from './diagnostics.ts';
import { referenceSourceSchema, type ReferenceSource } from './schemas.ts';
import { parseEntries, validate } from './yaml.ts';

/** An entry of references.yaml. */
export interface ReferenceEntry {
  readonly number: number;
  readonly source: ReferenceSource;
  readonly position: Position;
}

/** What references.yaml says, and what is wrong with it. */
export interface Bibliography {
  readonly file: string;
  /** By number. An entry that is malformed is present as null, so that its number does not count as unknown. */
  readonly entries: ReadonlyMap<number, ReferenceEntry | null>;
  readonly diagnostics: Diagnostic[];
}

/** Reads and checks the text of a references.yaml; undefined when the essay has none. */
export function readBibliography(text: string | undefined, file: string): Bibliography {
  const entries = new Map<number, ReferenceEntry | null>();
  if (text === undefined) return { file, entries, diagnostics: [] };
  const hint = 'write one entry per number: "1:" and below it, indented, title, type and so on, or "unlisted: …"';
  const { yaml, entries: written, diagnostics } = parseEntries(text, file, hint);
  for (const { key, value, position } of written) {
    if (!/^[1-9]\d{0,2}$/.test(String(key))) {
      diagnostics.push(errorAt(file, position, 'unknown-key', `${key} is no number of a reference`, 'entries are named 1 to 999'));
      continue;
    }
    const number = Number(key);
    const { data: source, diagnostics: faults } = validate(pickSchema(value), value, yaml, [key]);
    diagnostics.push(...faults);
    entries.set(number, source === null ? null : { number, source, position });
  }
  return { file, entries, diagnostics };
}

/** Chooses the form the writer meant, so that faults speak of that form alone. */
function pickSchema(value: unknown) {
  const [unlisted, item] = referenceSourceSchema.options;
  return typeof value === 'object' && value !== null && 'unlisted' in value ? unlisted : item;
}
