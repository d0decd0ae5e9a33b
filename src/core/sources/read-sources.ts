import { checkLanguages } from '../diagnostics/check-languages.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseEntries, positionOfKey, type YamlSource } from '../diagnostics/yaml.ts';
import { sourceAddress } from './source-place.ts';
import { type Source, sourceSchema } from './source-schemas.ts';
import { type Message, msg } from '../shared/message.ts';

/** What content/sources.yaml says, and what is wrong with it. */
export interface Sources {
  readonly yaml: YamlSource | null;
  /** By id; null for an entry that is malformed, so that its id does not count as unknown. */
  readonly items: ReadonlyMap<string, Source | null>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of content/sources.yaml; undefined when there is none. */
export function readSources(text: string | undefined, file: string): Sources {
  const items = new Map<string, Source | null>();
  if (text === undefined) return { yaml: null, items, diagnostics: [] };
  const hint = msg`write one entry per source: its id, such as "v3-report:", and below it, indented, type, title and so on`;
  const { yaml, entries, diagnostics } = parseEntries(text, file, hint);
  for (const { key, value, position } of entries) {
    const id = String(key);
    if (!/^[a-z0-9-]+$/.test(id)) {
      diagnostics.push(
        errorAt(
          file,
          position,
          'unknown-key',
          msg`${id} is not a valid source id`,
          msg`ids are of small letters, digits and hyphens`,
        ),
      );
      continue;
    }
    const { data, diagnostics: faults } = validate(sourceSchema, value, yaml, [key]);
    diagnostics.push(...faults);
    items.set(id, data);
  }
  return { yaml, items, diagnostics };
}

/**
 * Checks that something rests on every source, and that each says what was read in every language
 * in which it is shown.
 * @param uses per id, the languages of the essays whose reviews or figures rest on it
 */
export function checkSourceUses(
  { yaml, items }: Sources,
  uses: ReadonlyMap<string, ReadonlySet<string>>,
): Diagnostic[] {
  if (!yaml) return [];
  return [...items].flatMap(([id, item]) => {
    const languages = uses.get(id);
    if (!item) return [];
    if (languages)
      return [
        ...checkAddress(yaml, id, item),
        ...(['read', 'note', 'offline'] as const).flatMap((field) =>
          checkLanguages(yaml, [id, field], item[field], [...languages].sort()),
        ),
      ];
    return [
      errorAt(
        yaml.file,
        positionOfKey(yaml, [], id),
        'unused-source',
        msg`no review rests on ${id}`,
        msg`name it in a review, or remove the entry`,
      ),
    ];
  });
}

/** A source that readers cannot find again proves nothing. */
function checkAddress(yaml: YamlSource, id: string, source: Source): Diagnostic[] {
  const address = sourceAddress(source);
  const fault = (key: string | undefined, message: Message, hint: Message) =>
    errorAt(
      yaml.file,
      key === undefined ? positionOfKey(yaml, [], id) : positionOfKey(yaml, [id], key),
      'source-without-address',
      message,
      hint,
    );
  if (address === undefined && !source.offline)
    return [
      fault(
        undefined,
        msg`${id} has neither URL nor DOI`,
        msg`add "URL: https://…" or "DOI: 10.…", or say in "offline:", per language, why a reader can be given no address`,
      ),
    ];
  if (address !== undefined && source.offline)
    return [
      fault(
        'offline',
        msg`${id} has an address, ${address}`,
        msg`remove "offline:", or the address`,
      ),
    ];
  return [];
}
