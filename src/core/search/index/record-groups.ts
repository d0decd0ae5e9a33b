import type { RecordKind, SearchRecord } from './record.ts';
import type { Verdict } from '../../reviews/verdicts.ts';

/**
 * A group's records without their texts, in a short form: the texts are in the index themselves.
 */
type Outline = readonly (readonly [
  kind: RecordKind,
  url: string,
  section: number,
  references: readonly number[],
  verdict?: Verdict | null,
  claim?: number,
])[];

/** Parts the texts of a group, and begins what stands for a text without words. */
// It is in no text, is not a word to the index, and keeps words of neighbouring records apart.
const BORDER = '\u241E';

/** Records as one text, and the data to split them again. */
export interface Group {
  readonly text: string;
  readonly outline: string;
}

/** Puts the records of an essay together. */
export function joinRecords(records: readonly SearchRecord[]): Group {
  const sections = [...new Set(records.map(({ section }) => section))];
  const outline: Outline = records.map(({ kind, url, section, references, verdict, claim }) => {
    const entry = [kind, url, sections.indexOf(section), references] as const;
    if (claim !== undefined) return [...entry, verdict ?? null, claim];
    return verdict ? [...entry, verdict] : entry;
  });
  return {
    text: records.map(({ text }) => text.replaceAll(BORDER, '')).join(BORDER),
    outline: JSON.stringify([sections, outline]),
  };
}

/** Parts a group into its records. */
export function partGroup(
  { text, outline }: Group,
  { essay, title }: Pick<SearchRecord, 'essay' | 'title'>,
): SearchRecord[] {
  // The site's own build wrote it in this form.
  const [sections, entries] = JSON.parse(outline) as [readonly (string | null)[], Outline];
  const texts = text.split(BORDER);
  return entries.map(([kind, url, section, references, verdict, claim], index) => ({
    kind,
    essay,
    title,
    url,
    references,
    id: url.slice(url.indexOf('#') + 1),
    text: (texts[index] ?? '').trim(),
    section: sections[section] ?? null,
    ...(verdict && { verdict }),
    ...(claim !== undefined && { claim }),
  }));
}
