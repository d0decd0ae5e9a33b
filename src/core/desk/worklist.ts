import { escapeMarkdown } from '../shared/escape-markup.ts';
import { writeCsv } from '../formats/csv.ts';
import type { WrittenUse } from '../sources/source-schemas.ts';
import type { DeskEntry, DeskState } from './desk-types.ts';
import { readAt } from './draft-value.ts';

/**
 * Names the version of what a row is about, the sentence and its review, by which a filled-in list
 * shows that one of them has changed since. The name must be a text to programs for tables, which
 * write `1e5` as a number.
 */
export type NameVersion = (subject: unknown) => string;

/** The columns of a table. */
export const COLUMNS = {
  claim: 'claim',
  sentence: 'sentence',
  verdict: 'verdict',
  sources: 'sources',
  version: 'version',
} as const;

/** The column of the notes in a language. */
export function noteColumn(language: string): string {
  return `note.${language}`;
}

/** What a version is the version of. */
export function subjectOf(state: DeskState, entry: DeskEntry): unknown {
  return [entry.text, reviewOf(state, entry) ?? null];
}

/** What there is to check, what is most at risk first; then what has been checked. */
function listEntries({ entries, next }: DeskState): DeskEntry[] {
  const open = next.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  return [...open, ...entries.filter(({ review }) => review !== null)];
}

/**
 * The list as a table: a row for each claim, with cells to be filled in.
 * @param nameVersion without it the table shows nothing of the existing reviews, for an independent
 *   check
 */
export function writeWorklistCsv(state: DeskState, nameVersion?: NameVersion): string {
  const { claim, sentence, verdict, sources, version } = COLUMNS;
  const notes = state.languages.map(noteColumn);
  const head = [claim, 'section', sentence, 'markers', 'risks', verdict, ...notes, sources];
  const order = nameVersion ? listEntries(state) : state.entries;
  const rows = order.map((entry) => {
    const review = nameVersion && reviewOf(state, entry);
    return [
      entry.id,
      entry.section?.title ?? '',
      entry.text,
      entry.references.join(' '),
      entry.risks.join(' '),
      (nameVersion && entry.verdict) ?? '',
      ...state.languages.map((language) => String(readAt(review, ['note', language]) ?? '')),
      writeUses(readAt(review, ['sources'])),
      nameVersion?.(subjectOf(state, entry)) ?? '',
    ];
  });
  return writeCsv([[...head, version], ...rows]);
}

/** The list as Markdown, for a text that people share: open questions first. */
export function writeWorklistMarkdown(state: DeskState): string {
  const title = state.essays.find(({ slug }) => slug === state.slug)?.title ?? state.slug;
  const blocks = listEntries(state).map((entry) => {
    const { id, review, verdict, text, references, risks } = entry;
    const markers = references.map((number) => `\\[${number}\\]`).join('');
    const note = readAt(reviewOf(state, entry), ['note', state.languages[0] ?? '']);
    return [
      `- [${review === null ? ' ' : 'x'}] \`${id}\` ${escapeMarkdown(text)}${markers}`,
      ...(risks.length > 0 ? [`  - risks: ${risks.join(', ')}`] : []),
      `  - verdict: ${verdict ?? ''}`,
      `  - note: ${typeof note === 'string' ? escapeMarkdown(note) : ''}`,
      `  - sources: ${writeUses(readAt(reviewOf(state, entry), ['sources']))}`,
    ]
      .map((line) => line.trimEnd())
      .join('\n');
  });
  return `# ${escapeMarkdown(title)}\n\n${blocks.join('\n')}\n`;
}

/** The review of a claim as the file has it; undefined where it has none. */
export function reviewOf({ reviews }: DeskState, { review }: DeskEntry): unknown {
  return review === null ? undefined : reviews[review];
}

/** Uses of sources in a cell. @example 'plans (sheet 4); accounts' */
export function writeUses(uses: unknown): string {
  if (!Array.isArray(uses)) return '';
  return uses
    .map((use: unknown) => {
      const { id, locator } = typeof use === 'string' ? { id: use } : (use as WrittenUse);
      return locator === undefined ? id : `${id} (${locator})`;
    })
    .join('; ');
}
