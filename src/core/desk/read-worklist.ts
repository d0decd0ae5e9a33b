import { VERDICTS, type Verdict } from '../reviews/verdicts.ts';
import type { DeskEntry, DeskSource, DeskState } from './desk-types.ts';
import { beginDraft } from './draft.ts';
import { readAt, writeAt } from './draft-value.ts';
import { hasLost, readCell, readTable, type TableRow } from './read-table.ts';
import {
  COLUMNS,
  type NameVersion,
  noteColumn,
  reviewOf,
  subjectOf,
  writeUses,
} from './worklist.ts';
import { isSame } from './yaml/compare-values.ts';

/** What a list is read with, beside the state of the essay. */
export interface ListReading {
  readonly nameVersion: NameVersion;
  /** What people call verdicts, in small letters. */
  readonly verdictNames: ReadonlyMap<string, Verdict>;
}

/** A row of a filled-in list that changes a review. */
export interface FilledRow {
  readonly entry: DeskEntry;
  readonly base: unknown;
  readonly value: unknown;
}

/** Why a row of a filled-in list was not taken. */
export interface RowFault {
  /** The row as programs for tables count. */
  readonly row: number;
  readonly claim: string;
  readonly kind:
    | 'unknown-claim'
    | 'unknown-verdict'
    | 'no-verdict'
    | 'other-sentence'
    | 'lost-characters'
    | 'changed-since';
}

/**
 * Reads a list that was filled in: the rows that change something, and those that cannot be taken.
 *
 * @returns undefined where the text is not such a list
 */
export function readWorklistCsv(
  text: string,
  state: DeskState,
  reading: ListReading,
): { rows: FilledRow[]; faults: RowFault[] } | undefined {
  const table = readTable(text, HEAD);
  const rows: FilledRow[] = [];
  const faults: RowFault[] = [];
  for (const row of table ?? []) {
    const read = readRow(row, state, reading);
    if (typeof read === 'string')
      faults.push({ row: row.number, claim: row.cells.get(COLUMNS.claim) ?? '', kind: read });
    else if (read) rows.push(read);
  }
  return table && { rows, faults };
}

/** The columns by which the head of a list is known. */
const HEAD = [COLUMNS.claim, COLUMNS.verdict];

/** @returns the kind of its fault where it cannot be taken; undefined where it changes nothing */
function readRow(
  { cells }: TableRow,
  state: DeskState,
  { nameVersion, verdictNames }: ListReading,
): FilledRow | RowFault['kind'] | undefined {
  const entry = findEntry(state, cells.get(COLUMNS.claim) ?? '');
  if (!entry) return 'unknown-claim';
  const base = reviewOf(state, entry) ?? null;
  const changes = listChanges(cells, state, base);
  if (changes.length === 0) return undefined;
  if (isDamaged(cells, entry, changes)) return 'lost-characters';
  if (!isSentenceOf(cells, entry)) return 'other-sentence';
  const verdict = verdictIn(cells, verdictNames);
  if (verdict === undefined) return cells.get(COLUMNS.verdict) ? 'unknown-verdict' : 'no-verdict';
  if (cells.get(COLUMNS.version) !== nameVersion(subjectOf(state, entry))) return 'changed-since';
  const draft: unknown = beginDraft(entry, base, state.today);
  const valueOf = ({ path: [field], cell }: Change) => {
    if (field === 'verdict') return verdict;
    return field === 'sources' ? readUses(cell, state.sources) : cell;
  };
  const value = changes.reduce(
    (review, change) => writeAt(review, change.path, valueOf(change)),
    draft,
  );
  return base !== null && isSame(value, draft) ? undefined : { entry, base, value };
}

/** A field in which a row differs from the review. */
interface Change {
  readonly path: readonly string[];
  readonly cell: string;
  /** What the cell held when the table was written. */
  readonly former: string;
}

/**
 * What a cell cannot show of a field, such as passages of sources or the end of a text, stays where
 * the cell is as it was; so does a field whose column was taken out.
 */
function listChanges(
  cells: TableRow['cells'],
  { languages }: DeskState,
  base: unknown,
): readonly Change[] {
  const noted = languages.map((language): [string, readonly string[]] => [
    noteColumn(language),
    ['note', language],
  ]);
  const fields: [string, readonly string[]][] = [
    [COLUMNS.verdict, ['verdict']],
    ...noted,
    [COLUMNS.sources, ['sources']],
  ];
  const cellOf = (column: string) => cells.get(column.toLowerCase());
  // Nothing was filled in, in a table that does not show the reviews either.
  if (fields.every(([column]) => !cellOf(column))) return [];
  return fields.flatMap(([column, path]) => {
    const cell = cellOf(column);
    const value = readAt(base, path);
    const former = readCell(path[0] === 'sources' ? writeUses(value) : String(value ?? ''));
    return cell === undefined || isAlike(cell, former) ? [] : [{ path, cell, former }];
  });
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
 *
 * @returns undefined where the text is not such a table
 */
export function compareWorklist(
  text: string,
  state: DeskState,
  verdictNames: ListReading['verdictNames'],
): ComparedClaim[] | undefined {
  return readTable(text, HEAD)?.flatMap(({ cells }) => {
    const entry = findEntry(state, cells.get(COLUMNS.claim) ?? '');
    const other = verdictIn(cells, verdictNames);
    const own = entry?.verdict;
    return entry && own && other && isSentenceOf(cells, entry) ? [{ entry, own, other }] : [];
  });
}

function findEntry({ entries }: DeskState, claim: string): DeskEntry | undefined {
  return entries.find(
    ({ id, reviewId, review }) =>
      id === claim || (review !== null && `claim-${reviewId}` === claim),
  );
}

function verdictIn(
  cells: TableRow['cells'],
  names: ListReading['verdictNames'],
): Verdict | undefined {
  const written = (cells.get(COLUMNS.verdict) ?? '').toLowerCase();
  return VERDICTS.find((verdict) => verdict === written) ?? names.get(written);
}

/** Whether a row still shows the sentence of its claim: ids are reassigned as an essay changes. */
function isSentenceOf(cells: TableRow['cells'], { text }: DeskEntry): boolean {
  const shown = cells.get(COLUMNS.sentence);
  return shown === undefined || isAlike(shown, readCell(text));
}

function isDamaged(
  cells: TableRow['cells'],
  { text }: DeskEntry,
  changes: readonly Change[],
): boolean {
  return (
    hasLost(cells.get(COLUMNS.sentence) ?? '', readCell(text)) ||
    changes.some(({ cell, former }) => hasLost(cell, former))
  );
}

function isAlike(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Programs write letters with accents in one piece or in two, and blanks as they please. */
function fold(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
}

interface Use {
  readonly id: string;
  readonly locator?: string;
}

/** Reads the sources of a cell, each by its id or its address, with a place in round brackets. */
function readUses(cell: string, sources: readonly DeskSource[]): Use[] {
  return cell
    .split(/[;；\n]/)
    .map((use) => use.trim())
    .filter((use) => use !== '')
    .map((use) => {
      const known = findByAddress(use, sources);
      if (known !== undefined) return { id: known };
      const [, name = use, locator] = /^(\S+)\s*[(（](.*)[)）]$/.exec(use) ?? [];
      const id = findByAddress(name, sources) ?? name;
      return locator === undefined ? { id } : { id, locator };
    });
}

function findByAddress(written: string, sources: readonly DeskSource[]): string | undefined {
  if (!/^https?:/i.test(written)) return undefined;
  const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');
  return sources.find(({ address }) => address && bare(address) === bare(written))?.id;
}
