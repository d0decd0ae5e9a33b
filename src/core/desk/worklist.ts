import { escapeMarkdown } from '../shared/escape-markup.ts';
import { csvParse } from 'd3-dsv';
import { writeCsv } from '../formats/csv.ts';
import { VERDICTS } from '../reviews/verdicts.ts';
import type { DeskEntry, DeskState } from './desk-types.ts';
import { beginDraft } from './draft.ts';
import { readAt, writeAt } from './draft-value.ts';
import { isSame } from './yaml/compare-values.ts';

/**
 * Names the version of a review, by which a filled-in list shows that the review has changed since.
 */
export type NameVersion = (review: unknown) => string;

const NOTE = 'note.';

/** What there is to check, what is most at risk first; then what has been checked. */
function listEntries({ entries, next }: DeskState): DeskEntry[] {
  const open = next.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  return [...open, ...entries.filter(({ review }) => review !== null)];
}

/**
 * The list as a table: a row for each claim, with cells to be filled in.
 * @param nameVersion without it the table tells nothing of the reviews there are, for somebody who
 *   checks independently
 */
export function writeWorklistCsv(state: DeskState, nameVersion?: NameVersion): string {
  const notes = state.languages.map((language) => `${NOTE}${language}`);
  const head = ['claim', 'section', 'sentence', 'markers', 'risks', 'verdict', ...notes, 'sources'];
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
      nameVersion?.(review ?? null) ?? '',
    ];
  });
  return writeCsv([[...head, 'version'], ...rows]);
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

/** A row of a filled-in list that changes a review. */
export interface FilledRow {
  readonly entry: DeskEntry;
  readonly base: unknown;
  readonly value: unknown;
}

/** Why a row of a filled-in list was not taken. */
export interface RowFault {
  /** From 1, with the head as the first. */
  readonly line: number;
  readonly claim: string;
  readonly kind: 'unknown-claim' | 'unknown-verdict' | 'changed-since';
}

/**
 * Reads a list that was filled in: the rows that change something, and those that cannot be taken.
 */
export function readWorklistCsv(
  text: string,
  state: DeskState,
  nameVersion: NameVersion,
): { rows: FilledRow[]; faults: RowFault[] } {
  const rows: FilledRow[] = [];
  const faults: RowFault[] = [];
  for (const [index, cells] of csvParse(text.replace(/^\uFEFF/, '')).entries()) {
    const cell = (name: string) => readCell(cells[name]);
    const claim = cell('claim');
    const fault = (kind: RowFault['kind']) => faults.push({ line: index + 2, claim, kind });
    const entry = findEntry(state, claim);
    if (!entry) {
      fault('unknown-claim');
      continue;
    }
    const base = reviewOf(state, entry) ?? null;
    const verdict = cell('verdict');
    if (verdict !== '' && !VERDICTS.some((known) => known === verdict)) {
      fault('unknown-verdict');
      continue;
    }
    const value = fillIn(beginDraft(entry, base, state.today), state.languages, base, cell);
    if (verdict === '' || (base !== null && isSame(value, beginDraft(entry, base, state.today))))
      continue;
    if (cell('version') !== nameVersion(base)) fault('changed-since');
    else rows.push({ entry, base, value });
  }
  return { rows, faults };
}

/** The verdicts that two people gave to a claim. */
export interface ComparedClaim {
  readonly entry: DeskEntry;
  readonly own: string;
  readonly other: string;
}

/**
 * Holds the verdicts of a table that somebody else filled in against those of the reviews: the
 * claims that both judged.
 */
export function compareWorklist(text: string, state: DeskState): ComparedClaim[] {
  return csvParse(text.replace(/^\uFEFF/, '')).flatMap((cells) => {
    const entry = findEntry(state, readCell(cells['claim']));
    const other = readCell(cells['verdict']);
    const own = entry?.verdict;
    return entry && own && VERDICTS.some((verdict) => verdict === other)
      ? [{ entry, own, other }]
      : [];
  });
}

function findEntry({ entries }: DeskState, claim: string): DeskEntry | undefined {
  return entries.find(
    ({ id, reviewId, review }) =>
      id === claim || (review !== null && `claim-${reviewId}` === claim),
  );
}

function fillIn(
  draft: unknown,
  languages: readonly string[],
  base: unknown,
  cell: (name: string) => string,
): unknown {
  const noted = languages.reduce(
    (value, language) => writeAt(value, ['note', language], cell(`${NOTE}${language}`)),
    writeAt(draft, ['verdict'], cell('verdict')),
  );
  // What the cell cannot show of the uses, such as passages, stays where the cell is as it was.
  const uses = cell('sources');
  return uses === writeUses(readAt(base, ['sources']))
    ? noted
    : writeAt(noted, ['sources'], readUses(uses));
}

function reviewOf({ reviews }: DeskState, { review }: DeskEntry): unknown {
  return review === null ? undefined : reviews[review];
}

/** Uses of sources in a cell. @example 'plans (sheet 4); accounts' */
function writeUses(uses: unknown): string {
  if (!Array.isArray(uses)) return '';
  return uses
    .map((use: unknown) => {
      const { id, locator } = typeof use === 'string' ? { id: use } : (use as Use);
      return locator === undefined ? id : `${id} (${locator})`;
    })
    .join('; ');
}

interface Use {
  readonly id: string;
  readonly locator?: string;
}

function readUses(cell: string): Use[] {
  return cell
    .split(/[;；]/)
    .map((use) => use.trim())
    .filter((use) => use !== '')
    .map((use) => {
      const [, id = use, locator] = /^(\S+)\s*[(（](.*)[)）]$/.exec(use) ?? [];
      return locator === undefined ? { id } : { id, locator };
    });
}

/** A cell without the apostrophe by which programs for tables are told that it is a text. */
function readCell(cell: string | undefined): string {
  return (cell ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');
}
