import { errorAt, type Diagnostic, type Position } from './diagnostics.ts';
import { referenceSourceSchema, type ReferenceSource } from './schemas.ts';
import { parseYaml, positionOfKey, validate } from './yaml.ts';

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
  const { yaml, diagnostics } = parseYaml(text, file);
  const data: unknown = yaml.document.toJS();
  if (data === null) return { file, entries, diagnostics };
  if (typeof data !== 'object' || Array.isArray(data)) {
    const hint = 'write one entry per number: "1:" and below it, indented, title, type and so on, or "unlisted: …"';
    return { file, entries, diagnostics: [...diagnostics, errorAt(file, { line: 1, column: 1 }, 'invalid-data', 'the file is not a list of numbers', hint)] };
  }
  for (const [key, value] of Object.entries(data)) {
    const position = positionOfKey(yaml, [], key);
    if (!/^[1-9]\d{0,2}$/.test(key)) {
      diagnostics.push(errorAt(file, position, 'unknown-key', `${key} is no number of a reference`, 'entries are named 1 to 999'));
      continue;
    }
    const number = Number(key);
    // YAML reads `1:` as the number 1; the document is asked by the same.
    const { data: source, diagnostics: faults } = validate(pickSchema(value), value, yaml, [number]);
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
