import { checkLanguages } from '../diagnostics/check-languages.ts';
import { type Diagnostic, errorAt, type Position } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseEntries } from '../diagnostics/yaml.ts';
import { say } from '../shared/localized.ts';
import {
  type ReferenceSource,
  type WrittenReference,
  writtenReferenceSchema,
} from './csl-schemas.ts';
import { msg } from '../shared/message.ts';

/** An entry of references.yaml. */
export interface ReferenceEntry {
  readonly number: number;
  readonly source: WrittenReference;
  readonly position: Position;
}

/** What references.yaml says, and what is wrong with it. */
export interface Bibliography {
  readonly file: string;
  /**
   * By number. An entry that is malformed is present as null, so that its number does not count as
   * unknown.
   */
  readonly entries: ReadonlyMap<number, ReferenceEntry | null>;
  /**
   * Whether the file could be read, so that a number it does not hold is known to have no entry.
   */
  readonly isReadable: boolean;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads and checks the text of a references.yaml; undefined when the essay has none.
 * @param languages of the essay's editions, in each of which a text per language must be there
 */
export function readBibliography(
  text: string | undefined,
  file: string,
  languages: readonly string[] = [],
): Bibliography {
  const entries = new Map<number, ReferenceEntry | null>();
  if (text === undefined) return { file, entries, isReadable: true, diagnostics: [] };
  const hint = msg`write one entry per number: "1:" and below it, indented, title, type and so on, or "unlisted: …"`;
  const { yaml, entries: written, diagnostics } = parseEntries(text, file, hint);
  for (const { key, value, position } of written) {
    if (!/^[1-9]\d{0,2}$/.test(String(key))) {
      diagnostics.push(
        errorAt(
          file,
          position,
          'unknown-key',
          msg`${key} is not a reference number`,
          msg`entries are named 1 to 999`,
        ),
      );
      continue;
    }
    const number = Number(key);
    const { data: source, diagnostics: faults } = validate(pickSchema(value), value, yaml, [key]);
    diagnostics.push(...faults);
    if (source && 'unlisted' in source && typeof source.unlisted !== 'string') {
      diagnostics.push(...checkLanguages(yaml, [key, 'unlisted'], source.unlisted, languages));
    }
    entries.set(number, source === null ? null : { number, source, position });
  }
  return { file, entries, isReadable: yaml.isReadable, diagnostics };
}

/** What a number stands for, in the language of an edition. */
export function localizeReference(source: WrittenReference, language: string): ReferenceSource {
  if (!('unlisted' in source)) return source;
  const { unlisted } = source;
  // A text that is missing in the language is a fault, which is reported elsewhere.
  return { unlisted: typeof unlisted === 'string' ? unlisted : say(unlisted, language) };
}

/** Chooses the form the writer meant, so that faults speak of that form alone. */
function pickSchema(value: unknown) {
  const [unlisted, item] = writtenReferenceSchema.options;
  return typeof value === 'object' && value !== null && 'unlisted' in value ? unlisted : item;
}
