import { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseEntries } from '../diagnostics/yaml.ts';
import { msg } from '../shared/message.ts';

/** Per word, the other names in which a reader may search it. */
export type Glossary = ReadonlyMap<string, readonly string[]>;

const namesSchema = z.array(z.union([z.string().min(1), z.number().transform(String)])).min(1);

/**
 * Reads the glossary of the site (content/glossary.yaml) and those beside its essays as one.
 *
 * @param readText returns the text of a file, undefined where there is none
 */
export function readGlossaries(
  files: readonly string[],
  readText: (file: string) => string | undefined,
): { glossary: Glossary; diagnostics: Diagnostic[] } {
  const all = files.map((file) => readGlossary(readText(file), file));
  const glossary = new Map<string, readonly string[]>();
  for (const [word, names] of all.flatMap((one) => [...one.glossary]))
    glossary.set(word, [...new Set([...(glossary.get(word) ?? []), ...names])]);
  return { glossary, diagnostics: all.flatMap(({ diagnostics }) => diagnostics) };
}

/** Reads the text of a glossary. */
export function readGlossary(
  text: string | undefined,
  file: string,
): { glossary: Glossary; diagnostics: Diagnostic[] } {
  const glossary = new Map<string, readonly string[]>();
  if (text === undefined) return { glossary, diagnostics: [] };
  const { yaml, entries, diagnostics } = parseEntries(
    text,
    file,
    msg`write one line per word: the word, a colon and its other names, such as “开源: [open source]”`,
  );
  for (const { key, value } of entries) {
    const { data, diagnostics: faults } = validate(namesSchema, value, yaml, [key]);
    diagnostics.push(...faults);
    if (data) glossary.set(String(key), data);
  }
  return { glossary, diagnostics };
}
